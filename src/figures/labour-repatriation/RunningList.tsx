import { Ring, Silent, voiceClass } from "./Marks";
import { type Item, runOn } from "./runOn";
import type { StateReports } from "./shape";

/** States without a number above none, run on in lines: signs, each of them a row, and the name. */
export function RunningList({
  title,
  states,
  x1,
  y,
  pick,
}: {
  readonly title: string;
  readonly states: readonly StateReports[];
  readonly x1: number;
  readonly y: number;
  readonly pick: string | null;
}) {
  const { items } = runOn(states, 0, x1, y + 34);
  return (
    <g>
      <text className="label strong" x={0} y={y + 15}>
        {title}
      </text>
      {items.map((item: Item) => (
        <g key={item.state.state}>
          {item.marks.map(({ report, x }) => (
            <g
              key={report.id}
              className={voiceClass(report)}
              data-pick={report.id}
              tabIndex={-1}
              role="button"
              aria-label={report.label}
            >
              <rect x={x - 6} y={item.y - 12} width={13} height={17} fill="none" pointerEvents="all" />
              {report.size === 0 ? (
                <Ring report={report} x={x} y={item.y - 4} picked={false} />
              ) : (
                <Silent report={report} x={x} y={item.y - 4} />
              )}
              {pick !== null && (pick === report.id || report.again.some((a) => a.id === pick)) && (
                <rect className="picked" x={x - 6} y={item.y - 11} width={13} height={14} fill="none" />
              )}
            </g>
          ))}
          <text className="lane" x={item.nameX} y={item.y} data-host={item.state.state}>
            {item.state.name}
          </text>
        </g>
      ))}
    </g>
  );
}
