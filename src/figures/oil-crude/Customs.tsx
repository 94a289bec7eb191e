import { actorClass } from "../../chart/colour";
import { SilenceMark } from "../../chart/SilenceMark";
import type { TimeScale, ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { type CrudeLayout, stretch } from "./layout";
import type { OilCrudeModel } from "./model";

/** Chinese customs as bars; other numbers printed for a period as a bracket, a part of a year as a line in its bar. */
export function Bars({
  model,
  scale,
  y,
  base,
  pick,
}: {
  readonly model: OilCrudeModel;
  readonly scale: TimeScale;
  readonly y: ValueScale;
  readonly base: number;
  readonly pick: string | null;
}) {
  const whole = model.customs.filter((c) => !c.part);
  const parts = model.customs.filter((c) => c.part);
  return (
    <g className={actorClass("CHN")}>
      {whole.map((c) => {
        const [x0, x1] = stretch(c.span, scale);
        const gap = x1 - x0 > 14 ? 1.5 : 0.4;
        const all = [c.value, ...c.rivals.map((r) => r.tonnes ?? c.value)];
        const a = y(Math.max(...all));
        const b = y(Math.min(...all));
        const x = x1 - gap - Math.min(6, (x1 - x0) / 5);
        return (
          <g key={c.id} data-pick={c.id} tabIndex={-1} role="button" aria-label={c.label}>
            <rect
              className={`area${pick === c.id || c.rows.some((r) => r.id === pick) ? " picked" : ""}`}
              x={x0 + gap}
              y={y(c.value)}
              width={Math.max(1, x1 - x0 - 2 * gap)}
              height={base - y(c.value)}
            />
            {b - a >= 1 && (
              <path
                d={`M${x - 3},${a}h6M${x},${a}V${b}M${x - 3},${b}h6`}
                fill="none"
                stroke="var(--ink)"
                strokeWidth="1.2"
              />
            )}
          </g>
        );
      })}
      {parts.map((c) => {
        const [x0, x1] = stretch(c.span, scale);
        return (
          <g key={c.id} data-pick={c.id} tabIndex={-1} role="button" aria-label={c.label}>
            <rect x={x0} y={y(c.value) - 4} width={x1 - x0} height={8} fill="transparent" />
            <line
              x1={x0 + 1}
              x2={x1}
              y1={y(c.value)}
              y2={y(c.value)}
              stroke="var(--paper)"
              strokeWidth={pick === c.id ? 3.5 : 1.75}
            />
          </g>
        );
      })}
    </g>
  );
}

/** Under the bars: zeros customs recorded as open boxes, years without any customs figure as grey. */
export function Strip({
  model,
  layout,
  pick,
}: {
  readonly model: OilCrudeModel;
  readonly layout: CrudeLayout;
  readonly pick: string | null;
}) {
  const { strip, scale, frame } = layout;
  if (strip === null) return null;
  return (
    <g className={actorClass("CHN")}>
      <text className="tick" x={frame.left - 6} y={strip + 4} textAnchor="end">
        customs
      </text>
      {model.gaps.map((g, i) => {
        const [x0, x1] = stretch(g.span, scale);
        const words = [
          i === 0 && model.before ? `no customs figure on record (before: ${model.before})` : "",
          "no customs figure on record",
          "no figure",
        ].find((w) => w && textWidth(w, 12) * 1.05 + 8 <= x1 - x0);
        return (
          <g key={g.label} role="img" aria-label={g.label}>
            <SilenceMark kind="no_record" x={(x0 + x1) / 2} y={strip} width={x1 - x0 - 1} />
            {words && (
              <text className="quiet halo" x={(x0 + x1) / 2} y={strip + 4} textAnchor="middle" aria-hidden="true">
                {words}
              </text>
            )}
          </g>
        );
      })}
      {model.zeros.map((z) => {
        const [x0, x1] = stretch(z.span, scale);
        const w = x1 - x0;
        const on = z.rows.some((r) => r.id === pick);
        const words = ["customs: zero", "zero", "0"].find((t) => textWidth(t, 12) * 1.05 + 8 <= w);
        return (
          <g key={z.id} data-pick={z.id} tabIndex={-1} role="button" aria-label={z.label}>
            {w < 12 ? (
              <SilenceMark kind="zero" x={(x0 + x1) / 2} y={strip} width={Math.max(8, w)} />
            ) : (
              <rect
                className={on ? "silence zero picked" : "silence zero"}
                x={x0 + 1}
                y={strip - 8}
                width={w - 2}
                height={16}
                rx={3}
              />
            )}
            {words && w >= 12 && (
              <text className="ink size-12" x={(x0 + x1) / 2} y={strip + 4} textAnchor="middle" aria-hidden="true">
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
