import { type Carried, LICENCE } from "./carried";
import { ATLAS } from "./cite";

/** One text in a PNG: `keyword` of 1 to 79 Latin-1 characters, text in any script. */
export interface PngText {
  readonly keyword: string;
  readonly text: string;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 as PNG and ZIP use it. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly end: number;
}

/** The chunks of a PNG. Throws Error where the bytes are none. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  if (SIGNATURE.some((byte, i) => png[i] !== byte)) throw new Error("These bytes are no PNG.");
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const out: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    out.push({ type, data: png.subarray(at + 8, at + 8 + length), end: at + 12 + length });
    at += 12 + length;
  }
  return out;
}

/** A copy of a PNG with texts as `iTXt` (UTF-8, not compressed), behind its header. */
export function withTexts(png: Uint8Array, texts: readonly PngText[]): Uint8Array<ArrayBuffer> {
  const head = chunksOf(png)[0]?.end ?? 8;
  const utf8 = new TextEncoder();
  const made = texts.map(({ keyword, text }) =>
    // keyword, its end, not compressed, no language, no translated keyword
    chunk("iTXt", join([utf8.encode(keyword), new Uint8Array(5), utf8.encode(text.replaceAll("\0", ""))])),
  );
  return join([png.subarray(0, head), ...made, png.subarray(head)]);
}

/** The texts of a PNG, as `withTexts` writes them; compressed ones are left out. */
export function textsOf(png: Uint8Array): readonly PngText[] {
  return chunksOf(png).flatMap(({ type, data }) => {
    const end = data.indexOf(0);
    if (type !== "iTXt" || data[end + 1] !== 0) return [];
    const language = data.indexOf(0, end + 3);
    const translated = data.indexOf(0, language + 1);
    const utf8 = new TextDecoder();
    return [{ keyword: utf8.decode(data.subarray(0, end)), text: utf8.decode(data.subarray(translated + 1)) }];
  });
}

/** Width and height of a PNG in pixels. */
export function sizeOf(png: Uint8Array): readonly [number, number] {
  const header = chunksOf(png)[0]?.data;
  if (!header) throw new Error("This PNG has no header.");
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return [view.getUint32(0), view.getUint32(4)];
}

/** What a picture of ours says of itself, by the keywords PNG reserves and, for the address, one of common use. */
export function textsFor(carried: Carried): readonly PngText[] {
  return [
    { keyword: "Title", text: carried.title },
    { keyword: "Description", text: carried.finding },
    { keyword: "Author", text: ATLAS },
    { keyword: "Copyright", text: `${LICENCE.name}, ${LICENCE.url}` },
    { keyword: "URL", text: carried.url },
    { keyword: "Source", text: carried.url },
    { keyword: "Version", text: carried.version },
    { keyword: "Citation", text: carried.citation },
    {
      keyword: "Sources",
      text: carried.sources.map((s) => `${s.id}: ${s.publisher}, ${s.title}. ${s.url}`).join("\n"),
    },
  ];
}
