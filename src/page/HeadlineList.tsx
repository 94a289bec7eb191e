import { useMemo } from "react";
import { headlines } from "../figures/headlines";
import { HEADLINE_NEEDS } from "../figures/needs";
import { useView } from "../view/useView";
import { Trouble } from "./Trouble";
import { useTables } from "./tables";

/** Three or four numbers on top, each a way to its evidence. */
export function HeadlineList() {
  const asof = useView((v) => v.asof);
  const loaded = useTables(HEADLINE_NEEDS, asof);
  const record = loaded.status === "ready" ? loaded.record : null;
  const items = useMemo(() => (record ? headlines(record, { asof }) : []), [record, asof]);
  if (loaded.status === "error") return <Trouble name="The numbers on top" loaded={loaded} />;
  return (
    <ul className="headlines">
      {items.map((h) => (
        <li key={h.key}>
          <a href={`?pick=${encodeURIComponent(h.pick)}`} data-pick={h.pick} className="big">
            {h.value}
          </a>
          <p>{h.text}</p>
        </li>
      ))}
    </ul>
  );
}
