import { actorClass, actorOfReporter } from "../../chart/colour";
import { SilenceMark } from "../../chart/SilenceMark";
import { ARROW } from "./beside";
import type { Placed } from "./placed";
import type { Counted, Report, Stock } from "./shape";

/** A state speaks in its own colour; beside the reports, whoever speaks. */
export function voiceClass(report: Report): string {
  return actorClass(
    report.row.report_type === "statement" || report.row.report_type === "none"
      ? actorOfReporter(report.row.reporter)
      : report.state,
  );
}

/** Circle: people; square: permits; drawn out to the side to which it is bounded. */
export function outline(counted: Counted, qualifier: Stock["qualifier"], x: number, y: number, r: number): string {
  const tip = qualifier === "at_least" ? 1 : qualifier === "up_to" ? -1 : 0;
  if (tip !== 0) return `M${x - tip * r * 0.9},${y - r * 1.15}v${2.3 * r}l${tip * r * 2},${-1.15 * r}z`;
  if (counted === "permit_holders") return `M${x - r * 0.9},${y - r * 0.9}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`;
  return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
}

/** The arrow of people sent home, its tip at the number. */
export const arrow = (x: number, y: number) =>
  `M${x + ARROW},${y}H${x}M${x + 4},${y - 3.6}L${x},${y}L${x + 4},${y + 3.6}`;

/** The sign of a report without a number, by the reason. */
export function Silent({ report, x, y }: { readonly report: Report; readonly x: number; readonly y: number }) {
  const kind = report.row.silence || "no_record";
  return <SilenceMark kind={kind} x={x} y={y} width={kind === "no_record" || kind === "not_applicable" ? 9 : 8} />;
}

/** None left: a ring, square where it counts permits; small where said beside the reports. */
export function Ring({
  report,
  x,
  y,
  picked,
}: {
  readonly report: Report;
  readonly x: number;
  readonly y: number;
  readonly picked: boolean;
}) {
  const r = report.official ? 3.6 : 2.4;
  const counted = (report.left ?? report.before)?.counted ?? "workers";
  return <path className={`silence zero${picked ? " picked" : ""}`} d={outline(counted, "", x, y, r)} />;
}

/** One report of a state: the line from before to left, its ends, what was sent home, a ring or a cross. */
export function ReportMark({ placed, pick }: { readonly placed: Placed; readonly pick: string | null }) {
  const { report, before, left, sent, ring, cross, y } = placed;
  const r = report.official ? 4.6 : 3.2;
  const picked = pick !== null && (pick === report.id || report.again.some((a) => a.id === pick)) ? " picked" : "";
  const point = `point${report.official ? "" : " hollow"}${picked}`;
  const right = before?.[0] ?? null;
  const target = left?.[1] ?? (report.before && ring !== null && before ? ring : null);
  const xs = [
    ...(before ?? []),
    ...(left ?? []),
    ...(sent === null ? [] : [sent, sent + ARROW]),
    ...(ring === null ? [] : [ring]),
    ...(cross === null ? [] : [cross]),
  ];
  const x0 = Math.min(...xs) - 6;
  const h = report.official ? 16 : 11;
  const end = (s: Report["left"], at: readonly [number, number] | null) =>
    s &&
    at && (
      <>
        {at[0] !== at[1] && <line className="range" x1={at[0]} x2={at[1]} y1={y} y2={y} />}
        {at[0] !== at[1] && <path className={point} d={outline(s.counted, "", at[0], y, r * 0.75)} />}
        <path className={point} d={outline(s.counted, s.qualifier, at[1], y, at[0] === at[1] ? r : r * 0.75)} />
      </>
    );
  return (
    <g className={voiceClass(report)} data-pick={report.id} tabIndex={-1} role="button" aria-label={report.label}>
      <rect x={x0} y={y - h / 2} width={Math.max(...xs) + 6 - x0} height={h} fill="none" pointerEvents="all" />
      {right !== null && target !== null && placed.joined !== "" && (
        <line
          className="stroke"
          x1={right}
          x2={target}
          y1={y}
          y2={y}
          strokeWidth={report.official && placed.joined === "firm" ? 2.4 : 1.2}
          strokeOpacity={placed.joined === "firm" ? 0.6 : 1}
          strokeDasharray={placed.joined === "firm" ? undefined : "3 3"}
        />
      )}
      {end(report.before, before)}
      {end(report.left, left)}
      {sent !== null && (
        <path className={`stroke${picked}`} d={arrow(sent, y)} strokeWidth={report.official ? 2 : 1.2} />
      )}
      {ring !== null && <Ring report={report} x={ring} y={y} picked={picked !== ""} />}
      {cross !== null && <Silent report={report} x={cross} y={y} />}
      {cross !== null && picked && (
        <rect className="picked" x={cross - 7} y={y - 7} width={14} height={14} fill="none" />
      )}
    </g>
  );
}
