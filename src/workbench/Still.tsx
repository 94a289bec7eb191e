import type { ReactNode } from "react";
import { DotMarks } from "./DotMarks";
import { dotPlotOf } from "./dotPlot";
import { HeatMarks } from "./HeatMarks";
import { heatPlotOf } from "./heatPlot";
import { everyName, type Look, lookOf, TICK } from "./look";
import { Marks } from "./Marks";
import { AxisName } from "./nameTick";
import type { Picture } from "./picture";
import { type Bounds, boundsOf, isFlat, shareOf } from "./plot";
import { short } from "./words";

/** Between the axis below and the words under it, by which Recharts sets them too. */
const UNDER = 8 + 12 * 0.71;
const BESIDE = 8;

/** Ticks of a number axis that Recharts would choose by itself. */
function plainTicks([min, max]: readonly [number, number]): readonly number[] {
  return Array.from({ length: 6 }, (_, i) => min + ((max - min) * i) / 5);
}

/** Grid and words of the axis of values, upright or lying. */
function Values({ bounds, look, lying }: { readonly bounds: Bounds; readonly look: Look; readonly lying: boolean }) {
  const { area } = look;
  const share = shareOf(bounds);
  const [end, foot] = [area.x + area.width, area.y + area.height];
  return bounds.ticks.map((t) => {
    const at = lying ? area.x + share(t) * area.width : foot - share(t) * area.height;
    return (
      <g key={t}>
        {lying ? (
          <line x1={at} x2={at} y1={area.y} y2={foot} stroke="var(--grid)" />
        ) : (
          <line x1={area.x} x2={end} y1={at} y2={at} stroke="var(--grid)" />
        )}
        <text
          {...TICK}
          x={lying ? at : area.x - BESIDE}
          y={lying ? foot + UNDER : at + 4.3}
          textAnchor={lying ? "middle" : "end"}
        >
          {short(t)}
        </text>
      </g>
    );
  });
}

/** Words under the axis along, each at its share of it. */
function Along({
  look,
  names,
}: {
  readonly look: Look;
  readonly names: readonly { readonly share: number; readonly word: string }[];
}) {
  const { area } = look;
  return names.map(({ share, word }) => (
    <text
      key={share}
      {...TICK}
      x={(area.x + share * area.width).toFixed(1)}
      y={area.y + area.height + UNDER}
      textAnchor="middle"
    >
      {word}
    </text>
  ));
}

/** Names of categories beside the axis, or slanted under it. */
function Names({
  labels,
  look,
  beside,
}: {
  readonly labels: readonly string[];
  readonly look: Look;
  readonly beside: boolean;
}) {
  const { area } = look;
  const band = (beside ? area.height : area.width) / Math.max(1, labels.length);
  return labels.map((text, i) => {
    const middle = (i + 0.5) * band;
    return (
      <AxisName
        // biome-ignore lint/suspicious/noArrayIndexKey: two names may be the same
        key={i}
        text={text}
        at={beside ? [area.x - BESIDE, area.y + middle] : [area.x + middle, area.y + area.height + 8]}
        look={look}
        band={beside ? band : 0}
      />
    );
  });
}

function parts(picture: Picture, look: Look): ReactNode {
  const { spec, slices, series, xKind } = picture;
  const { area } = look;
  const category = xKind === "category";
  const labels = slices.map((s) => s.label);
  const every = everyName(picture, area);
  const under = slices.flatMap((s, i) =>
    i % every === 0 ? [{ share: (i + 0.5) / slices.length, word: s.label }] : [],
  );
  if (spec.chart === "heat") {
    return (
      <>
        <Names labels={series.map((s) => s.label)} look={look} beside />
        {category ? <Names labels={labels} look={look} beside={false} /> : <Along look={look} names={under} />}
        <HeatMarks plot={heatPlotOf(picture, area)} area={area} />
      </>
    );
  }
  if (spec.how === "each") {
    const plot = dotPlotOf(picture, area);
    const [x0, x1] = plot.along.ends;
    const ticks = plot.along.ticks ?? plainTicks(plot.along.ends);
    const rules = ticks.map((t) => {
      const share = (t - x0) / (x1 - x0);
      const [x, y] = [area.x + share * area.width, area.y + share * area.height];
      return category ? `M${area.x},${y.toFixed(1)}h${area.width}` : `M${x.toFixed(1)},${area.y}v${area.height}`;
    });
    return (
      <>
        <path d={rules.join("")} stroke="var(--grid)" fill="none" />
        <Values bounds={plot.bounds} look={look} lying={category} />
        {category ? (
          <Names labels={labels} look={look} beside />
        ) : (
          <Along look={look} names={ticks.map((t) => ({ share: (t - x0) / (x1 - x0), word: plot.along.word(t) }))} />
        )}
        <DotMarks picture={picture} plot={plot} />
      </>
    );
  }
  const flat = isFlat(picture);
  return (
    <>
      <Values bounds={boundsOf(picture)} look={look} lying={flat} />
      {category ? <Names labels={labels} look={look} beside={flat} /> : <Along look={look} names={under} />}
      <Marks picture={picture} area={area} />
    </>
  );
}

/** Height a picture asks for at a width. Pixels. */
export function heightOf({ spec, slices, series, xKind }: Picture, width: number): number {
  const down = xKind === "category" && (spec.chart === "dots" || spec.chart === "bar") ? slices.length * 30 + 60 : 0;
  return Math.max(width < 500 ? 300 : 400, down, spec.chart === "heat" ? series.length * 34 + 140 : 0);
}

/**
 * A chart of the workbench drawn by our own hand alone, in the places in which Recharts draws it: what stands in slides, in
 * print and in files, which Recharts cannot draw without a browser, and under a hand that brushes, for which it is too slow.
 */
export function Still({
  picture,
  width,
  height = heightOf(picture, width),
}: {
  readonly picture: Picture;
  readonly width: number;
  readonly height?: number;
}) {
  const look = lookOf(picture, width, height);
  const { area } = look;
  return (
    <svg
      className="wb-still"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${picture.title}. ${picture.finding}`}
    >
      {parts(picture, look)}
      <path
        d={`M${area.x},${area.y}V${area.y + area.height}H${area.x + area.width}`}
        fill="none"
        stroke="var(--rule)"
      />
    </svg>
  );
}
