import { type Box, placeLabels } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { figure } from "../../record/names";
import { shortAmount, shortRange } from "../oil/bodies";
import { type Case, type Estimate, following, signOfAll } from "../oil/estimates";
import type { CapLayout, Panel } from "./layout";
import type { OilCapModel } from "./model";
import { bodyClass, estimateX, PART, whiskerY } from "./spots";

export interface CapLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly actor: string;
  readonly cap: boolean;
  readonly pale: boolean;
  readonly leader: string;
}

const SIZE = 12;
const LINE = 14;
const widest = (lines: readonly string[]) => Math.max(...lines.map((l) => textWidth(l, SIZE))) * 1.03 + 2;

/** The cases a label speaks of: with a load set by the reader, those that follow it. */
function spoken(e: Estimate, laden: number | null): readonly Case[] {
  const moved = following(e, laden);
  return moved.length > 0 ? moved : e.cases;
}

/** True where all a voice gives is the case it calls its highest. */
function onlyHighest(e: Estimate): boolean {
  return e.cases.every((c) => e.rows.some((r) => r.id === c.id && r.laden_case === "highest"));
}

/** The loads behind our own arithmetic: `, from 90 %`. */
function computedFrom(e: Estimate, cases: readonly Case[]): string {
  const from = cases.flatMap((c) => (c.computed ? [e.rows.find((r) => r.id === c.id)?.laden ?? null] : []));
  return from.length > 0 ? `, from ${[...new Set(from)].join(" and ")} %` : "";
}

/** What an estimate's mark says, longest first. A scope other than the common one is never left out. */
function wordings(e: Estimate, set: number | null): string[][] {
  const cases = spoken(e, set);
  const sign = signOfAll(cases);
  const amount = `${sign}${shortRange(Math.min(...cases.map((c) => c.low)), Math.max(...cases.map((c) => c.high)), sign)}`;
  const loads = cases.flatMap((c) => (c.laden === null ? [] : [c.laden]));
  const a = Math.min(...loads);
  const b = Math.max(...loads);
  const load =
    loads.length === 0
      ? onlyHighest(e)
        ? "highest case"
        : ""
      : loads.length < cases.length
        ? `upper ${b} % laden`
        : a === b
          ? `${a} % laden${computedFrom(e, cases)}`
          : `${a}–${b} % laden`;
  const scope = e.scope === "total" ? "total" : e.scope === "russia" ? "from Russia" : "beyond reports";
  const short = `${e.short}${e.scope === "beyond" ? "" : e.scope === "total" ? " total" : " Russia"}`;
  return [
    [`${e.short}: ${amount}`, load ? `${scope}, ${load}` : scope],
    load ? [`${short} ${amount}`, load] : [`${e.short} ${amount}`, scope],
    load ? [short, amount, load] : [e.short, amount, scope],
    [`${short} ${amount}`],
    [short, amount],
    short.split(" ").length > 1 ? [e.short, short.slice(e.short.length + 1), amount] : [short],
    [short],
  ];
}

/** Names over the upper edge: the leftmost mark's lowest, and none across the arrow of a later one. */
function edgeLabels(panel: Panel, layout: CapLayout): CapLabel[] {
  const over = panel.year.estimates
    .filter((e) => e.high > layout.top)
    .sort((a, b) => estimateX(a, panel) - estimateX(b, panel));
  const laid = over.map((e, i) => {
    const x = estimateX(e, panel);
    const next = over[i + 1];
    const end = next ? Math.min(panel.x.x1, estimateX(next, panel) - 5) : panel.x.x1;
    const sign = signOfAll(e.cases);
    const amount = `${sign}${shortRange(Math.max(e.low, layout.top), e.high, sign)}`;
    const most = `${sign}${shortAmount(e.high, sign, 1)}`;
    const times = `${figure(Math.round(e.high / panel.year.limit))} × the cap`;
    const short = `${e.short}${e.scope === "total" ? " total" : ""}${onlyHighest(e) ? " highest case" : ""}`;
    // "At least" of a highest case must not pass for a floor; "up to" says so itself.
    const max = onlyHighest(e) && sign === "≥ " ? " max" : "";
    const said = [`${short}: ${amount}, ${times}`, `${short} ${amount}`, `${e.short}${max} ${amount}`];
    const named = `${e.short}${max} ${most}`;
    const tight = [`${short} ${most}`, named, named.replace(/([≥≤≈]) /, "$1"), `${max} ${most}`.trim()];
    const span = (w: string) => textWidth(w, SIZE) * 1.03;
    const beside = said.find((w) => span(w) <= end - panel.x.x0);
    // Too narrow to keep clear of the next arrow: colour and order tie name and arrow.
    const words = beside ?? [...said, ...tight].find((w) => span(w) <= panel.x.x1 - panel.x.x0 + 4) ?? most;
    const edge = beside ? end : panel.x.x1 + 2;
    const w = span(words);
    const y = panel.top - 13 - (i + 1) * LINE * layout.edge;
    const stacked = layout.edge === 2 ? [`${e.short}${max}`, most] : null;
    if (stacked) {
      const wide = Math.max(...stacked.map(span));
      return {
        key: `edge:${e.key}`,
        x: Math.min(panel.x.x1 + 4 - wide, Math.max(panel.x.x0, x - wide / 2)),
        y,
        lines: stacked,
        actor: bodyClass(e),
        cap: false,
        pale: e.pale,
        crossed: true,
        leader: "",
      };
    }
    return {
      key: `edge:${e.key}`,
      x: Math.min(edge - w, Math.max(panel.x.x0, x - w / 2)),
      y,
      lines: [words],
      actor: bodyClass(e),
      cap: false,
      pale: e.pale,
      crossed: !beside,
      leader: i > 0 ? `M${x},${y + LINE}V${panel.top - 11}` : "",
    };
  });
  const crossed = laid.some((l) => l.crossed);
  return laid.map(({ crossed: _, ...l }) => (crossed ? { ...l, leader: "" } : l));
}

