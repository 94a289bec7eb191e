import { ClaimDiamond } from "../../chart/ClaimMark";
import { actorClass } from "../../chart/colour";
import { isHollow, PointMark } from "../../chart/PointMark";
import { SilenceMark } from "../../chart/SilenceMark";
import type { PictureLayout, Placed } from "./layout";
import { TOP } from "./layout";
import type { ClaimItem } from "./prepare";

const R = 4;

function Mark({ p, pick }: { readonly p: Placed; readonly pick: string | null }) {
  const { w } = p;
  const hollow = isHollow(w.basis);
  const range = p.x1 - p.x0 > 1;
  return (
    <g
      className={`${actorClass(w.actor)}${pick === w.id && w.kind !== "sum" ? " picked" : ""}`}
      data-pick={w.id}
      tabIndex={-1}
      role="button"
      aria-label={w.label}
    >
      <rect x={p.x0 - 7} y={p.y - 7} width={p.x1 - p.x0 + 14} height={14} fill="none" pointerEvents="all" />
      {w.kind === "silence" ? (
        <SilenceMark kind={w.silence ?? "no_record"} x={p.x0} y={p.y} width={8} />
      ) : range ? (
        <path className="range" d={`M${p.x0},${p.y - 4}v8M${p.x0},${p.y}H${p.x1}M${p.x1},${p.y - 4}v8`} />
      ) : w.kind === "sum" ? (
        <rect className="derived" x={p.x0 - R + 0.5} y={p.y - R + 0.5} width={2 * R - 1} height={2 * R - 1} />
      ) : (
        <PointMark x={p.x0} y={p.y} r={R} qualifier="" hollow={hollow} />
      )}
      {p.words && (
        <text
          className="ink halo"
          fontSize={12}
          x={p.wordsX}
          y={p.y + 4}
          textAnchor={p.anchor}
          pointerEvents="none"
          aria-hidden="true"
        >
          {p.words}
        </text>
      )}
    </g>
  );
}

/** Axis, diamond and witnesses of one claim. A bound is told by the sign before its number: on a lying axis a triangle would not point to more. */
export function Picture({
  item,
  layout,
  pick,
}: {
  readonly item: ClaimItem;
  readonly layout: PictureLayout;
  readonly pick: string | null;
}) {
  const { x0, x1, base, claim } = layout;
  return (
    <g>
      <g aria-hidden="true">
        <line className="base" x1={x0} x2={x1} y1={base} y2={base} />
        {layout.ticks.map((t) => (
          <g key={`${t.x}`}>
            <line className="base" x1={t.x} x2={t.x} y1={base} y2={base + 4} />
            <text className="tick" x={t.x} y={base + 16} textAnchor={t.anchor}>
              {t.label}
            </text>
          </g>
        ))}
        {claim && (
          <line
            className="claim-drop"
            x1={(claim.x0 + claim.x1) / 2}
            x2={(claim.x0 + claim.x1) / 2}
            y1={TOP}
            y2={base}
          />
        )}
        {layout.note && (
          <text className="quiet" x={x0} y={TOP + 4}>
            {layout.note}
          </text>
        )}
      </g>
      {layout.placed.map((p) => (
        <Mark key={`${p.w.id}${p.w.kind}`} p={p} pick={pick} />
      ))}
      {claim && (
        <g
          className={pick === item.id ? "picked" : undefined}
          data-pick={item.id}
          tabIndex={-1}
          role="button"
          aria-label={item.spoken}
        >
          <rect
            x={claim.x0 - 8}
            y={TOP - 8}
            width={claim.x1 - claim.x0 + 16}
            height={16}
            fill="none"
            pointerEvents="all"
          />
          {claim.x1 - claim.x0 > 1 ? (
            <>
              <line className="claim-line" x1={claim.x0} x2={claim.x1} y1={TOP} y2={TOP} />
              <ClaimDiamond x={claim.x0} y={TOP} />
              <ClaimDiamond x={claim.x1} y={TOP} />
            </>
          ) : (
            <ClaimDiamond x={claim.x0} y={TOP} />
          )}
          {claim.words && (
            <text
              className="strong halo"
              fontSize={12}
              x={claim.wordsX}
              y={TOP + 4}
              textAnchor={claim.anchor}
              pointerEvents="none"
              aria-hidden="true"
            >
              {claim.words}
            </text>
          )}
        </g>
      )}
    </g>
  );
}
