import type { PptxSlide } from "./spec";
import { esc, HEAD, NS } from "./xml";

/** A slide of 16:9 in English Metric Units. */
export const WIDE = 12_192_000;
export const HIGH = 6_858_000;
const EDGE = 457_200;
/** Room of the finding and the source line at the foot. */
const FOOT = 1_050_000;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const xfrm = (name: string, { x, y, w, h }: Box) =>
  `<${name}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></${name}:xfrm>`;

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Where charts and pictures stand: one over the whole room, or panels two by two. */
export function boxesOf(count: number, top: number): readonly Box[] {
  const room = { x: EDGE, y: top, w: WIDE - 2 * EDGE, h: HIGH - top - FOOT };
  if (count <= 1) return [room];
  const gap = 120_000;
  const w = Math.floor((room.w - gap) / 2);
  const rows = Math.ceil(count / 2);
  const h = Math.floor((room.h - gap * (rows - 1)) / rows);
  return Array.from({ length: count }, (_, i) => ({
    x: room.x + (i % 2) * (w + gap),
    y: room.y + Math.floor(i / 2) * (h + gap),
    w,
    h,
  }));
}

/** The largest box of a picture's own shape in the middle of another. */
export function fitted(box: Box, width: number, height: number): Box {
  const scale = Math.min(box.w / width, box.h / height);
  const w = Math.floor(width * scale);
  const h = Math.floor(height * scale);
  return { x: box.x + Math.floor((box.w - w) / 2), y: box.y + Math.floor((box.h - h) / 2), w, h };
}

function textBox(id: number, name: string, box: Box, size: number, colour: string, text: string, link: string): string {
  const click = link ? `<a:hlinkClick r:id="${link}"/>` : "";
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm("a", box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="${size * 100}" dirty="0"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${click}</a:rPr><a:t>${esc(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** What a slide refers to, by the ids of its relations. */
export interface Refs {
  /** One a chart or picture, in their order. */
  readonly shown: readonly string[];
  /** Of the live view; empty where it is no web address. */
  readonly link: string;
}

/** A slide part: headline in the title's place, a line under it, charts or pictures with their words, the source line. */
export function slideXml(slide: PptxSlide, refs: Refs): string {
  const title = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Headline"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${esc(slide.headline)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const top = slide.annotation ? 1_640_000 : 1_330_000;
  const annotation = slide.annotation
    ? textBox(
        3,
        "Annotation",
        { x: EDGE, y: 1_290_000, w: WIDE - 2 * EDGE, h: 300_000 },
        16,
        "4D5358",
        slide.annotation,
        "",
      )
    : "";
  const boxes = boxesOf(slide.shown.length, top);
  const shown = slide.shown.map(({ alt, chart, still }, i) => {
    const box = boxes[i] ?? boxes[0] ?? { x: 0, y: 0, w: WIDE, h: HIGH };
    const id = 10 + i;
    const rid = refs.shown[i] ?? "";
    const says = `descr="${esc(alt)}"`;
    if (chart) {
      return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart ${i + 1}" ${says}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${xfrm("p", box)}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ${NS.c} r:id="${rid}"/></a:graphicData></a:graphic></p:graphicFrame>`;
    }
    if (!still) return "";
    return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${i + 1}" ${says}/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${rid}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm("a", fitted(box, still.width, still.height))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  });
  const told = { x: EDGE, y: HIGH - FOOT + 60_000, w: WIDE - 2 * EDGE, h: 430_000 };
  const finding = slide.finding ? textBox(5, "Finding", told, 12, "16181A", slide.finding, "") : "";
  const foot = { x: EDGE, y: HIGH - 520_000, w: WIDE - 2 * EDGE, h: 400_000 };
  const source = textBox(4, "Source", foot, 10, "6A7177", slide.sourceLine, refs.link);
  return `${HEAD}<p:sld ${NS.a} ${NS.r} ${NS.p}><p:cSld><p:spTree>${GROUP}${title}${annotation}${shown.join("")}${finding}${source}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The speaker's page of a slide. */
export function notesXml(paragraphs: readonly string[]): string {
  const body = paragraphs
    .flatMap((p) => p.split(/\n+/))
    .filter((p) => p.trim() !== "")
    .map((p) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${esc(p)}</a:t></a:r></a:p>`);
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const notes = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${body.join("") || "<a:p/>"}</p:txBody></p:sp>`;
  return `${HEAD}<p:notes ${NS.a} ${NS.r} ${NS.p}><p:cSld><p:spTree>${GROUP}${image}${notes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
