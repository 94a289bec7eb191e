import { termOf } from "../figures/measures/term";
import { overlaps, type Span, span, spanBetween } from "../record/day";
import type { EventsRow, MeasuresRow, TestsRow } from "../record/tables";
import type { Day } from "../record/units";
import type { Context, Related } from "./shape";

/** Days a row's dates may mean; null where it has none. */
export function daysOf(from: string, to: string): Span | null {
  return from === "" ? null : spanBetween(from, to);
}

/** A span widened on both sides. */
export function around(s: Span, days: number): Span {
  return { start: (s.start - days) as Day, end: (s.end + days) as Day };
}

/** Days between two spans; 0 where they touch. */
export function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

const eventDays = (e: EventsRow) => spanBetween(e.date, e.end_date);

/** Events whose dates fall in a span, the weightier first, then by closeness in time; at most `most`. */
export function eventsIn(
  c: Context,
  days: Span,
  accept: (e: EventsRow) => boolean,
  why: string,
  most = 4,
): (Related | null)[] {
  const mid = (days.start + days.end) / 2;
  const far = (e: EventsRow) => Math.abs((eventDays(e).start + eventDays(e).end) / 2 - mid);
  return c.record.events
    .filter((e) => accept(e) && overlaps(eventDays(e), days))
    .sort((a, b) => a.importance - b.importance || far(a) - far(b))
    .slice(0, most)
    .map((e) => c.link(e.id, why));
}

/** Events that name a row in `about`. */
export function eventsAbout(c: Context, id: string, why: string): (Related | null)[] {
  return c.record.events.filter((e) => e.about.includes(id)).map((e) => c.link(e.id, why));
}

/** What else happened on one day (of a date known to the day): events and tests. */
export function sameDay(c: Context, date: string, most = 6): (Related | null)[] {
  if (date.length !== 10) return [];
  const events = c.record.events.filter((e) => e.date === date).sort((a, b) => a.importance - b.importance);
  const tests = c.record.tests.filter((t: TestsRow) => t.date === date);
  return [...events, ...tests].slice(0, most).map((r) => c.link(r.id, "the same day"));
}

/** Rules of the UN that applied on some day of a span. */
export function rulesDuring(c: Context, days: Span, accept: (m: MeasuresRow) => boolean): MeasuresRow[] {
  const known = (id: string) => c.find(id) !== null;
  return c.record.measures.filter((m) => {
    if (m.jurisdiction !== "UN" || !accept(m)) return false;
    const term = termOf(m, known);
    if (!term.applied || term.first === null) return false;
    return term.first.start <= days.end && (term.last === null || term.last.end >= days.start);
  });
}

const labour = (m: MeasuresRow) => m.jurisdiction === "UN" && m.subject === "labour";

/** The duty to send workers home: paragraph 8 of resolution 2397, wherever in time a labour statement stands. */
export function dutyToSendHome(c: Context, days: Span | null): Related | null {
  const m = c.record.measures.find((x) => labour(x) && x.type === "deadline");
  if (!m) return null;
  const later = days !== null && m.starts !== "" && span(m.starts).start > days.end;
  return c.link(m.id, later ? "the duty to send workers home, which came later" : "the duty to send workers home");
}

/** The duty to send workers home, and the UN's rules on labour that applied at a time. */
export function labourRules(c: Context, days: Span | null): (Related | null)[] {
  const then = days ? rulesDuring(c, days, labour) : [];
  return [dutyToSendHome(c, days), ...then.map((m) => c.link(m.id, "in force at that time"))];
}
