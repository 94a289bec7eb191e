import { actorClass } from "../../chart/colour";
import { textWidth } from "../../chart/text";
import { isoDay } from "../../record/day";
import { countryName } from "../../record/names";
import type { Iso3 } from "../../record/units";
import { hits, stepWords } from "./hits";
import type { Panel } from "./layout";
import { Totals } from "./Totals";

/** Length of the last step, in the gap between two years where it ends one. Pixels. */
const TREAD = 4;

/** Outline of cumulative steps from `from` to the last figure, and back along what lies under it. */
function areaPath(
  xs: readonly number[],
  upper: readonly number[],
  lower: readonly number[],
  base: number,
  end: number,
): string {
  let d = "";
  xs.forEach((x, i) => {
    d += i === 0 ? `M${x},${base}V${upper[i]}` : `H${x}V${upper[i]}`;
  });
  d += `H${end}`;
  for (let i = xs.length - 1; i >= 0; i--) d += `V${lower[i]}H${xs[i]}`;
  return `${d}Z`;
}

/**
 * What was reported, added up month by month: a step stands at the end of the month it is about. Solid while every
 * month has a figure, dashed from the first silence, with an open arrow ("at least") where it stops.
 */
export function Steps({
  panel,
  suppliers,
  unit,
  large,
  pick,
}: {
  readonly panel: Panel;
  readonly suppliers: readonly Iso3[];
  readonly unit: "bbl" | "t";
  readonly large: boolean;
  readonly pick: string | null;
}) {
  const { year, x, y, base } = panel;
  const { steps, least } = year.reported;
  const last = steps[steps.length - 1];
  if (!last) return <Totals panel={panel} large={large} pick={pick} />;
  const xs = steps.map((s) => x.xEnd(s.end));
  const lastX = xs[xs.length - 1] ?? x.x1;
  // The last step needs a tread to be seen; it does not reach into months nobody spoke of.
  const tail = lastX + TREAD;
  // Russia lies below: the order of the record's suppliers read from the top down.
  const order = [...suppliers].reverse();
  let under = steps.map(() => 0);
  const layers = order.map((code) => {
    const i = suppliers.indexOf(code);
    const over = steps.map((s, k) => (under[k] ?? 0) + (s.parts[i] ?? 0));
    const layer = {
      code,
      d: areaPath(xs, over.map(y), under.map(y), base, tail),
      mid: y(((under[under.length - 1] ?? 0) + (over[over.length - 1] ?? 0)) / 2),
      tall: y(under[under.length - 1] ?? 0) - y(over[over.length - 1] ?? 0),
    };
    under = over;
    return layer;
  });
  const silences = year.reported.marks.filter((m) => m.value === null).map((m) => x.x(m.span.start));
  const silentFrom = silences.length > 0 ? Math.min(...silences) : Number.POSITIVE_INFINITY;
  let solid = "";
  let dashed = "";
  let from = base;
  steps.forEach((s, k) => {
    const px = xs[k] ?? 0;
    const next = xs[k + 1] ?? tail;
    const at = y(s.total);
    const turn = Math.min(next, Math.max(px, silentFrom));
    if (s.complete) solid += `M${px},${from}V${at}H${turn}`;
    else dashed += `M${px},${from}V${at}`;
    if (turn < next) dashed += `${s.complete ? `M${turn},${at}` : ""}H${next}`;
    else if (!s.complete) dashed += `H${next}`;
    from = y(s.total);
  });
  const topY = y(last.total);
  return (
    <g>
      {layers.map((l) => (
        <path key={l.code} className={`area ${actorClass(l.code)}`} d={l.d} fillOpacity={large ? 0.35 : 0.9} />
      ))}
      <path d={solid} fill="none" stroke="var(--ink)" strokeWidth="1.75" />
      <path d={dashed} fill="none" stroke="var(--ink)" strokeWidth="1.75" strokeDasharray="3 2.5" />
      {least && (
        <path d={`M${tail},${topY}v-9m-3.5,4l3.5,-4l3.5,4`} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      )}
      {large &&
        layers
          .filter((l) => l.tall >= 15 && textWidth(countryName(l.code), 13) + 16 < tail - (xs[0] ?? 0))
          .map((l) => (
            <text
              key={l.code}
              className={`strong ink halo ${actorClass(l.code)}`}
              x={tail - 10}
              y={l.mid + 4.5}
              textAnchor="end"
              aria-hidden="true"
            >
              {countryName(l.code)}
            </text>
          ))}
      {steps.flatMap((s, k) =>
        hits(s, suppliers).map((hit) => (
          <rect
            key={`${s.end}:${hit.pick}`}
            className={hit.ids.some((id) => id === pick) ? "picked" : undefined}
            x={(xs[k] ?? 0) - 1}
            y={y(hit.top)}
            width={Math.max(3, (xs[k + 1] ?? tail) - (xs[k] ?? 0))}
            height={Math.max(2, y(hit.foot) - y(hit.top))}
            fill="transparent"
            data-pick={hit.pick ?? undefined}
            data-day={isoDay(s.end)}
            tabIndex={-1}
            role="button"
            aria-label={stepWords(s, suppliers, unit)}
          />
        )),
      )}
      <Totals panel={panel} large={large} pick={pick} />
    </g>
  );
}
