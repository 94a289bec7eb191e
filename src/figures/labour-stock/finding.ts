import { ceilingOf, isNone } from "../../record/headcount";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { countWords, KIND_WORDS, whenWords } from "../../record/headcountWords";
import { inSentence } from "../../record/names";
import { givenBy, spreadWords } from "../../record/spread";
import { latestOf } from "./select";
import type { Host } from "./shape";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "3 hosts" of what is counted. */
const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
const people = (h: Headcount) => KIND_WORDS[h.counted];

/** `20,000 to at least 100,000`: the ends of what several statements say. */
const between = (counts: readonly Headcount[]): string => spreadWords(counts.flatMap(givenBy));

/** The host that reported to the UN the largest number, and its last report after it. */
function reportedFall(states: readonly Host[]): { text: string; host: string } | null {
  let top: { host: Host; h: Headcount } | null = null;
  for (const host of states) {
    for (const h of host.counts) {
      if (h.basis === "reported_to_un" && (!top || ceilingOf(h) > ceilingOf(top.h))) top = { host, h };
    }
  }
  if (!top) return null;
  const { host, h } = top;
  const said = `${capital(inSentence(host.host))} reported to the UN ${countWords(h)} ${people(h)} for ${whenWords(h)}`;
  const last = latestOf(host.counts.filter((c) => c.basis === "reported_to_un" && c.days.start > h.days.end));
  if (!last) return { text: said, host: host.host };
  const left = isNone(last) ? "none" : `${countWords(last)} ${people(last)}`;
  return { text: `${said} and ${left} for ${whenWords(last)}`, host: host.host };
}

/** Of the hosts that answered the UN without a number, the one with the largest number ever given by anybody. */
function silentHost(
  states: readonly Host[],
  silent: readonly SilentReport[],
  most: ReadonlyMap<string, number>,
): string {
  const told = (code: string) => states.find((h) => h.host === code)?.counts.some((c) => c.basis === "reported_to_un");
  const kept = silent.filter(
    (s) => s.kind === "withheld" && s.basis === "reported_to_un" && most.has(s.host) && !told(s.host),
  );
  const first = kept.reduce<SilentReport | null>(
    (a, b) => (a && (most.get(a.host) ?? 0) >= (most.get(b.host) ?? 0) ? a : b),
    null,
  );
  if (!first) return "";
  const reports = kept.filter((s) => s.host === first.host).length;
  const filed = reports === 1 ? "filed a report" : `filed ${reports} reports`;
  const counts = states.find((h) => h.host === first.host)?.counts ?? [];
  const soft = counts.every((c) => c.basis === "estimate" || c.basis === "allegation");
  const range = counts.length === 0 ? "" : `, with ${soft ? "estimates" : "statements"} of ${between(counts)},`;
  return `${capital(inSentence(first.host))}${range} ${filed} without a public number`;
}

/** One sentence that stays right for any window and filter: every number and name in it comes from a row drawn. */
export function findingOf({
  world,
  states,
  none,
  silent,
  most,
  un,
  chosen,
  sectors,
}: {
  readonly world: Host | null;
  readonly states: readonly Host[];
  readonly none: readonly Headcount[];
  readonly silent: readonly SilentReport[];
  /** The largest number anybody ever gave, by host. */
  readonly most: ReadonlyMap<string, number>;
  /** Whether filters leave reports to the UN in: only then can their absence be said. */
  readonly un: boolean;
  readonly chosen: boolean;
  /** Whether sectors are chosen: then only their numbers are drawn, else only those of whole countries. */
  readonly sectors: boolean;
}): string {
  // Numbers unfit for a series and those that only repeat another are not drawn, so nothing is said of them here.
  const whole = sectors ? "of chosen sectors" : "of whole countries";
  const fall = reportedFall(states);
  const mute = silentHost(states, silent, most);
  if (fall) return `${fall.text}${mute ? `; ${mute}` : ""}.`;
  const top = states[0];
  if (top) {
    const all = states.reduce((n, h) => n + h.counts.length, 0) + none.length;
    const lead = top.counts.reduce((a, b) => (ceilingOf(b) > ceilingOf(a) ? b : a));
    if (all === 1)
      return `One dated number ${whole} in this window: ${countWords(lead)} ${people(lead)} in ${inSentence(top.host)}, ${whenWords(lead)}, by ${lead.voice}.`;
    const others = mute ? `; ${mute}` : "";
    const lack = un ? `No ${chosen ? "chosen " : ""}host reported a number to the UN for this window; the` : "The";
    return `${lack} largest of ${many(all, "dated number")} ${whole}${un ? "" : " left by the filters"} is ${countWords(lead)} ${people(lead)} in ${inSentence(top.host)} (${lead.voice}, ${whenWords(lead)})${others}.`;
  }
  if (world)
    return `${many(world.counts.length, "statement")} on the whole world in this window, from ${between(world.counts)} workers; none on a single host.`;
  if (none.length > 0) {
    const hosts = new Set(none.map((h) => h.host)).size;
    return `${many(hosts, "state")} said that no North Korean workers were left; no other dated number ${whole} in this window.`;
  }
  if (silent.length > 0) {
    const hosts = new Set(silent.map((q) => q.host)).size;
    return `No dated number ${whole} in this window; ${many(silent.length, "report or statement", "reports and statements")} of ${many(hosts, "state")} named none.`;
  }
  return `No dated number of North Korean workers in ${sectors ? "a chosen sector" : "a whole country"} in this window.`;
}
