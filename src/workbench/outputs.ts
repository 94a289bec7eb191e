import { fitText, wrapText } from "../chart/text";
import { writeCsv } from "../take/csv";
import { escapeXml } from "../take/xml";
import type { Picture } from "./picture";

/** What goes with a chart that leaves. */
export interface Origin {
  /** Where the numbers are from, in a line: the record with its version, or a reader's file. */
  readonly line: string;
  /** Address that leads back; empty for a reader's own file. */
  readonly url: string;
}

/** What is drawn as CSV, each line with where it is from. */
export function csvOf({ columns, lines }: Picture, { line, url }: Origin): string {
  const head = [
    "row_id",
    ...columns.map((c) => (c.unit && c.unit !== c.label ? `${c.label}, ${c.unit}` : c.label)),
    "origin",
    "address",
  ];
  return writeCsv([head, ...lines.map((l) => [l.id, ...l.cells, line, url])]);
}

const PAINT = [
  "fill",
  "stroke",
  "fill-opacity",
  "stroke-width",
  "font-size",
  "text-anchor",
  "opacity",
  "stroke-dasharray",
];
const FACE = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** A copy of a drawing with every style written on its element, so that it needs no style sheet. */
function bare(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [...svg.querySelectorAll("*")];
  const to = [...copy.querySelectorAll("*")];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = to[i];
    if (!target) return;
    for (const name of PAINT) {
      const value = style.getPropertyValue(name);
      if (value) target.setAttribute(name, value);
    }
    for (const name of ["class", "style", "tabindex", "role", "aria-label", "data-pick"]) target.removeAttribute(name);
  });
  return copy.innerHTML;
}

export interface File {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The chart on screen as one SVG file, with title, what it finds, key, notes and origin. */
export function svgOf(drawing: SVGSVGElement, picture: Picture, colours: readonly string[], origin: Origin): File {
  const root = getComputedStyle(document.documentElement);
  const colour = (name: string) => root.getPropertyValue(name).trim();
  const width = Math.round(drawing.getBoundingClientRect().width) + 40;
  const inner = width - 40;
  const parts: string[] = [];
  let y = 34;
  const put = (text: string, size: number, fill: string, weight = 400) => {
    for (const line of wrapText(text, inner, size)) {
      parts.push(
        `<text x="20" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(line)}</text>`,
      );
      y += Math.round(size * 1.4);
    }
  };
  put(picture.title, 19, colour("--ink"), 600);
  put(picture.finding, 14, colour("--ink-2"));
  if (picture.series.length > 1) {
    let x = 20;
    y += 6;
    picture.series.forEach((s, i) => {
      const label = fitText(s.label, 220, 12);
      const wide = label.length * 7 + 30;
      if (x + wide > width - 20) {
        x = 20;
        y += 18;
      }
      parts.push(
        `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${colours[i] ?? ""}"/><text x="${x + 15}" y="${y}" font-size="12" fill="${colour("--ink")}">${escapeXml(label)}</text>`,
      );
      x += wide;
    });
    y += 12;
  }
  parts.push(`<g transform="translate(20 ${y})">${bare(drawing)}</g>`);
  y += Math.round(drawing.getBoundingClientRect().height) + 24;
  for (const note of picture.notes) put(note, 12, colour("--ink-2"));
  put(`${origin.line}${origin.url ? ` ${origin.url}` : ""}`, 12, colour("--ink-2"), 600);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" font-family="${FACE}" role="img">`;
  const tell = `<title>${escapeXml(picture.title)}</title><desc>${escapeXml(`${picture.finding} ${origin.line} ${origin.url}`)}</desc>`;
  return {
    svg: `${head}${tell}<rect width="${width}" height="${y}" fill="${colour("--paper")}"/>${parts.join("")}</svg>`,
    width,
    height: y,
  };
}

/** The same as PNG, twice as fine. */
export async function pngOf({ svg, width, height }: File): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width * 2, height * 2);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("The browser made no picture."))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
