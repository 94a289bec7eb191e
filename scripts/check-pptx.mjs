/**
 * `npm run check:pptx -- file.pptx ...`: opens each file with LibreOffice, saves it again, and compares what came back.
 * Where LibreOffice is not installed it says so and ends with code 2: nothing was checked.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
const files = process.argv.slice(2);
if (!office || files.length === 0) {
  console.error(office ? "Name the files to check." : "LibreOffice is not installed here: nothing was checked.");
  process.exit(2);
}

const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Text without escapes: each program has its own habit of which signs it escapes. */
const plain = (xml) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => SIGNS[name]);

/** Slides, charts, pictures and words of a presentation, as far as both programs must agree on them. */
function told(path) {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const names = Object.keys(parts);
  const slides = names.filter((n) => /^ppt\/slides\/slide\d+\.xml$/.test(n));
  const words = slides.flatMap((n) => [...strFromU8(parts[n]).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((m) => m[1]));
  return {
    slides: slides.length,
    charts: names.filter((n) => /^ppt\/charts\/chart[^/]*\.xml$/.test(n)).length,
    notes: names.filter((n) => /^ppt\/notesSlides\/[^/]*\.xml$/.test(n)).length,
    letters: plain(words.join("")).replace(/\s/g, "").length,
  };
}

let bad = 0;
for (const file of files) {
  const out = mkdtempSync(join(tmpdir(), "atlas-pptx-"));
  const run = spawnSync(office, ["--headless", "--convert-to", "pptx", "--outdir", out, file], { timeout: 180_000 });
  const before = told(file);
  const after = run.status === 0 ? told(join(out, basename(file))) : null;
  const same = after !== null && Object.keys(before).every((key) => before[key] === after[key]);
  if (!same) bad += 1;
  console.log(`${file}: ${same ? "ok" : "NOT THE SAME"} ${JSON.stringify({ before, after })}`);
}
process.exit(bad > 0 ? 1 : 0);
