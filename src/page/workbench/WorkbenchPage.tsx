import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { AddToBriefing } from "../../brief/AddToBriefing";
import { tableQuery } from "../../record/load";
import { formatSpec } from "../../view/spec";
import { useView } from "../../view/useView";
import type { Taking } from "../../workbench/outputs";
import { useSpec } from "../../workbench/state";
import type { AnyRow } from "../../workbench/table";
import { Workbench } from "../../workbench/Workbench";
import { descriptionOf } from "../descriptions";
import { codeOf, Later } from "../later";
import { useSite } from "../site";
import { Trouble } from "../Trouble";
import { useTables } from "../tables";
import { TABLE_WORDS } from "../tableWords";
import { themeHere } from "../theme";

/** What the page draws at first. */
export const WORKBENCH_NEEDS = ["petroleum-monthly"] as const;

const OVER = codeOf(async () => (await import("./OverFigure")).OverFigure);

/** The reader's own chart. */
export function WorkbenchPage() {
  const { route, root, manifest } = useSite();
  const view = useView((v) => v);
  const { asof } = view;
  const [spec, setSpec] = useSpec();
  const table = spec.table ?? "petroleum-monthly";
  const loaded = useTables([table], asof);
  const client = useQueryClient();
  const taking = useMemo(
    (): Taking => ({
      studio: async (words) => (await import("../share/studio")).browserStudio(root, words),
      // Sources are named from the whole record: one may have come out later than what it tells.
      sources: () => client.ensureQueryData(tableQuery(`${root}packed/`, manifest, "sources", "main")),
      theme: themeHere,
      version: manifest.version,
    }),
    [client, manifest, root],
  );
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">{descriptionOf(route)}</p>
      <noscript>
        <p className="notice">The workbench needs JavaScript. All tables are in the data package, linked below.</p>
      </noscript>
      <Workbench
        spec={spec}
        onSpec={setSpec}
        rows={loaded.status === "ready" ? (loaded.record[table] as unknown as readonly AnyRow[]) : null}
        names={TABLE_WORDS}
        taking={taking}
        drawOver={(id, series) => <Later name="Figure" code={OVER} props={{ id, series }} />}
        brief={(shown, { title, finding }) => (
          <AddToBriefing
            key={formatSpec(shown)}
            figure="workbench"
            view={view}
            chart={formatSpec(shown)}
            title={title}
            finding={finding}
            root={root}
          />
        )}
        today={() => new Date().toISOString().slice(0, 10)}
        trouble={loaded.status === "ready" ? null : <Trouble name={TABLE_WORDS[table]} loaded={loaded} />}
      />
    </>
  );
}
