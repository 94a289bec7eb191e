import type { TimeScale } from "../../chart/scale";
import { boxes } from "./boxes";
import type { Band } from "./layout";
import type { OilMark } from "./mark";
import { runLabels } from "./runLabels";

/** A bracket shorter than this says nothing the bar's edge does not. Pixels. */
const MIN_BRACKET = 3;

/** Bars of one supplier with the brackets of their rivals; a bar over several months carries its label. */
export function Bars({
  band,
  marks,
  rules,
  scale,
  pick,
}: {
  readonly band: Band;
  readonly marks: readonly OilMark[];
  /** Where uprights stand that no label may cross. */
  readonly rules: readonly number[];
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  const list = boxes(marks, band, scale);
  let brackets = "";
  for (const { mark, x, width } of list) {
    if (!mark.rivals) continue;
    const top = band.y(Math.max(mark.rivals.high / mark.months, mark.average));
    const foot = band.y(Math.min(mark.rivals.low / mark.months, mark.average));
    if (foot - top >= MIN_BRACKET) brackets += `M${x + width - 1.5},${top}h2.5V${foot}h-2.5`;
  }
  return (
    <g>
      {list.map(({ mark, x, y, width, height }) => (
        <rect
          key={mark.key}
          className={`${mark.kind === "derived" ? "derived" : "area"}${pick !== null && pick === mark.id ? " picked" : ""}`}
          x={mark.kind === "derived" ? x + 0.5 : x}
          y={mark.kind === "derived" ? y + 0.5 : y}
          width={Math.max(0.8, mark.kind === "derived" ? width - 1 : width)}
          height={height}
          data-pick={mark.id ?? undefined}
          tabIndex={-1}
          role="button"
          aria-label={mark.label}
        />
      ))}
      {brackets && <path className="rivals" d={brackets} fill="none" stroke="var(--ink)" strokeWidth="1" />}
      {runLabels(list, rules, band, scale).map((s) => (
        <g key={s.key} aria-hidden="true">
          <path className="leader" d={s.leader} fill="none" stroke="var(--ink-3)" />
          <text className="quiet halo" x={s.x + 1} y={s.y + 11}>
            {s.words}
          </text>
        </g>
      ))}
    </g>
  );
}
