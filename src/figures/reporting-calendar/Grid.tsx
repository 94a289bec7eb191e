import { actorClass } from "../../chart/colour";
import { SilenceMark } from "../../chart/SilenceMark";
import { textWidth } from "../../chart/text";
import { countryName, figure } from "../../record/names";
import { type Grid, yearY } from "./layout";
import type { OilCell } from "./oil";
import { isKnown } from "./tell";

const LETTERS = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"] as const;

/** The corner that says that a month came late. */
export const corner = (x1: number, y0: number) => `M${x1 - 7},${y0}h7v7z`;

function Face({
  cell,
  x,
  y,
  w,
  h,
}: {
  readonly cell: OilCell;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}) {
  if (cell.kind === "filed") return <rect className="area" x={x + 1} y={y + 1.5} width={w - 2} height={h - 3} />;
  if (cell.kind === "derived")
    return cell.run ? null : <rect className="derived" x={x + 1.5} y={y + 2} width={w - 3} height={h - 4} />;
  if (cell.kind === "no_record")
    return <rect className="silence gap" x={x + 1} y={y + 1.5} width={w - 2} height={h - 3} />;
  return <SilenceMark kind={cell.kind} x={x + w / 2} y={y + h / 2} width={w} />;
}

/** Stretches of one year in which the months are known only together. */
function stretches(cells: readonly OilCell[]): { key: string; year: number; from: number; to: number }[] {
  const by = new Map<string, { key: string; year: number; from: number; to: number }>();
  for (const c of cells) {
    if (c.run === "" || c.kind !== "derived") continue;
    const key = `${c.run}${c.year}`;
    const s = by.get(key);
    by.set(key, s ? { ...s, to: c.column } : { key, year: c.year, from: c.column, to: c.column });
  }
  return [...by.values()];
}

/** One supplier: years as rows, months as columns, each by what is on record of it; right of a year its months with a figure. */
export function Calendar({ grid, pick }: { readonly grid: Grid; readonly pick: string | null }) {
  const { block, left, cell: w, row: h } = grid;
  const name = countryName(block.code);
  const nameWidth = textWidth(name, 13) * 1.08 + 8;
  return (
    <g className={actorClass(block.code)}>
      <text className="ink strong label" x={grid.x} y={grid.y + 14}>
        {name}
      </text>
      <text className="quiet" x={grid.x + nameWidth} y={grid.y + 14}>
        {`a figure for ${figure(block.known)} of ${figure(block.months)} months`}
      </text>
      {LETTERS.map((letter, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the month; letters repeat
        <text key={i} className="tick" x={left + (i + 0.5) * w} y={grid.head} textAnchor="middle" aria-hidden="true">
          {letter}
        </text>
      ))}
      <line className="grid" x1={grid.x} x2={left + 12 * w} y1={grid.head + 4.5} y2={grid.head + 4.5} />
      {block.years.map((year) => {
        const own = block.cells.filter((c) => c.year === year);
        return (
          <g key={year}>
            <text className="tick" x={left - 7} y={yearY(grid, year) + h / 2 + 4} textAnchor="end">
              {year}
            </text>
            <text className="tick" x={left + 12 * w + 8} y={yearY(grid, year) + h / 2 + 4}>
              {`${own.filter(isKnown).length} of ${own.length}`}
            </text>
          </g>
        );
      })}
      {stretches(block.cells).map((s) => (
        <rect
          key={s.key}
          className="derived"
          x={left + s.from * w + 1.5}
          y={yearY(grid, s.year) + 2}
          width={(s.to - s.from + 1) * w - 3}
          height={h - 4}
        />
      ))}
      {block.cells.map((c) => {
        const x = left + c.column * w;
        const y = yearY(grid, c.year);
        const picked = pick !== null && (pick === c.id || c.rows.some((r) => r.id === pick));
        return (
          <g
            key={c.key}
            data-pick={c.id ?? undefined}
            tabIndex={-1}
            role={c.id ? "button" : "img"}
            aria-label={c.label}
          >
            <rect x={x} y={y} width={w} height={h} fill="none" pointerEvents="all" />
            <Face cell={c} x={x} y={y} w={w} h={h} />
            {c.late && (
              <path d={corner(x + w - 1, y + 1.5)} fill="var(--ink)" stroke="var(--paper)" strokeWidth={0.8} />
            )}
            {picked && <rect className="picked" x={x + 0.5} y={y + 1} width={w - 1} height={h - 2} fill="none" />}
          </g>
        );
      })}
    </g>
  );
}
