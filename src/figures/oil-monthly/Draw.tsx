import { timeScaleOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { textWidth } from "../../chart/text";
import { dateWords } from "../../record/day";
import { countryName } from "../../record/names";
import { claimedMonth } from "../claimedOil";
import type { DrawProps } from "../model";
import { BandOf } from "./Band";
import { ClaimOver } from "./ClaimOver";
import { monthlyLayout, RULES } from "./layout";
import type { OilMonthlyModel } from "./model";

/** Reported deliveries by month: a band of bars for each supplier, its silences in a strip below. */
export function Draw({ model, width, pick, claim }: DrawProps<OilMonthlyModel>) {
  const unit = model.unit === "barrels" ? "bbl" : "t";
  const { frame, bands } = monthlyLayout(
    model,
    width,
    claimedMonth(claim, unit) ?? 0,
    claim && claimedMonth(claim, unit) !== null ? claim.supplier : null,
  );
  const scale = timeScaleOf(frame, model.domain);
  const bottom = frame.height - frame.bottom;
  if (model.empty) {
    return (
      <Plot frame={frame} scale={scale} label={model.finding}>
        <TimeAxis scale={scale} frame={frame} />
        <text className="quiet" x={(scale.x0 + scale.x1) / 2} y={frame.height / 2} textAnchor="middle">
          {frame.narrow
            ? "Nothing reported for this window"
            : "Nothing was to be reported, or is left by the filters, in this window"}
        </text>
      </Plot>
    );
  }
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Bar chart by month. ${model.finding}`}
      note={claim?.why}
      values={bands.map((b) => ({ ...b, name: countryName(b.code) }))}
    >
      <TimeAxis scale={scale} frame={frame} />
      {model.rules.map((rule, i) => {
        const x = Math.round(scale.x(rule.span.start));
        const next = model.rules[i + 1];
        const left = next !== undefined;
        const room = left ? x - 12 : frame.width - x - 8;
        const date = dateWords(rule.starts);
        const words = [
          `${date}: ${rule.title.toLowerCase()}, ${rule.resolution}`,
          `${date}: ${rule.title.toLowerCase()}`,
          date,
        ].find((w) => textWidth(w, 12) <= room);
        return (
          <g
            key={rule.id}
            className={pick === rule.id ? "picked" : undefined}
            data-pick={rule.id}
            data-rule=""
            tabIndex={-1}
            role="button"
            aria-label={`${rule.title}, ${`${rule.resolution} ${rule.paragraph}`.trim()}, from ${date}.`}
          >
            <path
              d={`M${x + 0.5},2V${RULES - 3}${bands.map((b) => `M${x + 0.5},${b.top}V${b.base}`).join("")}`}
              stroke="var(--ink-3)"
              fill="none"
            />
            <rect x={x - 3} y={0} width={6} height={bottom} fill="transparent" />
            {words && (
              <text className="quiet" x={left ? x - 5 : x + 5} y={13} textAnchor={left ? "end" : "start"}>
                {words}
              </text>
            )}
          </g>
        );
      })}
      {bands.map((band) => (
        <BandOf key={band.code} band={band} model={model} frame={frame} scale={scale} pick={pick} />
      ))}
      <ClaimOver claim={claim} bands={bands} scale={scale} unit={unit} />
    </Plot>
  );
}
