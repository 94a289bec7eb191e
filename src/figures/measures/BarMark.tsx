import { actorClass } from "../../chart/colour";
import type { Item } from "./lane";

const ACTOR: Readonly<Record<string, string>> = { USA: "USA", KOR: "KOR", JPN: "JPN" };
/** How strongly a bar covers the paper; the number is the only difference between light, mid and dark. */
const COVER = { solid: 1, mid: 0.45, light: 0.2, open: 0.06 } as const;
const BAR = "var(--bar)";
/** Length of the frame of a draft whose words stand elsewhere, px. */
const STUB = 34;

/** A bar's outline: square at its ends, pointed to the left where it began before the window. */
function body(x0: number, x1: number, y: number, h: number, clipped: boolean): string {
  const nose = Math.min(5, h / 2);
  return clipped ? `M${x0},${y}H${x1}V${y + h}H${x0}L${x0 - nose},${y + h / 2}Z` : `M${x0},${y}H${x1}V${y + h}H${x0}Z`;
}

/** A line with crosses on it: a step that never applied. */
function Never({ item, y }: { readonly item: Item; readonly y: number }) {
  const { x0, x1 } = item;
  const n = Math.max(1, Math.min(4, Math.floor((x1 - x0) / 16)));
  const at = Array.from({ length: n }, (_, i) => x0 + ((i + 0.5) * (x1 - x0)) / n);
  return (
    <>
      <line x1={x0} x2={x1} y1={y} y2={y} stroke={BAR} strokeWidth={2} />
      <path
        d={at.map((x) => `M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7`).join("")}
        stroke={BAR}
        strokeWidth={1.3}
        fill="none"
      />
    </>
  );
}

/** The body of a rule by its style. `y` is the top of the sub-row. */
function Body({ item }: { readonly item: Item }) {
  const { bar, x0, x1, y, height, worded, clipped, sure } = item;
  const tall = worded ? height - 2 : height - 2.5;
  const foot = y + height - 1.6;
  switch (bar.style) {
    case "solid":
    case "mid":
    case "light":
    case "open": {
      const cover = COVER[bar.style];
      const d = body(Math.max(x0, sure), x1, y + 0.5, tall, clipped && sure <= x0);
      return (
        <>
          <path d={d} fill="var(--paper)" />
          <path
            d={d}
            fill={BAR}
            fillOpacity={cover}
            {...(cover < 0.4 ? { stroke: BAR, strokeWidth: 1, strokeOpacity: 0.7 } : {})}
          />
          {sure > x0 && (
            <path
              d={body(x0, sure, y + 0.5, tall, clipped)}
              fill="none"
              stroke={BAR}
              strokeWidth={1}
              strokeDasharray="2 2"
            />
          )}
        </>
      );
    }
    case "thin": {
      const mid = y + height / 2;
      const ban = bar.row.type === "ban";
      return (
        <path d={body(x0, x1, worded ? foot - 2 : mid - 1.5, 3, clipped)} fill={BAR} fillOpacity={ban ? 1 : 0.55} />
      );
    }
    case "report":
      return <path d={body(x0, x1, worded ? foot - 0.6 : y + 2, 1.6, clipped)} fill={BAR} />;
    case "exempt":
      return (
        <line
          x1={x0}
          x2={x1}
          y1={worded ? foot : y + 3}
          y2={worded ? foot : y + 3}
          stroke={BAR}
          strokeWidth={2.4}
          strokeDasharray="0.1 4.4"
          strokeLinecap="round"
        />
      );
    case "nation":
      return <path className="area" d={body(x0, x1, worded ? foot - 1.2 : y + 2, 2.4, clipped)} />;
    case "never":
      return <Never item={item} y={y + height / 2 - 0.5} />;
    case "draft":
      return null;
  }
}

/** A vetoed draft: a crossed mark at the vote, and its words in a dashed frame. */
function Draft({ item, width, room }: { readonly item: Item; readonly width: number; readonly room: number }) {
  const { x0, y, height, words } = item;
  const mid = y + height / 2 - 0.5;
  // Words before the vote get no frame: it would read as a time before it.
  const frame = words?.anchor === "start" ? width + 14 : Math.min(STUB, room);
  return (
    <>
      {frame > 4 && (
        <rect
          x={x0}
          y={y + 0.5}
          width={frame}
          height={height - 2}
          fill="var(--paper)"
          stroke="var(--ink-3)"
          strokeWidth={1}
          strokeDasharray="3 2.5"
        />
      )}
      <path d={`M${x0 - 4},${mid - 4}l8,8m0,-8l-8,8`} stroke="var(--ink)" strokeWidth={1.8} fill="none" />
    </>
  );
}

interface MarkProps {
  readonly item: Item;
  readonly picked: boolean;
  readonly law: string | null;
  /** Width of the words. */
  readonly textPx: number;
  /** Right edge of the plot. */
  readonly edge: number;
}

/** One rule: what can be hit, its body, its date mark and its words. */
export function BarMark({ item, picked, law, textPx, edge }: MarkProps) {
  const { bar, x0, x1, y, height, markX, words } = item;
  const faded = law !== null && law !== bar.id;
  const chosen = law === bar.id || picked;
  const cls = bar.national ? actorClass(ACTOR[bar.row.jurisdiction] ?? "OTHER") : "";
  // A bar steps back; its words stay as dark as any small print, or nobody could read them from the back of a room.
  const tone = faded ? "ink-3" : bar.national ? "ink" : words?.inside ? "" : "ink-2";
  const said = words?.inside && bar.style === "solid" && !faded ? "on-dark" : tone;
  return (
    <g
      data-pick={bar.id}
      data-law={bar.id}
      role="button"
      tabIndex={-1}
      aria-label={bar.label}
      {...(cls ? { className: cls } : {})}
    >
      <rect x={x0 - 3} y={y} width={x1 - x0 + 6} height={height} fill="transparent" />
      <g className={faded ? "faded" : undefined}>
        <Body item={item} />
        {bar.style === "draft" && <Draft item={item} width={textPx} room={edge - x0} />}
        {markX !== null && <path d={`M${markX},${y - 1}v${height}`} stroke="var(--ink)" strokeWidth={2} />}
        {markX !== null && item.worded && <path d={`M${markX - 4},${y - 2}h8l-4,5z`} fill="var(--ink)" />}
      </g>
      {chosen && <rect className="picked" x={x0 - 1} y={y - 0.5} width={x1 - x0 + 2} height={height} fill="none" />}
      {words && (
        <text
          x={words.x}
          y={words.y}
          textAnchor={words.anchor}
          fontSize={12}
          className={[said, words.inside ? "in-bar" : ""].filter(Boolean).join(" ") || undefined}
        >
          {words.text}
        </text>
      )}
    </g>
  );
}
