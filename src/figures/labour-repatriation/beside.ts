import { textWidth } from "../../chart/text";
import { dateWords } from "../../record/day";
import type { Columns, Placed } from "./placed";
import type { Counted, Report } from "./shape";
import { brief } from "./words";

const SIZE = 12;
/** Reserve over the measured width of a text: the face may be another. */
export const wide = (text: string) => textWidth(text, SIZE) * 1.05;
/** Room from the middle of a mark to the words beside it. */
export const R = 9;
/** Length of the arrow of people sent home. */
export const ARROW = 10;

const KINDS: Readonly<Partial<Record<Counted, string>>> = { permit_holders: " permits", citizens: " nationals" };

function kindWord(report: Report): string {
  const kind = (report.before ?? report.left)?.counted;
  return (kind && KINDS[kind]) ?? "";
}

/** Whether before and left of a report may be joined, see `Placed`. */
export function joinOf({ before, left }: Report): Placed["joined"] {
  if (!before || !left || before.value === left.value) return "";
  if (before.counted === left.counted) return "firm";
  // A none of something else is not where these people went.
  return left.value === 0 ? "" : "loose";
}

type Words = Placed["words"][number];

const on = (date: string) => (date ? ` (${dateWords(date)})` : "");
const two = (text: string, date: string) => [`${text}${on(date)}`, text];

/** Words beside the marks of a report, each the longest that fits: right of the number before, left of the number left. */
export function wordsOf(report: Report, c: Columns, a: Omit<Placed, "words" | "y" | "report" | "joined">): Words[] {
  const { before, left, sent } = report;
  const out: Words[] = [];
  const right = (x: number, texts: readonly string[], end = c.end) => {
    const text = texts.find((t) => x + wide(t) <= end);
    if (text) out.push({ x, text, anchor: "start" });
    return text !== undefined;
  };
  const ahead = (x: number, texts: readonly string[]) => {
    const text = texts.find((t) => x - wide(t) >= c.x0 - 12);
    if (text) out.push({ x, text, anchor: "end" });
    return text !== undefined;
  };
  if (report.oneCount && a.ring !== null) right(a.ring + R, ["no valid permits, says one count", "no valid permits"]);
  const home = sent ? `${brief({ ...sent, low: null })} sent home` : "";
  if (a.before && before) {
    const apart = a.left && left && left.value !== before.value;
    const permits = before.counted === "permit_holders" && left?.counted === "permit_holders";
    const number = brief(before);
    if (left && left.value === before.value) right(a.before[1] + R, [`${number} before and left`, number]);
    else {
      const kind = `${number}${permits ? "" : kindWord(report)}${left ? "" : " before"}`;
      right(a.before[1] + R, [...(home ? [`${kind}; ${home}`] : two(kind, before.date)), kind, number]);
    }
    if (apart) {
      const [long = "", plain = ""] = two(brief(left), left.date);
      ahead(
        a.left[0] - R,
        permits
          ? [`permits, not people: ${long}`, `permits, not people: ${plain}`, `permits: ${plain}`, plain]
          : [long, plain],
      );
    }
    return out;
  }
  if (a.left && left) {
    const number = `${brief(left)}${kindWord(report)} left`;
    right(a.left[1] + R, [...two(number, left.date), brief(left)]);
  }
  if (a.sent !== null && sent) {
    const short = brief({ ...sent, low: null });
    const texts = report.state === "WLD" ? [short] : [home, short];
    const free = a.left ? a.left[0] - 2 * R : c.end;
    texts.some((text) => right((a.sent ?? 0) + ARROW + 5, [text], free) || ahead((a.sent ?? 0) - 4, [text]));
  }
  return out;
}
