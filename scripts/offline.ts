import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { OfflineList } from "../src/page/offline/kept";
import { packageFile } from "../src/take/files";
import { standalone } from "./embeds";

const ICONS = [192, 512] as const;

/** What a browser needs to install the site as an application; it does nothing by itself. */
function webManifest(name: string): string {
  const icons = ICONS.flatMap((px) =>
    ["any", "maskable"].map((purpose) => ({
      src: `icons/${px}${purpose === "maskable" ? "-maskable" : ""}.png`,
      sizes: `${px}x${px}`,
      type: "image/png",
      purpose,
    })),
  );
  return `${JSON.stringify(
    {
      name,
      short_name: "Sanctions Atlas",
      description: "How much oil, how many workers, under which rule: statements on North Korea, each with its source.",
      start_url: "./",
      scope: "./",
      id: "./",
      display: "minimal-ui",
      lang: "en",
      background_color: "#ffffff",
      theme_color: "#ffffff",
      icons,
    },
    null,
    1,
  )}\n`;
}

/** The icon as pictures; the maskable ones with room round it, for shapes that systems cut. */
function icon(px: number, maskable: boolean): Uint8Array {
  const svg = readFileSync("public/icon.svg", "utf8");
  if (!maskable) return new Resvg(svg, { fitTo: { mode: "width", value: px } }).render().asPng();
  const inner = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="${px}"><rect width="100%" height="100%" fill="#fff"/><image href="${inner}" x="${px * 0.2}" y="${px * 0.2}" width="${px * 0.6}" height="${px * 0.6}"/></svg>`;
  return new Resvg(whole).render().asPng();
}

/** What "Keep offline" stores: pages, code, tables, fonts, the data package. Files of figures and embeds stay online. */
const KEPT = [
  /^(?!embed\/|404)(?:[\w-]+\/)*index\.html$/,
  /^assets\/(?!embed-|frame-)/,
  /^packed\//,
  /^fonts\/[^/]+$/,
  /^icons\//,
];
const KEPT_FILES = [
  "boot.js",
  "onefile.json",
  "icon.svg",
  "manifest.webmanifest",
  "licences.md",
  "data/datapackage.json",
];

/** Writes sw.js, the web manifest with its icons, and offline.json. The last step of the build: it lists what is there. */
export async function writeOffline(out: string, name: string, version: string): Promise<OfflineList> {
  mkdirSync(join(out, "icons"), { recursive: true });
  for (const px of ICONS) {
    writeFileSync(join(out, `icons/${px}.png`), icon(px, false));
    writeFileSync(join(out, `icons/${px}-maskable.png`), icon(px, true));
  }
  writeFileSync(join(out, "icons/180.png"), icon(180, false));
  writeFileSync(join(out, "sw.js"), await standalone("src/sw.ts"));
  writeFileSync(join(out, "manifest.webmanifest"), webManifest(name));
  const all = readdirSync(out, { recursive: true, encoding: "utf8" }).map((f) => f.replaceAll("\\", "/"));
  const also = new Set([...KEPT_FILES, packageFile(version)]);
  const files = all.filter((f) => also.has(f) || (/\.\w+$/.test(f) && KEPT.some((k) => k.test(f)))).sort();
  const hash = createHash("sha256");
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(join(out, file));
    bytes += content.length;
    hash.update(file).update("\0").update(content);
  }
  const list: OfflineList = {
    build: hash.digest("hex").slice(0, 12),
    version,
    bytes,
    files: files.map((f) => f.replace(/(^|\/)index\.html$/, "$1")),
  };
  writeFileSync(join(out, "offline.json"), JSON.stringify(list));
  return list;
}
