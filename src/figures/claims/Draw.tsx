import { frame as frameOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import { STANDING_WORDS, standingOf } from "../../record/verdicts";
import type { DrawProps } from "../model";
import type { ClaimsModel } from "./model";
import { Picture } from "./Picture";
import { BARE_PAD, claimsLayout, LINE, PAD, type RowLayout, SMALL, VERDICT } from "./rowLayout";

/** The words of a claim: what was said, by whom, about what; the verdict beside or above. */
function Words({ row, narrow, width }: { readonly row: RowLayout; readonly narrow: boolean; readonly width: number }) {
  const { item } = row;
  const pad = row.picture ? PAD : BARE_PAD;
  const top = pad + 12 + (narrow ? LINE + 4 : 0);
  const byTop = top + row.claim.length * LINE;
  return (
    <g>
      <rect
        x={0}
        y={2}
        width={narrow ? width : row.textWidth}
        height={narrow ? row.pictureY + pad : row.height - 4}
        fill="none"
        pointerEvents="all"
      />
      {row.claim.map((line, i) => (
        <text key={line} className="size-14" x={0} y={top + i * LINE}>
          {line}
        </text>
      ))}
      {[...row.by, ...row.quantity].map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, their places are not
        <text key={i} className="quiet" x={0} y={byTop + i * SMALL}>
          {line}
        </text>
      ))}
      <text
        className="label strong"
        x={narrow ? 0 : width - VERDICT}
        y={narrow ? pad + 10 : pad + (row.picture ? 14 : 12)}
      >
        {item.verdict ? "" : "verdict "}
        {STANDING_WORDS[standingOf(item.verdict)]}
      </text>
      {item.verdict === null && row.picture && (
        <text className="quiet" x={narrow ? 96 : width - VERDICT} y={narrow ? pad + 10 : pad + 30}>
          rests on later
        </text>
      )}
    </g>
  );
}

/** Every claim on an axis of its own, above what the record holds on the same quantity, with its verdict in words. */
export function Draw({ model, width, pick }: DrawProps<ClaimsModel>) {
  const layout = claimsLayout(model, width);
  const frame = frameOf(width, layout.height, { left: 0, right: 0, top: 0, bottom: 0 });
  return (
    <Plot frame={frame} label={`Claims, each on its own axis beside the record. ${model.finding}`}>
      {layout.groups.map((g) => (
        <g key={g.title}>
          <text className="strong size-15" x={0} y={g.y + 22}>
            {g.title}
          </text>
          {g.rows.map((row) => (
            <g key={row.item.id} transform={`translate(0,${row.y})`}>
              <line className="grid" x1={0} x2={width} y1={0} y2={0} />
              <g
                className={pick === row.item.id ? "picked-row" : undefined}
                data-pick={row.item.id}
                tabIndex={-1}
                role="button"
                aria-label={row.item.spoken}
              >
                <Words row={row} narrow={layout.narrow} width={width} />
              </g>
              {row.picture && (
                <g transform={`translate(0,${row.pictureY + PAD})`}>
                  <Picture item={row.item} layout={row.picture} pick={pick} />
                </g>
              )}
            </g>
          ))}
        </g>
      ))}
    </Plot>
  );
}
