import { useMemo } from "react";
import { frame as frameOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import { fitText, textWidth } from "../../chart/text";
import { shortNumber } from "../../chart/ValueAxis";
import type { DrawProps } from "../model";
import { ClaimOver } from "./ClaimOver";
import { layoutEarnings, type PanelPlace, SIZE } from "./layout";
import type { EarningsModel } from "./model";
import { Row } from "./Row";

function Head({ place }: { readonly place: PanelPlace }) {
  const { words } = place.panel;
  return (
    <g aria-hidden="true">
      <text className="label strong" x={place.x0} y={place.top + 13}>
        {words.title}
      </text>
      <text className="quiet" x={place.x0 + textWidth(words.title, 13) * 1.2 + 10} y={place.top + 13}>
        {fitText(words.unit, place.width - textWidth(words.title, 13) * 1.2 - 10, SIZE)}
      </text>
      {place.ticks.map((t, i) => (
        <g key={t}>
          <line className="grid" x1={place.x(t)} x2={place.x(t)} y1={place.top + 38} y2={place.bottom} />
          <text
            className="tick"
            x={place.x(t)}
            y={place.top + 33}
            textAnchor={i === 0 && place.left < place.x0 + 20 ? "start" : "middle"}
          >
            {shortNumber(t)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** labour-earnings: a panel a measure, hosts under each other, a line a voice. */
export function Draw({ model, width, pick, claim }: DrawProps<EarningsModel>) {
  const layout = useMemo(() => layoutEarnings(model, width, claim ?? null), [model, width, claim]);
  const frame = frameOf(width, layout.height, { top: 0, bottom: 0, left: 0, right: 0 });
  return (
    <Plot frame={frame} label={`Statements on pay and revenue by host and year. ${model.finding}`} note={claim?.why}>
      {layout.panels.map((place) => (
        <g key={place.panel.words.measure}>
          <Head place={place} />
          {place.hosts.map(({ host, head, rows }) => (
            <g key={host.host}>
              <text
                className="lane strong halo"
                x={place.x0}
                y={head}
                {...(host.host === "WLD" ? {} : { "data-host": host.host })}
              >
                {host.name}
              </text>
              {rows.map((row) => (
                <Row key={row.voice.id} place={row} panel={place} pick={pick} />
              ))}
            </g>
          ))}
        </g>
      ))}
      <ClaimOver claim={claim} panels={layout.panels} />
      {model.empty && (
        <text className="quiet" x={8} y={30}>
          {fitText(model.finding, width - 16, SIZE)}
        </text>
      )}
    </Plot>
  );
}
