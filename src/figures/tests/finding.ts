import { dateWords, type Span } from "../../record/day";
import { figure } from "../../record/names";
import { windowWords } from "../timeline/words";
import { barsOf } from "./bars";
import type { Blast, Launch } from "./prepare";
import { extremes, many } from "./words";

const sum = (list: readonly Launch[]) => list.reduce((n, l) => n + l.least, 0);
const exact = (list: readonly Launch[]) => list.every((l) => l.stated);
const least = (list: readonly Launch[]) => (exact(list) ? "" : "at least ");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** The calendar year with most missiles; '' under three years or where two share the top. */
function peak(ballistic: readonly Launch[], window: Span): string {
  const years = barsOf(ballistic, window, "year");
  if (years.length < 3) return "";
  const most = Math.max(...years.map((b) => b.least));
  const top = years.filter((b) => b.least === most);
  const one = top[0];
  return top.length === 1 && one ? `, most in ${one.cell.words} (${one.exact ? "" : "at least "}${figure(most)})` : "";
}

function ballisticWords(ballistic: readonly Launch[], window: Span): string {
  if (ballistic.length === 0) return "no ballistic missile is on record";
  const days = new Set(ballistic.filter((l) => l.days.start === l.days.end).map((l) => l.row.date)).size;
  const failed = sum(ballistic.filter((l) => l.row.outcome === "failure"));
  const open = sum(ballistic.filter((l) => l.row.outcome === "unknown"));
  const n = sum(ballistic);
  const ends = [
    failed > 0 ? `${figure(failed)} failed` : "",
    open > 0 ? `how ${figure(open)} ended is not known` : "",
  ].filter((p) => p !== "");
  const on = days > 1 ? ` on ${many(days, "day")}` : "";
  return `${least(ballistic)}${many(n, "ballistic missile")} ${n === 1 ? "was" : "were"} fired${on}${peak(ballistic, window)}${ends.length > 0 ? `; ${and(ends)}` : ""}`;
}

function blastWords(blasts: readonly Blast[]): string {
  const big = blasts.reduce<Blast | null>(
    (a, b) => (a && (a.row.yield_kt_high ?? 0) >= (b.row.yield_kt_high ?? 0) ? a : b),
    null,
  );
  if (!big) return "";
  const which =
    blasts.length === 1 ? `of ${dateWords(big.row.date)}, put` : `, the largest, of ${dateWords(big.row.date)}, put`;
  return `${many(blasts.length, "nuclear test")}${blasts.length === 1 ? " " : ""}${which} at ${extremes(big).replace("kt", "kilotons")}`;
}

/** One or two sentences for any window and filter; every number is a sum over rows drawn. */
export function findingOf({
  launches,
  blasts,
  window,
  lane,
  q,
}: {
  readonly launches: readonly Launch[];
  readonly blasts: readonly Blast[];
  readonly window: Span;
  /** False where the filter on lanes leaves tests out. */
  readonly lane: boolean;
  readonly q: string;
}): string {
  if (!lane) return "The filter on event categories leaves out tests.";
  const of = q === "" ? "" : ` matching “${q}”`;
  if (launches.length === 0 && blasts.length === 0) return `No test${of} is on record ${windowWords(window)}.`;
  const ballistic = launches.filter((l) => l.ballistic);
  const cruise = launches.filter((l) => l.range === "cruise");
  const satellites = launches.filter((l) => l.satellite);
  const besides = [
    cruise.length > 0 ? `${least(cruise)}${many(sum(cruise), "cruise missile")}` : "",
    satellites.length > 0 ? many(sum(satellites), "satellite launch", "satellite launches") : "",
    blastWords(blasts),
  ].filter((p) => p !== "");
  const rest = besides.length > 0 ? ` On record besides: ${and(besides)}.` : "";
  return `${capital(windowWords(window))},${of ? `${of},` : ""} ${ballisticWords(ballistic, window)}.${rest}`;
}
