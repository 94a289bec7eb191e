import { figureOf, isLaid, layWords } from "../../figures/claims/lay";
import { pictureLayout } from "../../figures/claims/layout";
import { Picture } from "../../figures/claims/Picture";
import type { ClaimItem } from "../../figures/claims/prepare";
import { dateWords } from "../../record/day";
import type { SourcesRow } from "../../record/tables";
import { useView } from "../../view/useView";
import { useSite } from "../site";
import { VerdictText } from "./VerdictText";
import { layAddress } from "./ways";

/** Width of the picture: that of a phone's column, so that it is drawn once and its text is never scaled. */
const PICTURE = 340;
const LEFT = 18;

function Drawn({ item, pick }: { readonly item: ClaimItem; readonly pick: string | null }) {
  const layout = pictureLayout(item, LEFT, PICTURE - 12, 0, PICTURE);
  return (
    <svg
      className="plot claim-picture"
      width={PICTURE}
      height={layout.height}
      viewBox={`0 0 ${PICTURE} ${layout.height}`}
      role="group"
      aria-label={`${item.quantity ? `${item.quantity}. ` : ""}${item.spoken}`}
    >
      <Picture item={item} layout={layout} pick={pick} />
    </svg>
  );
}

function SourceLinks({
  ids,
  sources,
}: {
  readonly ids: readonly string[];
  readonly sources: ReadonlyMap<string, SourcesRow>;
}) {
  const rows = ids.flatMap((id) => sources.get(id) ?? []);
  return (
    <p className="claim-sources">
      {rows.length === 1 ? "Source: " : "Sources: "}
      {rows.map((s, i) => (
        <span key={s.id}>
          {i > 0 && "; "}
          <a href={s.url} target="_blank" rel="noopener noreferrer" title={s.title}>
            {s.publisher}
          </a>
          {s.published ? `, ${dateWords(s.published)}` : ""}
        </span>
      ))}
      .
    </p>
  );
}

/** One claim: what was said, its picture against the record, the verdict with its reason, its sources, the ways on. */
export function ClaimCard({
  item,
  sources,
  pick,
}: {
  readonly item: ClaimItem;
  readonly sources: ReadonlyMap<string, SourcesRow>;
  readonly pick: string | null;
}) {
  const { root } = useSite();
  const { row } = item;
  const view = useView((v) => v);
  const figure = figureOf(row);
  return (
    <article id={row.id} className={pick === row.id ? "claim-item picked" : "claim-item"}>
      <div className="claim-said">
        <h3>{row.claim}</h3>
        <p className="claim-by">{item.by}</p>
        <p className="claim-verdict">
          <VerdictText row={row} />
        </p>
        <p className="claim-ways">
          {figure && <a href={layAddress(root, { figure, query: row.view }, row.id, view)}>{layWords(isLaid(row))}</a>}
          <a href={`?pick=${row.id}`} data-pick={row.id}>
            Evidence
          </a>
        </p>
        <SourceLinks ids={row.source_ids} sources={sources} />
      </div>
      <div className="claim-drawn">
        {item.quantity && <p className="claim-quantity">{item.quantity}</p>}
        <Drawn item={item} pick={pick} />
      </div>
    </article>
  );
}
