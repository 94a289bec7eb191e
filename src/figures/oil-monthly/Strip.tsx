import { SilenceMark } from "../../chart/SilenceMark";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { edges } from "./boxes";
import type { Band } from "./layout";
import type { OilMark } from "./mark";
import { type Run, runsOf } from "./runs";

/** Under this many pixels a month single signs run into each other: a run of one sign becomes one band. */
const FAR_PX = 5;
const WORD = "no record";

/** Ticks across a run, close but apart: a run of unreported months must not look like a bar. */
function ticks(x0: number, x1: number, y: number): string {
  const n = Math.max(1, Math.floor((x1 - x0) / 4));
  const step = (x1 - x0) / n;
  return Array.from({ length: n }, (_, i) => `M${(x0 + (i + 0.5) * step).toFixed(1)},${y - 4}v8`).join("");
}

/** The sign of a whole run at far zoom, `x0` to `x1`, on the line it stands on. */
function FarRun({
  run,
  x0,
  x1,
  y,
}: {
  readonly run: Run;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}) {
  const w = Math.max(1.5, x1 - x0 - 0.6);
  switch (run.kind) {
    case "zero":
      return <rect className="silence zero" x={x0 + 0.3} y={y - 2.6} width={Math.max(4, w)} height={5.2} rx={2.6} />;
    case "not_reported":
      return <path className="silence absent" d={ticks(x0, x1, y)} />;
    case "not_yet_due":
      return (
        <path
          className="silence due"
          d={`M${x0},${y - 3.5}H${x0 + w}M${x0},${y}H${x0 + w}M${x0},${y + 3.5}H${x0 + w}`}
        />
      );
    default:
      return <SilenceMark kind={run.kind as "zero_or_blank"} x={(x0 + x1) / 2} y={y} width={w} />;
  }
}

function Hit({
  mark,
  x0,
  x1,
  band,
  pick,
}: {
  readonly mark: OilMark;
  readonly x0: number;
  readonly x1: number;
  readonly band: Band;
  readonly pick: string | null;
}) {
  const y = mark.kind === "zero" ? band.base - 8 : band.strip - 8;
  return (
    <rect
      className={pick !== null && pick === mark.id ? "picked" : undefined}
      x={x0}
      y={y}
      width={Math.max(1, x1 - x0)}
      height={16}
      fill="transparent"
      data-pick={mark.id ?? undefined}
      tabIndex={-1}
      role={mark.id ? "button" : "img"}
      aria-label={mark.label}
    />
  );
}

/** Signs of one supplier: reported zeros on the base line, silences in the strip under it. */
export function Strip({
  band,
  marks,
  scale,
  pick,
}: {
  readonly band: Band;
  readonly marks: readonly OilMark[];
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  const far = scale.x(30.44) - scale.x(0) < FAR_PX;
  const signs = marks.filter((m) => m.kind !== "filed" && m.kind !== "derived");
  const runs = runsOf(signs);
  const ends = (run: Run): [number, number] => {
    const first = run.marks[0];
    const last = run.marks[run.marks.length - 1];
    return first && last ? [edges(first, scale)[0], edges(last, scale)[1]] : [0, 0];
  };
  const gaps = runs.filter((r) => r.kind === "no_record");
  const worded = gaps.find((r) => ends(r)[1] - ends(r)[0] > textWidth(WORD, 12) + 4);
  return (
    <g>
      {runs.map((run) => {
        const [x0, x1] = ends(run);
        const y = run.kind === "zero" ? band.base : band.strip;
        const key = run.marks[0]?.key;
        if (run.kind === "no_record") {
          return <rect key={key} className="silence gap" x={x0} y={y - 7} width={Math.max(1, x1 - x0)} height={14} />;
        }
        if (far) return <FarRun key={key} run={run} x0={x0} x1={x1} y={y} />;
        return run.marks.map((m) => {
          const [a, b] = edges(m, scale);
          return <SilenceMark key={m.key} kind={m.kind as "zero"} x={(a + b) / 2} y={y} width={b - a - 1.5} />;
        });
      })}
      {worded && (
        <text
          className="tick ink-2"
          x={(ends(worded)[0] + ends(worded)[1]) / 2}
          y={band.strip + 4}
          textAnchor="middle"
          aria-hidden="true"
        >
          {WORD}
        </text>
      )}
      {signs.map((m) => {
        const [a, b] = edges(m, scale);
        return <Hit key={m.key} mark={m} x0={a} x1={b} band={band} pick={pick} />;
      })}
    </g>
  );
}
