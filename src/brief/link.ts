import { type Deck, formatDeck, type ParsedDeck, parseDeck } from "./deck";

/** Longer addresses are cut by mailers and messengers. Characters of the part after `#`. */
export const MAX_LINK = 6000;
/** No briefing that fits such an address unpacks to more; beyond, somebody means harm. */
const MAX_UNPACKED = 400_000;
const MARK = "briefing=";

const base64url = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(raw, (c) => c.charCodeAt(0));
}

/** What comes out of a stream, up to a number of bytes; throws beyond. */
async function all(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let r = await reader.read(); !r.done; r = await reader.read()) {
    size += r.value.length;
    if (size > most) throw new RangeError("too much");
    parts.push(r.value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** The part after `#` that carries a whole briefing; null where it is longer than an address may be. */
export async function linkOf(deck: Deck): Promise<string | null> {
  const text = JSON.stringify(JSON.parse(formatDeck(deck)));
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const mark = `${MARK}${base64url(await all(packed, MAX_UNPACKED))}`;
  return mark.length <= MAX_LINK ? mark : null;
}

/** The briefing in an address; null where there is none. Never rejects: a cut or changed one says so. */
export async function ofLink(hash: string): Promise<ParsedDeck | null> {
  const text = hash.replace(/^#/, "");
  if (!text.startsWith(MARK)) return null;
  const damaged = {
    ok: false,
    why: "The briefing in this link was cut off or changed on its way. Ask for it as a file.",
  } as const;
  try {
    const bytes = new Blob([bytesOf(text.slice(MARK.length))]).stream();
    const plain = await all(bytes.pipeThrough(new DecompressionStream("deflate-raw")), MAX_UNPACKED);
    const parsed = parseDeck(new TextDecoder().decode(plain));
    return parsed.ok ? parsed : damaged;
  } catch {
    return damaged;
  }
}
