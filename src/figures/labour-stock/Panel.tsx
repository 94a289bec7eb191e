import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { fitText, textWidth } from "../../chart/text";
import { ceilingOf, floorOf, isNone } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { figure } from "../../record/names";
import { placeWords } from "./beside";
import { type PanelPlace, visible } from "./layout";
import { CountMark, SilentMark, voiceClass } from "./Mark";
import { latestWordings, marginName } from "./words";

const SIZE = 12;

/** One host on a logarithmic axis of its own, with its statements, its series and the words beside them. */
export function Panel({
  place,
  scale,
  frame,
  rule,
  pick,
}: {
  readonly place: PanelPlace;
  readonly scale: TimeScale;
  readonly frame: Frame;
  /** Where the deadline stands, in pixels. */
  readonly rule: number | null;
  readonly pick: string | null;
}) {
  const { host } = place;
  const r = frame.narrow ? 3.4 : 4;
  const name = frame.narrow ? host.name : marginName(host);
  const nameWidth = textWidth(name, 13) * 1.08;
  const x = Math.max(frame.left, nameWidth + 10);
  const room = frame.width - frame.right - x;
  const wordings = latestWordings(host);
  const latest = wordings.find((w) => textWidth(w, SIZE) <= room) ?? fitText(wordings.at(-1) ?? "", room, SIZE);
  return (
    <g>
      <text className="label strong" x={0} y={place.head} {...(host.host === "WLD" ? {} : { "data-host": host.host })}>
        {name}
      </text>
      <text className="quiet halo wide" x={x} y={place.head}>
        {latest}
      </text>
      <g aria-hidden="true">
        {place.ticks.map((t) => (
          <g key={t}>
            <line className="grid" x1={scale.x0} x2={scale.x1} y1={place.y(t)} y2={place.y(t)} />
            <text className="tick" x={frame.left - 6} y={place.y(t) + 4} textAnchor="end">
              {frame.narrow && t >= 1000 ? `${t / 1000}k` : figure(t)}
            </text>
          </g>
        ))}
        {place.base !== null && (
          <>
            <line className="grid" x1={scale.x0} x2={scale.x1} y1={place.base} y2={place.base} />
            <text className="tick" x={frame.left - 6} y={place.base + 4} textAnchor="end">
              none
            </text>
          </>
        )}
        {host.series.map((list) => (
          <polyline
            key={list[0]?.id}
            className={`stroke ${list[0] ? voiceClass(list[0]) : ""}`}
            strokeOpacity={0.5}
            strokeWidth={1.2}
            points={list.map((h) => `${visible(h.days, scale).x.toFixed(1)},${lineY(place, h).toFixed(1)}`).join(" ")}
          />
        ))}
      </g>
      {place.base !== null &&
        host.silent.map((s) => (
          <SilentMark key={s.id} s={s} at={visible(s.days, scale)} y={place.base ?? 0} pick={pick} />
        ))}
      {host.counts.map((h) => (
        <CountMark
          key={`${h.id}${h.start}`}
          h={h}
          at={visible(h.days, scale)}
          y={place.y}
          base={place.base ?? place.bottom}
          r={r}
          pick={pick}
        />
      ))}
      {placeWords(place, scale, frame.narrow, r, rule).map(({ h, text, box, anchor }) => (
        <text
          key={`${h.id}${h.start}`}
          className={`ink halo wide ${voiceClass(h)}`}
          fontSize={SIZE}
          x={box.x + (anchor === "start" ? 0 : anchor === "end" ? box.width : box.width / 2)}
          y={box.y + 11}
          textAnchor={anchor}
          pointerEvents="none"
          aria-hidden="true"
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** A line runs to the middle of a range, and to the base line where none is left. */
function lineY(place: PanelPlace, h: Headcount): number {
  if (isNone(h)) return place.base ?? place.bottom;
  return (place.y(floorOf(h)) + place.y(ceilingOf(h))) / 2;
}