function marksOf(panel: Panel, layout: CapLayout): Box[] {
  const boxes: Box[] = [];
  for (const e of panel.year.estimates) {
    const x = estimateX(e, panel);
    const top = panel.y(Math.min(e.high, layout.top));
    const low = panel.y(Math.min(e.low, layout.top));
    boxes.push({ x: x - 4, y: top - 5, width: 8, height: low - top + 10 });
    const part = Math.max(panel.x.x0, panel.x.x(e.span.start));
    if (e.span.start > panel.x.span.start + PART)
      boxes.push({ x: part, y: whiskerY(e, panel) - 2, width: x - part, height: 4 });
  }
  for (const t of panel.year.totals)
    boxes.push({ x: panel.x.xEnd(t.end) - 3, y: panel.y(t.high) - 4, width: 6, height: 8 });
  panel.year.reported.steps.forEach((s, i, all) => {
    const x = panel.x.xEnd(s.end);
    const end = all[i + 1] ? panel.x.xEnd(all[i + 1]?.end ?? s.end) : Math.min(panel.x.x1, x + 6);
    boxes.push({ x, y: panel.y(s.total) - 2, width: Math.max(1, end - x), height: panel.base - panel.y(s.total) });
  });
  return boxes;
}

function capWords(panel: Panel, model: OilCapModel): string[][] {
  const { cap, limit } = panel.year.period;
  const amount = `${figure(limit)} bbl`;
  const where = `${cap.resolution} ${cap.paragraph}`.trim();
  const also = model.unit === "tonnes" ? ` (${figure(Math.round(panel.year.limit))} t)` : "";
  return [
    [`${amount}${also}, ${where}`],
    [`${amount}${also}`, where],
    [amount, where.replace(" para", ""), cap.paragraph].filter(Boolean),
    [amount],
  ];
}

/** The cap's words once a cap, estimates by their bodies: each as long as its place allows, none over another. */
export function placedLabels(layout: CapLayout, model: OilCapModel): CapLabel[] {
  const out: CapLabel[] = [];
  const taken: Box[] = layout.panels.flatMap((p) => marksOf(p, layout));
  const rules = layout.panels.map((p) => ({ x: p.x.x0, y: p.y(p.year.limit) - 2, width: p.x.x1 - p.x.x0, height: 4 }));
  const right = layout.frame.width - (layout.large ? layout.frame.right : 0);
  for (const p of layout.panels) out.push(...edgeLabels(p, layout));
  const todo = layout.panels.flatMap((p) =>
    p.year.estimates.filter((e) => e.high <= layout.top).map((e) => ({ p, e })),
  );
  // The cap's own words first: the newest cap, at the first panel from the right that has room for them.
  for (const cap of new Set(layout.panels.map((p) => p.year.period.cap))) {
    const homes = layout.panels.filter((p) => p.year.period.cap === cap).reverse();
    if (homes[0] && homes[0].year.period.months < 12 && layout.panels.length > 1) continue;
    search: for (const lines of capWords(homes[0] ?? (layout.panels[0] as Panel), model)) {
      for (const p of homes) {
        const width = widest(lines);
        const height = lines.length * LINE;
        const y = p.y(p.year.limit) - height - 3;
        const frame = { x: layout.frame.left, y: p.top, width: right - layout.frame.left, height: p.base - p.top };
        const [box] = placeLabels(
          [{ x: p.x.x0 + 2, y, width, height, weight: 0 }],
          frame,
          [
            [0, 0],
            [p.x.x1 - p.x.x0 - width - 2, 0],
          ],
          [...taken, ...rules],
          3,
        );
        if (!box) continue;
        out.push({ key: `cap:${cap.id}`, x: box.x, y: box.y, lines, actor: "", cap: true, pale: false, leader: "" });
        taken.push(box);
        break search;
      }
    }
  }
  for (const { p, e } of todo) {
    const x = estimateX(e, p);
    const mid = p.y(e.cases.length === 1 ? (e.cases[0]?.value ?? (e.low + e.high) / 2) : e.high);
    const frame = { x: layout.frame.left, y: p.top - 4, width: right - layout.frame.left, height: p.base - p.top + 4 };
    for (const lines of wordings(e, model.laden)) {
      const width = widest(lines);
      const height = lines.length * LINE;
      const steps = [0, -7, 7, -13, 13].flatMap((dy): [number, number][] => [
        [-width - 7, dy],
        [8, dy],
      ]);
      const above: [number, number][] = [
        [-width / 2, -height / 2 - 9],
        [-width / 2, height / 2 + 9],
        [-width + 4, -height / 2 - 9],
        [-4, -height / 2 - 9],
      ];
      const inPanel = [...steps, ...above].filter(
        ([dx]) => layout.large || (x + dx >= p.x.x0 - 5 && x + dx + width <= p.x.x1 + 7),
      );
      const [box] = placeLabels(
        [{ x, y: mid - height / 2, width, height, weight: 0 }],
        frame,
        inPanel,
        [...taken, ...rules],
        2,
      );
      if (!box) continue;
      out.push({
        key: e.key,
        x: box.x + 1,
        y: box.y,
        lines,
        actor: bodyClass(e),
        cap: false,
        pale: e.pale,
        leader: "",
      });
      taken.push(box);
      break;
    }
  }
  return out;
}
