import { DECK_BLOCK } from "../../brief/blocks";
import { type Deck, figuresOf } from "../../brief/deck";
import { deflateText } from "../../brief/deflate";
import { type FileParts, partsFor, writeFile } from "../../brief/onefile";
import { keepRows } from "../../brief/subset";
import { isChart } from "../../figures/model";
import { type Packed, unpack } from "../../record/pack";
import { TABLE_NAMES, type TableName } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { loadDrawn } from "../drawn";
import { baseOf } from "../here";
import type { Site } from "../site";
import { tablesOf } from "./slides";

/** Tables by which evidence tells what bears on a row; small beside what they add. */
const BESIDE: readonly TableName[] = ["measures", "contradictions", "claims"];

const CHART_CODE = "src/page/charts/chartFigure.tsx";

async function get<T>(address: string): Promise<T> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) throw new Error(`“${address.replace(/^.*\//, "")}” did not arrive. Check the connection.`);
  return (await answer.json()) as T;
}

/** Sources that rows of the other tables name. */
function cited(tables: readonly Packed[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const table of tables) {
    for (const row of unpack(table)) {
      const of = row["source_ids"];
      if (Array.isArray(of)) for (const id of of as readonly string[]) ids.add(id);
    }
  }
  return ids;
}

/** Both parts of the tables a deck stands on, with those sources alone that these name unless `all` are drawn. */
async function tablesFor(
  names: readonly TableName[],
  all: boolean,
  { root, manifest }: Site,
): Promise<readonly Packed[]> {
  const load = (name: TableName) =>
    Promise.all(
      (["main", "late"] as const).map((part) => get<Packed>(`${root}packed/${manifest.tables[name][part].file}`)),
    );
  const others = (await Promise.all(names.filter((n) => n !== "sources").map(load))).flat();
  const [main, late] = await load("sources");
  if (!main || !late) throw new Error("The list of sources did not arrive.");
  if (all) return [...others, main, late];
  const wanted = cited(others);
  const keep = unpack(main).map((row) => wanted.has(String(row["id"])));
  return [...others, keepRows(main, keep), keepRows(late, keep)];
}

/**
 * A deck as one page that opens from a disk, with only the code, tables and sources its slides need; live, under a policy
 * that allows it nothing. Rejects with an Error that says what did not arrive.
 */
export async function briefingFile(deck: Deck, site: Site): Promise<Blob> {
  const parts = await get<FileParts>(`${site.root}onefile.json`);
  const ids = figuresOf(deck);
  const figures = Object.values(await loadDrawn(ids));
  const wanted = new Set<TableName>([...tablesOf(figures), ...BESIDE]);
  const names = TABLE_NAMES.filter((n) => wanted.has(n));
  const all = figures.some((f) => f?.needs.includes("sources"));
  const saved = new Date().toISOString().slice(0, 10) as IsoDate;
  const html = await writeFile({
    title: deck.title,
    lang: "en",
    css: parts.css,
    entry: parts.entry,
    parts: partsFor(parts, [
      "src/page/deckFiles/HeldPage.tsx",
      "src/page/EvidencePanel.tsx",
      "src/page/print/Print.tsx",
      "src/page/onefile/FileFoot.tsx",
      ...new Set(ids.map((id) => (isChart(id) ? CHART_CODE : `src/figures/${id}/index.ts`))),
    ]),
    data: {
      manifest: site.manifest,
      tables: [],
      deflated: await deflateText(JSON.stringify(await tablesFor(names, all, site))),
    },
    seal: { kind: "briefing", saved, home: baseOf(site) },
    blocks: { [DECK_BLOCK]: deck },
    noscript: `“${deck.title}”: this file draws its slides by a script inside it, and scripts are off. It loads nothing and sends nothing: allow scripts for it.`,
  });
  return new Blob([html], { type: "text/html;charset=utf-8" });
}
