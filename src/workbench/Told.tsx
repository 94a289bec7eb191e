import { dateWords, isoDay } from "../record/day";
import { figure } from "../record/names";
import type { Day } from "../record/units";
import { colourOf } from "./colour";
import type { Picture } from "./picture";
import { Swatch } from "./Swatch";

interface Item {
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What is under the pointer or the keyboard's mark, in words. */
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
  const { series, slices, unit, xKind, spec } = picture;
  const num = (key: string) => (typeof first[key] === "number" ? (first[key] as number) : 0);
  if (spec.how === "each") {
    const s = series.find((one) => one.place === num("series"));
    const x =
      xKind === "category"
        ? slices[num("x")]?.label
        : xKind === "time"
          ? dateWords(isoDay(num("x") as Day))
          : figure(num("x"));
    return (
      <div className="wb-told">
        <strong>{x}</strong>
        <p>
          {spec.split && s ? `${s.label}: ` : ""}
          {figure(num("y"))} {unit}
        </p>
      </div>
    );
  }
  if (spec.chart === "heat") {
    return (
      <div className="wb-told">
        <strong>{slices[num("x")]?.label}</strong>
        <p>
          {series[num("y")]?.label}: {figure(num("v"))} {unit}
        </p>
      </div>
    );
  }
  const slice = slices[num("i")];
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
          {figure(v ?? 0)} {unit}
        </p>
      ))}
    </div>
  );
}
