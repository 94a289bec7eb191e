import { HIGH, WIDE } from "./slideXml";
import { esc, HEAD, NS } from "./xml";

/* The parts every presentation has, whatever its slides: theme, masters, one layout. */

const CLR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const EMPTY_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const BACK = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

const shape = (id: number, name: string, ph: string, box: readonly number[], body: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${box[0]}" y="${box[1]}"/><a:ext cx="${box[2]}" cy="${box[3]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${body}</p:sp>`;

const body = (text: string) =>
  `<p:txBody><a:bodyPr lIns="0" rIns="0" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p></p:txBody>`;

const TITLE = shape(2, "Title", 'type="title"', [457_200, 300_000, WIDE - 914_400, 960_000], body("Headline"));

export const layoutXml = `${HEAD}<p:sldLayout ${NS.a} ${NS.r} ${NS.p} type="titleOnly" preserve="1"><p:cSld name="Headline and chart"><p:spTree>${EMPTY_GROUP}${TITLE}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const STYLE = `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:defRPr sz="2800" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr></p:otherStyle></p:txStyles>`;

export const masterXml = `${HEAD}<p:sldMaster ${NS.a} ${NS.r} ${NS.p}><p:cSld>${BACK}<p:spTree>${EMPTY_GROUP}${TITLE}</p:spTree></p:cSld>${CLR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${STYLE}</p:sldMaster>`;

export const notesMasterXml = `${HEAD}<p:notesMaster ${NS.a} ${NS.r} ${NS.p}><p:cSld>${BACK}<p:spTree>${EMPTY_GROUP}${shape(2, "Slide", 'type="sldImg"', [685_800, 1_143_000, 5_486_400, 3_086_100], "")}${shape(3, "Notes", 'type="body" idx="1"', [685_800, 4_400_550, 5_486_400, 3_600_450], body("Notes"))}</p:spTree></p:cSld>${CLR_MAP}</p:notesMaster>`;

const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const COLOURS = [
  ["dk1", "16181A"],
  ["lt1", "FFFFFF"],
  ["dk2", "4D5358"],
  ["lt2", "F4F5F5"],
  ["accent1", "D55E00"],
  ["accent2", "0072B2"],
  ["accent3", "00855F"],
  ["accent4", "B45C90"],
  ["accent5", "A87300"],
  ["accent6", "7A8085"],
  ["hlink", "0B5A8F"],
  ["folHlink", "4D5358"],
] as const;
const font = (name: string, face: string) =>
  `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525">${FILL}</a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** Fonts that every PowerPoint has: a presentation is opened where ours are not. */
export const themeXml = `${HEAD}<a:theme ${NS.a} name="Atlas"><a:themeElements><a:clrScheme name="Atlas">${COLOURS.map(([n, v]) => colour(n, v)).join("")}</a:clrScheme><a:fontScheme name="Atlas">${font("majorFont", "Georgia")}${font("minorFont", "Arial")}</a:fontScheme><a:fmtScheme name="Atlas"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** The presentation part: slides are `rId3` and on. */
export function presentationXml(slides: number): string {
  const ids = Array.from({ length: slides }, (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 3}"/>`);
  return `${HEAD}<p:presentation ${NS.a} ${NS.r} ${NS.p}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>${ids.length > 0 ? `<p:sldIdLst>${ids.join("")}</p:sldIdLst>` : ""}<p:sldSz cx="${WIDE}" cy="${HIGH}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

export function coreXml(title: string, saved: string): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${esc(saved)}T00:00:00Z</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${esc(title)}</dc:title><dc:creator>North Korea Sanctions Atlas</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>`;
}
