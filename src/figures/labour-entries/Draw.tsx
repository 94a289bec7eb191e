import { useMemo } from "react";
import { frame as frameOf, timeScaleOf } from "../../chart/frame";
import { Deadline } from "../../chart/Limit";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { TopAxis } from "../../chart/TopAxis";
import { fitText, textWidth } from "../../chart/text";
import { dateWords, isoDay, isoMonth } from "../../record/day";
import { entryWords } from "../../record/seriesNames";
import type { DrawProps } from "../model";
import { BarLabels, Bars } from "./Bars";
import { ClaimOver } from "./ClaimOver";
import { LineOfFew, Undated } from "./Lines";
import { claimedBox, layoutEntries, SIZE, SLACK, TOP } from "./layout";
import type { EntriesModel } from "./model";
import { purposeName, SHORT } from "./words";

/** Bold text is wider than reckoned for plain. */
const BOLD = 1.2;

/** labour-entries: a panel a series, a row a purpose, a bar a number; the day by which all workers were to be home. */
export function Draw({ model, width, pick, claim }: DrawProps<EntriesModel>) {
  const narrow = frameOf(width, 0).narrow;
  const layout = useMemo(() => layoutEntries(model, narrow, claim ?? null), [model, narrow, claim]);
  const frame = frameOf(width, Math.max(layout.end, 90) + 30, { top: TOP, bottom: 26 });
  const scale = timeScaleOf(frame, model.domain);
  const rule = model.deadline ? scale.x(model.deadline.day) : null;
  const day = model.deadline ? dateWords(isoDay(model.deadline.day)) : "";
  const long = `${day}: all to be home (${model.deadline?.paragraph ?? ""})`;
  const x = frame.left;
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Entries, visas and permits by series and purpose. ${model.finding}`}
      note={claim?.why}
      values={layout.panels.flatMap(({ panel, height, rows }) =>
        rows.map(({ of, top, base }) => ({
          name: `${panel.words.title}, ${purposeName(of.measure)}`,
          top,
          base,
          y: (value: number) => base - height(value),
        })),
      )}
    >
      <TimeAxis scale={scale} frame={frame} />
      {layout.panels.map((place) =>
        place.rows.map((row) => (
          <Bars
            key={`${place.panel.words.series}${row.of.measure}`}
            place={row}
            panel={place}
            scale={scale}
            frame={frame}
            pick={pick}
          />
        )),
      )}
      {model.deadline && rule !== null && (
        <g data-pick={model.deadline.id} tabIndex={-1} role="button" aria-label={long}>
          <Deadline
            x={rule}
            y0={4}
            y1={frame.height - frame.bottom}
            width={frame.width}
            labels={[long, `${day}: all to be home`, day]}
          />
        </g>
      )}
      {/* Over the rule, which gives way to its words. */}
      <TopAxis scale={scale} frame={frame} y={TOP - 4} />
      {layout.panels.map((place) => {
        const title = place.panel.words.title;
        const at = textWidth(title, 13) * BOLD + 12;
        return (
          <g key={place.panel.words.series}>
            <text className="label strong halo" x={0} y={place.head}>
              {fitText(title, frame.width, 13)}
            </text>
            <text className="quiet halo" x={at} y={place.head}>
              {textWidth(place.panel.words.what, SIZE) * SLACK < frame.width - at ? place.panel.words.what : ""}
            </text>
            {place.panel.undated.length > 0 && (
              <Undated
                counts={place.panel.undated}
                y={place.undated}
                frame={frame}
                pick={pick}
                purposes={(c) => entryWords(c.row.measure)}
              />
            )}
            {place.rows.map((row) => (
              <BarLabels
                key={row.of.measure}
                place={row}
                panel={place}
                scale={scale}
                frame={frame}
                claimed={claim && row.claim !== undefined ? claimedBox(claim, model, row, place, scale) : null}
              />
            ))}
          </g>
        );
      })}
      {layout.silent.map(({ of: panel, base }) => {
        const name = panel.words.title;
        const last =
          panel.last === null ? "" : `no number found here; the last is for ${dateWords(isoMonth(panel.last))}`;
        const at = narrow ? 0 : textWidth(name, 13) * 1.12 + 12;
        return (
          <g key={panel.words.series} aria-hidden="true">
            <text className="label halo" x={0} y={narrow ? base - 16 : base - 2}>
              {name}
            </text>
            <text className="quiet halo" x={at} y={base - 2}>
              {fitText(last, (frame.width - frame.right - at) / SLACK, SIZE)}
            </text>
            <rect className="silence gap" x={x} y={base + 3} width={scale.x1 - x} height={4} />
          </g>
        );
      })}
      {layout.groups.map((place) => (
        <g key={place.group.name}>
          <text className="label strong halo" x={0} y={place.head}>
            {place.group.name}
          </text>
          {place.group.undated.length > 0 && (
            <Undated
              counts={place.group.undated}
              y={place.undated}
              frame={frame}
              pick={pick}
              purposes={(c) => (SHORT[c.row.series] ?? c.row.series).toLowerCase()}
            />
          )}
          {place.lines.map((line) => (
            <LineOfFew
              key={`${line.of.series}${line.of.measure}`}
              place={line}
              scale={scale}
              frame={frame}
              pick={pick}
            />
          ))}
        </g>
      ))}
      {claim && <ClaimOver claim={claim} model={model} layout={layout} scale={scale} />}
      {model.empty && (
        <text className="quiet" x={frame.left + 8} y={52}>
          {fitText(model.finding, frame.width - frame.left - 12, SIZE)}
        </text>
      )}
    </Plot>
  );
}
