import { type Look, NAME_GAP } from "./look";
import { Name } from "./Name";

/** What Recharts gives for one name at an axis. */
interface Given {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: unknown };
}

/** Names at an axis of Recharts, drawn by our own hand: beside the axis in bands of a height, or slanted under it (`band` 0). */
export const nameTick =
  (word: (value: unknown) => string, look: Look, band: number) =>
  ({ x, y, payload }: Given) => (
    <AxisName text={word(payload.value)} at={[Number(x), Number(y)]} look={look} band={band} />
  );

/** One name at an axis: beside it, ending at the point given, or slanted under it. */
export function AxisName({
  text,
  at: [x, y],
  look,
  band,
}: {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly look: Look;
  readonly band: number;
}) {
  return band > 0 ? (
    <Name text={text} x={x} y={y} room={look.left - NAME_GAP} anchor="end" lines={band >= 28 ? 2 : 1} />
  ) : (
    <Name text={text} x={x} y={y} room={look.along} anchor="end" angle={look.angle} />
  );
}
