import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fillDeck } from "../src/brief/numbers";
import { SHIPPED } from "../src/brief/shipped";
import type { FigureId } from "../src/figures/model";
import { readRecord } from "../src/record/read";
import { coverHeight, coverPage } from "../src/take/embed/cover";
import { deckOembed } from "../src/take/embed/oembed";
import { FRAME_PX } from "../src/take/embed/widths";
import { parseView } from "../src/view/codec";
import { siteUrl } from "./address";
import { EMBED, policyTag } from "./host/policy";
import { pngFileOf, take } from "./take/outputs";
import { nodeStudio } from "./take/studio";

/** Size at which other sites show a picture of a link. CSS pixels. */
const CARD = [1200, 630] as const;
const CSS = "src/take/embed/cover.css";

function put(out: string, path: string, data: string | Uint8Array): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}

/**
 * Writes for every deck of the atlas the picture of its first slide (`decks/<id>.png`), its cover for frames
 * (`embed/deck-<id>/`) and its oEmbed answer (`oembed/decks/<id>.json`).
 */
export async function writeDeckEmbeds(out: string): Promise<void> {
  const record = readRecord();
  const studio = await nodeStudio();
  const site = siteUrl();
  const style = readFileSync(CSS, "utf8");
  const css = `assets/cover-${createHash("sha256").update(style).digest("base64url").slice(0, 8)}.css`;
  const policy = policyTag(EMBED);
  put(out, css, style);
  for (const template of SHIPPED) {
    const deck = fillDeck(record, template);
    // The overview has no picture of its own: the first slide with a figure stands for the deck.
    const first = deck.slides.find((s) => s.figure !== "overview" && s.figure !== "workbench");
    if (!first) throw new Error(`the deck ${deck.id} has no figure to show`);
    const taken = await take(
      first.figure as FigureId,
      parseView(first.query).view,
      process.env["ATLAS_URL"] ? site : "",
    );
    put(out, `decks/${deck.id}.png`, await pngFileOf(taken, studio, { box: CARD }));
    const { title, finding } = taken.subject.model;
    const cover = {
      id: deck.id,
      title: deck.title,
      summary: deck.summary,
      headlines: deck.slides.map((s) => s.headline),
      alt: `${title}. ${finding}`,
    };
    put(out, `embed/deck-${deck.id}/index.html`, coverPage({ ...cover, version: record.version, site, css, policy }));
    const answer = deckOembed({ id: deck.id, title: deck.title, site, width: FRAME_PX, height: coverHeight(cover) });
    put(out, `oembed/decks/${deck.id}.json`, `${JSON.stringify(answer, null, 1)}\n`);
  }
}
