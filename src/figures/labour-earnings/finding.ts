import { givenBy, spreadWords } from "../../record/spread";
import type { EarningsRow } from "../../record/tables";
import { timesOf, type Voice } from "./select";
import type { Panel } from "./shape";
import { brief, endWords, shortReporter, UNIT_WORDS, yearWords } from "./words";

const many = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** `at least 100 million to about 3 billion US dollars`, `30 to 95 %`. */
function between(voices: readonly Voice[], unit: EarningsRow["unit"]): string {
  const said = voices.flatMap((v) => [v.main, ...v.variants]).flatMap(givenBy);
  return `${spreadWords(said, { say: (n) => endWords(n, unit) })} ${UNIT_WORDS[unit]}`;
}

const voicesOf = (panels: readonly Panel[], measure: EarningsRow["measure"]): readonly Voice[] =>
  panels.find((p) => p.words.measure === measure)?.hosts.flatMap((h) => h.voices) ?? [];

/** The number that was said most often under other names, if at least three times. */
function echo(voices: readonly Voice[]): string {
  const top = voices.reduce<Voice | null>((a, b) => (a && timesOf(a) >= timesOf(b) ? a : b), null);
  if (!top || timesOf(top) < 3) return "";
  const other = top.variants.length > 0 ? " and what is taken from it" : "";
  return `; ${brief(top.main)}${other}, said ${timesOf(top)} times, is one voice (${shortReporter(top.main)}, ${yearWords(top.main)})`;
}

function world(panels: readonly Panel[]): string {
  const voices = voicesOf(panels, "annual_revenue_to_state").filter(
    (v) => v.main.scope === "world" && v.main.sector === "" && v.main.kind === "as_stated_gross_or_net_unclear",
  );
  if (voices.length < 2) return "";
  return `${many(voices.length, "voice")} put what North Korea’s state earns a year from workers abroad at ${between(voices, "USD")}${echo(voices)}.`;
}

/** Pay by what is counted: gross and net are never one range. */
function pay(panels: readonly Panel[]): string {
  const voices = voicesOf(panels, "monthly_wage");
  const gross = voices.filter((v) => v.main.kind === "gross_paid_by_employer");
  const net = voices.filter((v) => v.main.kind === "net_left_to_worker");
  const parts = [
    ...(gross.length > 0 ? [`${between(gross, "USD")} paid by employers (${many(gross.length, "voice")})`] : []),
    ...(net.length > 0 ? [`${between(net, "USD")} left to the worker (${many(net.length, "voice")})`] : []),
  ];
  const share = voicesOf(panels, "share_withheld");
  const held =
    share.length > 0
      ? `; the share withheld is put at ${between(share, "percent")} (${many(share.length, "voice")})`
      : "";
  return parts.length === 0 ? "" : `Monthly pay as stated: ${parts.join(", ")}${held}.`;
}

/** One sentence that stays right for any window and filter. */
export function findingOf(panels: readonly Panel[]): string {
  const first = world(panels) || pay(panels);
  if (first) return first;
  const top = panels[0];
  if (!top) return "No statement on pay, the share withheld or revenue in this window.";
  const voices = top.hosts.flatMap((h) => h.voices);
  const unit = voices[0]?.main.unit ?? "USD";
  return `${many(voices.length, "voice")} on ${top.words.about} in this window: ${between(voices, unit)}.`;
}
