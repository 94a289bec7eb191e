/** A range as a vertical hairline with short feet. The parent carries colour and `data-pick`. */
export function RangeMark({
  x,
  y0,
  y1,
  foot = 3,
}: {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly foot?: number;
}) {
  return <path className="range" d={`M${x - foot},${y0}h${2 * foot}M${x},${y0}V${y1}M${x - foot},${y1}h${2 * foot}`} />;
}
