import { textWidth } from "../../chart/text";
import { type PanelPlace, type RowPlace, SIZE, SLACK, YEAR } from "./layout";
import { EarningMark, extent, whose } from "./Mark";
import { timesOf } from "./select";
import { brief, spoken, yearWords } from "./words";

/** One voice: who and when, its number on the scale and in words, and under it all who said it again. */
export function Row({
  place,
  panel,
  pick,
}: {
  readonly place: RowPlace;
  readonly panel: PanelPlace;
  readonly pick: string | null;
}) {
  const { voice, y } = place;
  const { main, variants } = voice;
  const times = timesOf(voice);
  const spans = [main, ...variants].map((r) => extent(r, panel.x));
  const right = Math.max(...spans.map(([, b]) => b)) + 4;
  const left = Math.min(...spans.map(([a]) => a)) - 4;
  const words = `${brief(main)}${times > 1 ? ` · one voice, ${times} times` : ""}`;
  const short = times > 1 ? `${brief(main)} · ${times}×` : brief(main);
  const end = panel.x0 + panel.width;
  const wide = (t: string) => textWidth(t, SIZE) * SLACK;
  const put = [
    { text: words, x: right, anchor: "start" as const, ok: right + wide(words) <= end },
    { text: words, x: left, anchor: "end" as const, ok: left - wide(words) >= panel.left - 4 },
    { text: short, x: right, anchor: "start" as const, ok: right + wide(short) <= end + 2 },
    { text: short, x: left, anchor: "end" as const, ok: left - wide(short) >= panel.left - 6 },
  ].find((p) => p.ok);
  return (
    <g>
      <text className="quiet" x={panel.x0} y={place.label} aria-hidden="true">
        {yearWords(main)}
      </text>
      <text x={place.labelX} y={place.label} fontSize={SIZE} aria-hidden="true">
        {place.labelText}
      </text>
      <line className="grid" x1={panel.left} x2={panel.right} y1={y} y2={y} aria-hidden="true" />
      <EarningMark row={main} y={y} x={panel.x} r={4.2} times={times} first={null} pick={pick} />
      {variants.map((v) => (
        <EarningMark key={v.id} row={v} y={y} x={panel.x} r={2.8} times={times} first={main} pick={pick} />
      ))}
      {put && (
        <text
          className={`ink halo ${whose(main)}`}
          fontSize={SIZE}
          x={put.x}
          y={y + 4}
          textAnchor={put.anchor}
          pointerEvents="none"
          aria-hidden="true"
        >
          {put.text}
        </text>
      )}
      {place.names.map((line, i) => (
        <text key={line.y} className="quiet" x={panel.x0 + (panel.left > panel.x0 + 20 ? YEAR : 0)} y={line.y}>
          {i === 0 ? "also as " : ""}
          {line.list.map((n, j) => (
            <tspan
              key={n.row.id}
              data-pick={n.row.id}
              tabIndex={-1}
              role="button"
              aria-label={spoken(n.row, times, main)}
              className={pick === n.row.id ? "strong" : undefined}
            >
              {n.text}
              {j < line.list.length - 1 || i < place.names.length - 1 ? ", " : ""}
            </tspan>
          ))}
          {line.cut > 0 ? ` and ${line.cut} more` : ""}
        </text>
      ))}
    </g>
  );
}
