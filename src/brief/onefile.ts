import { DATA_BLOCK, type FileData, SEAL_BLOCK, type Seal } from "./blocks";

/** A piece of code of the one file, as the build lists it. */
export interface Part {
  readonly name: string;
  readonly code: string;
}

/** A part with what it hangs on, so that a file can be made of some of them. */
export interface LinkedPart extends Part {
  /** Parts it cannot run without. */
  readonly imports: readonly string[];
  /** Parts it may ask for later. */
  readonly later: readonly string[];
  /** Source file it begins with, from the project's folder; '' where it has none of its own. */
  readonly source: string;
}

/** All that the build lists for files made later: code and styles. */
export interface FileParts {
  readonly entry: string;
  readonly css: string;
  readonly parts: readonly LinkedPart[];
}

/**
 * The parts a file needs that asks later only for what comes from `sources`: the entry and those, each with what it
 * cannot run without. Throws RangeError where no part comes from a source.
 */
export function partsFor({ entry, parts }: FileParts, sources: readonly string[]): readonly Part[] {
  const byName = new Map(parts.map((p) => [p.name, p] as const));
  const seen = new Set<LinkedPart>();
  const walk = (name: string) => {
    const part = byName.get(name);
    if (!part || seen.has(part)) return;
    seen.add(part);
    for (const next of part.imports) walk(next);
  };
  walk(entry);
  for (const source of sources) {
    const part = parts.find((p) => p.source === source);
    if (!part) throw new RangeError(`no part of the file comes from ${source}`);
    walk(part.name);
  }
  return parts.filter((p) => seen.has(p)).map(({ name, code }) => ({ name, code }));
}

export interface FileContent {
  readonly title: string;
  readonly lang: string;
  readonly css: string;
  readonly entry: string;
  readonly parts: readonly Part[];
  readonly data: FileData;
  readonly seal: Omit<Seal, "sha256" | "version">;
  /** Further blocks of JSON, by their id. */
  readonly blocks: Readonly<Record<string, unknown>>;
  /** Said where scripts are off. */
  readonly noscript: string;
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** JSON that may stand in a page: nothing in it can end the block. */
const jsonText = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** SHA-256 of a text in UTF-8, lower-case hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return Array.from(await digest(text), (b) => b.toString(16).padStart(2, "0")).join("");
}

/** How a content security policy names an inline script or style. */
async function sourceHash(text: string): Promise<string> {
  return `'sha256-${btoa(String.fromCharCode(...(await digest(text))))}'`;
}

/**
 * One classic script of many parts: each is a function called when it is first asked for by name. Nothing in it can end
 * the block it stands in.
 */
export function scriptOf(parts: readonly Part[], entry: string): string {
  const held = parts.map(({ name, code }) => `${JSON.stringify(name)}:(require,exports,module)=>{${code}\n}`);
  const script = [
    '"use strict";(()=>{const parts={',
    held.join(",\n"),
    "};const made={};const need=(name)=>{const key=name.slice(name.lastIndexOf('/')+1);",
    "if(made[key])return made[key].exports;if(!parts[key])throw new Error('This file does not hold '+key);",
    "const module=made[key]={exports:{}};parts[key](need,module.exports,module);return module.exports};",
    `need(${JSON.stringify(entry)})})();`,
  ].join("");
  // The same letters in any string, template or pattern, and no sign of an HTML block any more.
  return script.replace(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\x21--");
}

/**
 * A page that needs nothing but itself: code, styles, fonts and data inside, under a policy that lets it load nothing,
 * run no other code and send nothing anywhere.
 */
export async function writeFile(content: FileContent): Promise<string> {
  const { title, lang, css, data, noscript } = content;
  const script = scriptOf(content.parts, content.entry);
  const dataText = jsonText(data);
  const seal: Seal = { ...content.seal, version: data.manifest.version, sha256: await sha256(dataText) };
  const policy = [
    "default-src 'none'",
    `script-src ${await sourceHash(script)}`,
    `style-src ${await sourceHash(css)}`,
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const block = (id: string, text: string) => `<script type="application/json" id="${id}">${text}</script>`;
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(lang)}" data-script="">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css}</style>`,
    "</head>",
    "<body>",
    `<div id="app"><noscript><p>${escapeHtml(noscript)}</p></noscript></div>`,
    block(SEAL_BLOCK, jsonText(seal)),
    ...Object.entries(content.blocks).map(([id, value]) => block(id, jsonText(value))),
    block(DATA_BLOCK, dataText),
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
