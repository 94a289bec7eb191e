import { paler } from "./colours";
import { columnsOf, heightOf, letters } from "./sheet";
import type { ChartSpec, Range, Series } from "./spec";
import { esc, HEAD, NS } from "./xml";

/** The two axes; every group of a chart lists exactly these. */
const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';
/** The hidden pair on which silences stand. */
const OVER = '<c:axId val="333333333"/><c:axId val="444444444"/>';
const INK = "16181A";
const QUIET = "4D5358";
const GRID = "E9EBEC";

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string, points: number) => `<a:ln w="${Math.round(points * 12_700)}">${solid(colour)}</a:ln>`;
const words = (size: number, colour: string) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

/** A sheet's cells with what they hold, so that the chart stands without opening the sheet. Empty cells have no point. */
function numbers(column: number, values: readonly (number | null)[]): string {
  const points = values.flatMap((v, i) => (v === null ? [] : [`<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`]));
  const at = letters(column);
  return `<c:numRef><c:f>Sheet1!$${at}$2:$${at}$${values.length + 1}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function categories(list: readonly string[]): string {
  const points = list.map((v, i) => `<c:pt idx="${i}"><c:v>${esc(v)}</c:v></c:pt>`);
  return `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${list.length + 1}</c:f><c:strCache><c:ptCount val="${list.length}"/>${points.join("")}</c:strCache></c:strRef></c:cat>`;
}

const head = (index: number, column: number, name: string) =>
  `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${letters(column)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${esc(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

function barFill({ colour, hatched }: Series): string {
  const fill = hatched
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>${line(colour, 0.75)}`
    : solid(colour);
  return `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
}

/** Of one chart among several the type is smaller. Points. */
const sizeOf = (spec: ChartSpec) => (spec.titled ? 10 : 12);

const MARKS = ["circle", "diamond", "triangle", "square"] as const;

const marker = (symbol: string, colour: string, size = 9) =>
  // Filled with its colour: LibreOffice draws no outline, and a hollow mark would be white on white there.
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid(colour)}${line(colour, 1.5)}</c:spPr></c:marker>`;

/** Numbers beside points: over the upper end of a range, under the lower one. */
const valuesAt = (place: "t" | "b") =>
  `<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${words(12, INK)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

/** Marks where there is no number, over the columns. */
function silent(spec: ChartSpec, cat: string): { readonly group: string; readonly axes: string } {
  if (spec.silences.length === 0) return { group: "", axes: "" };
  const before = spec.bars.length + spec.lines.length;
  const list = spec.silences.map((s, k) => {
    const values = s.at.map((none) => (none ? heightOf(k) : null));
    const at = before + 2 * spec.ranges.length + k + 1;
    return `<c:ser>${head(before + spec.ranges.length + k, at, s.name)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="x"/><c:size val="6"/><c:spPr>${solid(s.colour)}${line(s.colour, 1.5)}</c:spPr></c:marker>${cat}<c:val>${numbers(at, values)}</c:val><c:smooth val="0"/></c:ser>`;
  });
  // Not deleted but empty: LibreOffice puts a series whose axis is deleted on the other one.
  const empty = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  return {
    group: `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${list.join("")}<c:marker val="1"/>${OVER}</c:lineChart>`,
    axes: `<c:catAx><c:axId val="333333333"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="444444444"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="444444444"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="r"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>${empty}<c:crossAx val="333333333"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  };
}

/**
 * Top of the axis where marks stand over the columns, which keep the upper part of the chart to themselves, and where the
 * highest mark has its number over it; null where PowerPoint may choose.
 */
function topOf(spec: ChartSpec): number | null {
  if (spec.silences.length === 0 && !spec.valued) return null;
  const sums = spec.categories.map((_, i) => spec.bars.reduce((n, s) => n + (s.values[i] ?? 0), 0));
  const marks = spec.valued ? spec.ranges.flatMap((r) => r.high.filter((h) => h !== null)) : [];
  const share = spec.valued ? (spec.titled ? 0.75 : 0.9) : 0.94 - 0.05 * spec.silences.length;
  const most = Math.max(1, ...sums, ...marks) / share;
  const step = 10 ** Math.floor(Math.log10(most)) / 2;
  return Math.ceil(most / step) * step;
}

const columnOfRange = (spec: ChartSpec, k: number) => spec.bars.length + spec.lines.length + 2 * k + 1;
/** Neither low ends nor silences come with the other: both are counted on from the ranges. */
const indexOfLow = (spec: ChartSpec, k: number) =>
  spec.bars.length + spec.lines.length + spec.ranges.length + spec.silences.length + k;
const NO_LINE = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

/** A range: marks at the upper ends, a line down to the lower ones. */
function rangeXml(spec: ChartSpec, r: Range, k: number, cat: string): string {
  const colour = r.pale ? paler(r.colour, 0.55) : r.colour;
  const reach = r.high.map((h, n) => (h === null ? null : h - (r.low[n] ?? h)));
  const points = reach.flatMap((v, n) => (v === null ? [] : [`<c:pt idx="${n}"><c:v>${v}</c:v></c:pt>`]));
  const minus = `<c:minus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${reach.length}"/>${points.join("")}</c:numLit></c:minus>`;
  const whisker = `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="cust"/><c:noEndCap val="0"/>${minus}<c:spPr>${line(colour, r.pale ? 1 : 2.25)}</c:spPr></c:errBars>`;
  const mark = r.pale ? marker("dash", colour, 7) : marker(MARKS[k % MARKS.length] ?? "circle", colour);
  const at = columnOfRange(spec, k);
  return `<c:ser>${head(spec.bars.length + spec.lines.length + k, at, r.name)}${NO_LINE}${mark}${spec.valued ? valuesAt("t") : ""}${whisker}${cat}<c:val>${numbers(at, r.high)}</c:val><c:smooth val="0"/></c:ser>`;
}

/** The lower ends of a range as points of their own without a mark, so that each has its number; none where it has no width. */
function lowXml(spec: ChartSpec, r: Range, k: number, cat: string): string[] {
  const ends = r.low.map((low, i) => (low === r.high[i] ? null : low));
  if (ends.every((v) => v === null)) return [];
  const at = columnOfRange(spec, k) + 1;
  const i = indexOfLow(spec, k);
  return [
    `<c:ser>${head(i, at, `${r.name}: down to`)}${NO_LINE}<c:marker><c:symbol val="none"/></c:marker>${valuesAt("b")}${cat}<c:val>${numbers(at, ends)}</c:val><c:smooth val="0"/></c:ser>`,
  ];
}

/** The legend; lower ends are no entries of their own. */
function legendXml(spec: ChartSpec): string {
  const before = indexOfLow(spec, 0);
  const lows = spec.valued ? spec.ranges.filter((r) => r.low.some((low, i) => low !== r.high[i])).length : 0;
  const gone = Array.from(
    { length: lows },
    (_, i) => `<c:legendEntry><c:idx val="${before + i}"/><c:delete val="1"/></c:legendEntry>`,
  );
  return `<c:legend><c:legendPos val="${columnsOf(spec).length > 9 && !spec.titled ? "r" : "t"}"/>${gone.join("")}<c:overlay val="0"/>${words(sizeOf(spec), INK)}</c:legend>`;
}

function titleXml({ title }: ChartSpec): string {
  const run = `b="1">${solid(INK)}`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" ${run}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" ${run}</a:rPr><a:t>${esc(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A chart part. Groups, series and their children stand in the order the schema asks for. */
export function chartXml(spec: ChartSpec): string {
  const cat = categories(spec.categories);
  const column = (i: number) => i + 1;
  const bars = spec.bars.map(
    (s, i) =>
      `<c:ser>${head(i, column(i), s.name)}${barFill(s)}${cat}<c:val>${numbers(column(i), s.values)}</c:val></c:ser>`,
  );
  const lines = spec.lines.map((s, k) => {
    const i = spec.bars.length + k;
    return `<c:ser>${head(i, column(i), s.name)}<c:spPr>${line(s.colour, 2.25)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${cat}<c:val>${numbers(column(i), s.values)}</c:val><c:smooth val="0"/></c:ser>`;
  });
  const ranges = spec.ranges.map((r, k) => rangeXml(spec, r, k, cat));
  const lows = spec.valued ? spec.ranges.flatMap((r, k) => lowXml(spec, r, k, cat)) : [];
  const barGroup =
    bars.length > 0
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="${spec.apart ? "clustered" : "stacked"}"/><c:varyColors val="0"/>${bars.join("")}<c:gapWidth val="40"/><c:overlap val="${spec.apart ? 0 : 100}"/>${AXES}</c:barChart>`
      : "";
  const lineGroup =
    lines.length + ranges.length > 0
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join("")}${ranges.join("")}${lows.join("")}<c:marker val="1"/>${AXES}</c:lineChart>`
      : "";
  const over = silent(spec, cat);
  const most = topOf(spec);
  const skip = Math.max(1, Math.ceil(spec.categories.length / 14));
  const catAx = `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(INK, 1)}</c:spPr>${words(sizeOf(spec), QUIET)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const unit = `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0">${solid(QUIET)}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0">${solid(QUIET)}</a:rPr><a:t>${esc(spec.unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const valAx = `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${most === null ? "" : `<c:max val="${most}"/>`}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${line(GRID, 0.75)}</c:spPr></c:majorGridlines>${unit}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${words(sizeOf(spec), QUIET)}<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return `${HEAD}<c:chartSpace ${NS.c} ${NS.a} ${NS.r}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${spec.titled ? titleXml(spec) : ""}<c:autoTitleDeleted val="${spec.titled ? 0 : 1}"/><c:plotArea><c:layout/>${barGroup}${lineGroup}${over.group}${catAx}${valAx}${over.axes}</c:plotArea>${columnsOf(spec).length > 1 ? legendXml(spec) : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
