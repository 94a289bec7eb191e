import { actorClass } from "../../chart/colour";
import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { ValueAxis } from "../../chart/ValueAxis";
import { countryName } from "../../record/names";
import { kindOf, sumNumber } from "../../record/sumWords";
import { Bars } from "./Bars";
import { Converted } from "./Converted";
import type { Band } from "./layout";
import type { OilMonthlyModel } from "./model";
import { Strip } from "./Strip";
import { monthsWords } from "./table";
import type { SupplierSum } from "./tell";

/** What a supplier's band says at its head: `at least 834,210 bbl; 12 months without a figure`. */
function summaries(s: SupplierSum, unit: "bbl" | "t"): string[] {
  const bare = `${sumNumber(s.value, kindOf(s))} ${unit}`;
  const sum = s.countedMonths === 0 ? "no figure" : s.value === 0 && !s.least ? "zero" : bare;
  const full = s.converted ? `${bare} (partly converted)` : sum;
  if (s.silentMonths === 0) return [full, sum, ""];
  if (s.countedMonths === 0) return [`no figure for ${monthsWords(s.silentMonths)}`, sum, ""];
  return [
    `${full}; ${monthsWords(s.silentMonths)} without a figure`,
    `${sum}; ${monthsWords(s.silentMonths)} without a figure`,
    `${sum}; ${s.silentMonths} mo. no figure`,
    sum,
    "",
  ];
}

/** One supplier: name and sum, bars, base line, and the strip of silences. */
export function BandOf({
  band,
  model,
  frame,
  scale,
  pick,
}: {
  readonly band: Band;
  readonly model: OilMonthlyModel;
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  const unit = model.unit === "barrels" ? "bbl" : "t";
  const marks = model.marks.filter((m) => m.supplier === band.code);
  const sum = model.suppliers.find((s) => s.code === band.code);
  const name = countryName(band.code);
  const nameWidth = textWidth(name, 13) * 1.06 + 10;
  const room = scale.x1 - scale.x0 - nameWidth;
  const words = sum ? (summaries(sum, unit).find((w) => textWidth(w, 12) <= room) ?? "") : "";
  const inner = { ...frame, top: band.top, bottom: frame.height - band.base };
  return (
    <g className={actorClass(band.code)}>
      <ValueAxis scale={band.y} frame={inner} unit={unit} count={3} />
      <text className="ink strong halo" x={scale.x0} y={band.title + 14}>
        {name}
      </text>
      <text className="quiet halo" x={scale.x0 + nameWidth} y={band.title + 14}>
        {words}
      </text>
      <Converted marks={marks} top={band.top} scale={scale} unit={unit} />
      <Bars band={band} marks={marks} rules={model.rules.map((r) => scale.x(r.span.start))} scale={scale} pick={pick} />
      <line className="base" x1={scale.x0} x2={scale.x1} y1={band.base} y2={band.base} />
      <Strip band={band} marks={marks} scale={scale} pick={pick} />
      {(sum?.silentMonths ?? 0) > 0 && (
        <text className="tick" x={frame.left - 6} y={band.strip + 4} textAnchor="end">
          {frame.narrow ? "silent" : "no figure"}
        </text>
      )}
    </g>
  );
}
