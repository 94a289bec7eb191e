import { FIGURE_IDS, type FigureId, type RecordOf } from "../../figures/model";
import { tableQuery } from "../../record/load";
import type { Manifest } from "../../record/manifest";
import type { ClaimsRow, TableName, Tables } from "../../record/tables";

/** Where an embed stands: what the build wrote into its page. */
export interface Place {
  readonly id: FigureId;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** Of the record's files only those this figure needs, and the claims. */
  readonly manifest: Manifest;
  /** The picture of the default view, as built. */
  readonly still: HTMLElement;
}

/** Reads the place of an element. Throws where the build's marks are missing. */
export function placeOf(element: HTMLElement): Place {
  const id = FIGURE_IDS.find((f) => f === element.dataset["figure"]);
  const still = element.querySelector<HTMLElement>(":scope > [data-still]");
  const manifest = element.querySelector(":scope > script[type='application/json']")?.textContent;
  if (!id || !still || !manifest) throw new Error("This element is no embed of the atlas.");
  const root = new URL(element.dataset["root"] ?? "", document.baseURI).href;
  return { id, root, manifest: JSON.parse(manifest) as Manifest, still };
}

/** The tables of a figure, each tried twice. Rejects where one does not come whole. */
export async function loadTables(place: Place, names: readonly TableName[]): Promise<RecordOf<TableName>> {
  const { root, manifest } = place;
  const entries = await Promise.all(
    names.map(async (name) => {
      const { queryFn } = tableQuery(`${root}packed/`, manifest, name, "main");
      return [name, await queryFn().catch(() => queryFn())] as const;
    }),
  );
  return { ...(Object.fromEntries(entries) as unknown as Tables), version: manifest.version };
}

/** The claims, asked for by the first who wants them and then kept; asked for again after a failure. */
export function claimsLoader(place: Place): () => Promise<readonly ClaimsRow[]> {
  let asked: Promise<readonly ClaimsRow[]> | null = null;
  return () => {
    asked ??= loadTables(place, ["claims"]).then(
      (record) => record.claims,
      (fault: unknown) => {
        asked = null;
        throw fault;
      },
    );
    return asked;
  };
}
