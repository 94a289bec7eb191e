import { colourOf } from "./colour";
import type { Picture } from "./picture";
import { Swatch } from "./Swatch";
import { amounts } from "./words";

interface Item {
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The values of the slice under the pointer, or under the mark of the keys, in words. */
export function Told({
  picture,
  active,
  payload,
}: {
  readonly picture: Picture;
  readonly active?: boolean;
  readonly payload?: readonly Item[];
}) {
  const first = payload?.[0]?.payload;
  if (!active || !first) return null;
  const { series, slices, unit, spec } = picture;
  const slice = slices[typeof first["i"] === "number" ? first["i"] : -1];
  if (!slice) return null;
  const rows = series.map((s, k) => ({ s, v: slice.values[k] ?? null })).filter((r) => r.v !== null);
  return (
    <div className="wb-told">
      <strong>{slice.label}</strong>
      {rows.length === 0 && <p>no row</p>}
      {rows.map(({ s, v }) => (
        <p key={s.key || "all"}>
          <Swatch colour={colourOf(s.key, s.place)} />
          {spec.split ? `${s.label}: ` : ""}
          {amounts(picture.whole)(v ?? 0)} {unit}
        </p>
      ))}
    </div>
  );
}
