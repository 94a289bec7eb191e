import { overlaps, periodWords, type Span, span, spanBetween } from "../../record/day";
import { headcounts } from "../../record/headcount";
import type { DepartedReport, Headcount, SilentReport } from "../../record/headcountStatements";
import { spokenDeparted, spokenSilence } from "../../record/headcountWords";
import { BASIS_WORDS, countryName } from "../../record/names";
import type { LabourUnnumberedRow } from "../../record/tables";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { latestOf, searchHosts, select } from "../labour-stock/select";
import { lazy, withLists } from "../lists";
import type { Model, RecordOf, Tally } from "../model";
import { rememberLast } from "../remember";
import { findingOf, notesOf } from "./finding";
import { leadOf } from "./lead";
import type { Spot, Word } from "./shape";
import { COLUMNS, lineOf } from "./table";

export interface MapModel extends Model {
  readonly spots: readonly Spot[];
}

const THREE_YEARS = 3 * 365.25;

interface Dated {
  readonly days: Span;
  readonly row: LabourUnnumberedRow;
  readonly word: Word;
}

const cache = new WeakMap<readonly LabourUnnumberedRow[], readonly Dated[]>();
const words = new WeakMap<SilentReport | DepartedReport, Word>();
/** Most steps of a brush change the statement of no host. */
const tally = rememberLast<Tally>();

/** A report without a number of those there as a word, made once. One that tells how many were sent home is as good as withheld. */
function wordOf(report: SilentReport | DepartedReport): Word {
  const hit = words.get(report);
  if (hit) return hit;
  const { id, host, basis, reporter, sources } = report;
  const kind = "kind" in report ? report.kind : "withheld";
  const spoken = "kind" in report ? spokenSilence(report) : spokenDeparted(report);
  const made = {
    id,
    host,
    spoken,
    basis,
    reporter,
    end: report.days.end,
    withheld: kind === "withheld",
    kind,
    sources,
  };
  words.set(report, made);
  return made;
}

/** What was said of workers in a state without a number, with its days; made once a table. */
function saidOf(rows: readonly LabourUnnumberedRow[]): readonly Dated[] {
  const hit = cache.get(rows);
  if (hit) return hit;
  const made = rows.flatMap((row): Dated[] => {
    if (row.table !== "workers" || row.host === "WLD") return [];
    const days = spanBetween(row.date_start, row.date_end);
    const spoken = `${countryName(row.host)}, ${periodWords(row.date_start, row.date_end)}: no number, but “${row.statement}”. ${row.reporter}, ${BASIS_WORDS[row.basis]}.`;
    const word: Word = {
      id: row.id,
      host: row.host,
      spoken,
      basis: row.basis,
      reporter: row.reporter,
      end: days.end,
      withheld: false,
      kind: "withheld",
      sources: row.source_ids,
    };
    return [{ days, row, word }];
  });
  cache.set(rows, made);
  return made;
}

function wordsOf(
  silent: readonly SilentReport[],
  departed: readonly DepartedReport[],
  rows: readonly LabourUnnumberedRow[],
  view: View,
  window: Span,
): Word[] {
  const ok = accepts(view);
  const sent = departed.filter((d) => view.sector.length === 0 && ok.basis(d.basis) && overlaps(d.days, window));
  const out = [...sent, ...silent].map(wordOf);
  for (const { days, row, word } of saidOf(rows)) {
    if (ok.basis(row.basis) && ok.sector(row.sector) && overlaps(days, window)) out.push(word);
  }
  return out;
}

/** A host's own word goes before what others say, then the later. */
const firmer = (a: Word, b: Word) => (a.withheld === b.withheld ? a.end > b.end : a.withheld);

/** labour-map: the best-based recent statement of the window on each host (`leadOf`). The host filter only makes the others faint. */
export function model(record: RecordOf<"workers" | "op8-reports" | "labour-unnumbered">, view: View): MapModel {
  const all = headcounts(record.workers, record["op8-reports"]);
  const { counts, silent, window } = select(record.workers, record["op8-reports"], { ...view, host: [], q: "" });
  const words = wordsOf(silent, all.departed, record["labour-unnumbered"], view, window);
  const by = new Map<string, { counts: Headcount[]; words: Word[] }>();
  const at = (host: string) => {
    const own = by.get(host) ?? { counts: [], words: [] };
    by.set(host, own);
    return own;
  };
  for (const h of counts) if (h.host !== "WLD" && h.host !== "EUE") at(h.host).counts.push(h);
  for (const w of words) at(w.host).words.push(w);
  const found = searchHosts(view.q, by.keys());
  // At a knowledge date nothing later can be known, so age is counted from it.
  const until = view.asof === null ? window.end : (Math.min(window.end, span(view.asof).end) as typeof window.end);
  const spots: Spot[] = [...by].map(([host, own]) => {
    const lead = leadOf(own.counts);
    const newest = latestOf(own.counts);
    // What was withheld comes first: a report of departures takes back that none had come.
    const word = own.words.reduce<Word | null>((a, b) => (a === null || firmer(b, a) ? b : a), null);
    return {
      host,
      name: countryName(host),
      lead,
      word,
      newer: lead && newest && newest.days.end > lead.days.end ? newest : null,
      rivals: own.counts.length - (lead ? 1 : 0),
      old: lead !== null && until - lead.days.end > THREE_YEARS,
      chosen:
        (view.host.length === 0 || (view.host as readonly string[]).includes(host)) &&
        (found === null || found.has(host)),
      hosted: all.hosted.has(host) || own.words.some((w) => !w.withheld),
    };
  });
  spots.sort((a, b) => (a.name < b.name ? -1 : 1));
  const told = lazy(() =>
    spots.flatMap((s) => [...(s.lead ? [s.lead, ...s.lead.again] : []), ...(s.word ? [s.word] : [])]),
  );
  const rows = lazy(() => [...new Set(told().map((t) => t.id))]);
  const sources = lazy(() => [...new Set(told().flatMap((t) => t.sources))]);
  return withLists<MapModel>(
    {
      id: "labour-map",
      title: "Where they were: the best-based recent statement on each host",
      finding: findingOf(spots, until < window.end ? until : null),
      unit: "persons",
      domain: null,
      columns: COLUMNS,
      notes: notesOf(view),
      empty: spots.length === 0,
      spots,
    },
    {
      lines: () => spots.map(lineOf),
      rows,
      sources,
    },
    () =>
      tally(
        spots.flatMap((s) => [s.lead, s.word]),
        () => ({ rows: rows().length, sources: sources().length }),
      ),
  );
}
