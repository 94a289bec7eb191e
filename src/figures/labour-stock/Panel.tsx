import type { Frame } from "../../chart/frame";
import { isHollow } from "../../chart/PointMark";
import { type Box, placeLabels, type Wish } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import { fitText, textWidth } from "../../chart/text";
import { ceilingOf, floorOf, type Headcount, isNone } from "../../record/headcount";
import { figure } from "../../record/names";
import { type PanelPlace, visible } from "./layout";
import { CountMark, SilentMark, voiceClass } from "./Mark";
import type { Host } from "./model";
import { brief, latestWords, marginName, shortVoice } from "./words";

const SIZE = 12;

interface Label {
  readonly h: Headcount;
  readonly text: string;
  readonly box: Box;
  /** Left of its point a label ends there, so that a font of other width grows away from the mark. */
  readonly anchor: "start" | "middle" | "end";
}

const yOf = (p: PanelPlace, h: Headcount) => (isNone(h) ? (p.base ?? p.bottom) : p.y(ceilingOf(h)));

/** Who is labelled first: what the host told the UN last and most, then the highest number, the latest, states before others. */
function weightOf(h: Headcount, host: Host): number {
  const told = host.counts.filter((c) => c.basis === "reported_to_un" && !isNone(c));
  const most = told.reduce<Headcount | null>((a, b) => (a && ceilingOf(a) >= ceilingOf(b) ? a : b), null);
  if (h === told.at(-1)) return -9;
  if (h === most) return -8;
  const top = ceilingOf(h) === host.largest ? -5 : 0;
  const latest = h === host.latest ? -2 : 0;
  return (isHollow(h.basis) ? 4 : h.basis === "reported_to_un" ? -1 : 0) + latest + top;
}

/** Words beside the points, the states' own numbers first, then the highest and the latest; none that touches a mark. */
function labels(p: PanelPlace, scale: TimeScale, frame: Frame, r: number, rule: number | null): Label[] {
  const counts = p.host.counts.filter((h) => !isNone(h));
  const marks: Box[] = p.host.counts.map((h) => {
    const x = visible(h.days, scale).x;
    const low = isNone(h) ? yOf(p, h) : p.y(floorOf(h));
    return { x: x - r, y: yOf(p, h) - r, width: 2 * r, height: low - yOf(p, h) + 2 * r };
  });
  if (rule !== null) marks.push({ x: rule - 1, y: p.top, width: 2, height: p.bottom - p.top });
  const text = (h: Headcount, long: boolean) => (long ? `${brief(h)} ${shortVoice(h)}` : brief(h));
  const wish = (h: Headcount, long: boolean): Wish => {
    const width = textWidth(text(h, long), SIZE);
    return { x: visible(h.days, scale).x, y: yOf(p, h), width, height: 14, weight: weightOf(h, p.host) };
  };
  const area = { x: scale.x0, y: p.top - 4, width: scale.x1 - scale.x0, height: p.bottom - p.top + 6 };
  const out: Label[] = [];
  const taken = [...marks];
  for (const h of [...counts].sort((a, b) => wish(a, false).weight - wish(b, false).weight)) {
    for (const long of frame.narrow ? [false] : [true, false]) {
      const w = wish(h, long);
      const offsets = [
        [r + 4, -7],
        [-w.width - r - 4, -7],
        [-w.width / 2, -r - 16],
        [-w.width / 2, r + 2],
      ] as const;
      const [box] = placeLabels([w], area, offsets, taken, 2);
      if (!box) continue;
      taken.push(box);
      const dx = box.x - w.x;
      out.push({ h, text: text(h, long), box, anchor: dx > 0 ? "start" : dx <= -w.width ? "end" : "middle" });
      break;
    }
  }
  return out;
}

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
  return (
    <g>
      <text className="label strong" x={0} y={place.head} {...(host.host === "WLD" ? {} : { "data-host": host.host })}>
        {name}
      </text>
      <text className="quiet halo" x={x} y={place.head}>
        {fitText(latestWords(host), frame.width - frame.right - x, SIZE)}
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
      {labels(place, scale, frame, r, rule).map(({ h, text, box, anchor }) => (
        <text
          key={`${h.id}${h.start}`}
          className={`ink halo ${voiceClass(h)}`}
          fontSize={SIZE}
          style={{ strokeWidth: 6 }}
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
