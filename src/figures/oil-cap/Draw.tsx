import { Plot } from "../../chart/Plot";
import { shortNumber } from "../../chart/ValueAxis";
import type { DrawProps } from "../model";
import { CapRule } from "./CapRule";
import { ClaimOver } from "./ClaimOver";
import { Estimates } from "./Estimates";
import { Ghosts } from "./Ghosts";
import { Head, headWords } from "./Head";
import { placedLabels } from "./labels";
import { capLayout } from "./layout";
import type { OilCapModel } from "./model";
import { Steps } from "./Steps";
import { spotOn } from "./spotOn";

/** The cap meter: reported steps under the cap's rule, estimates of other bodies at the end of what they cover. */
export function Draw({ model, width, pick, claim }: DrawProps<OilCapModel>) {
  const layout = capLayout(model, width, claim ?? null);
  const { frame, panels, rows } = layout;
  if (model.empty) {
    return (
      <Plot frame={{ ...frame, height: 120 }} label={model.finding}>
        <text className="quiet" x={width / 2} y={60} textAnchor="middle">
          {layout.narrow ? "No cap in this window" : "No cap on refined petroleum applied in this window"}
        </text>
      </Plot>
    );
  }
  const unit = model.unit === "barrels" ? "bbl" : "t";
  const words = headWords(panels, unit);
  const labels = placedLabels(layout, model);
  return (
    <Plot
      frame={frame}
      label={`Cap meter, one panel a year. ${model.finding}`}
      note={claim?.why}
      spot={(at) => spotOn(layout, at)}
      panels={panels.map((p) => ({ scale: p.x, top: p.top, bottom: p.base }))}
    >
      {rows.map((row) => (
        <g key={row.top} className="axis" aria-hidden="true">
          {row.y.ticks(4).map((t, i, all) => (
            <g key={t}>
              <line className="grid" x1={frame.left} x2={width - frame.right} y1={row.y(t)} y2={row.y(t)} />
              <text className="tick" x={frame.left - 5} y={row.y(t) + 4} textAnchor="end">
                {t === 0 ? "0" : shortTick(t)}
                {i === all.length - 1 && !layout.narrow ? ` ${unit}` : ""}
              </text>
            </g>
          ))}
        </g>
      ))}
      {layout.large && panels[0] && <Ghosts panel={panels[0]} ghosts={model.ghosts} frame={frame} />}
      {panels.map((p, i) => (
        <g key={p.year.period.label}>
          <Head panel={p} layout={layout} words={words[i] ?? []} />
          <Steps panel={p} suppliers={model.suppliers} unit={unit} large={layout.large} pick={pick} />
        </g>
      ))}
      {panels.map((p) => (
        <CapRule key={p.year.period.label} panel={p} unit={unit} pick={pick} />
      ))}
      {panels.map((p) => (
        <Estimates key={p.year.period.label} panel={p} layout={layout} laden={model.laden} pick={pick} />
      ))}
      {labels.map((l) => (
        <g key={l.key} aria-hidden="true">
          {l.leader && <path d={l.leader} stroke="var(--ink-3)" fill="none" />}
          {l.lines.map((line, i) => (
            <text
              key={line}
              className={`halo size-12 ${l.cap ? "strong" : l.pale ? "medium quiet" : `medium ink ${l.actor}`}`}
              x={l.x}
              y={l.y + 11 + i * 14}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      <ClaimOver claim={claim} layout={layout} unit={unit} />
    </Plot>
  );
}

/** `500k`, `1m`: the axis of small panels is narrow. */
function shortTick(t: number): string {
  return t >= 1e6 ? shortNumber(t) : t >= 1000 ? `${+(t / 1000).toFixed(1)}k` : String(t);
}
