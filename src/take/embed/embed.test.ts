import fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURE_IDS } from "../../figures/model";
import { formatView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { DEFAULT_VIEW } from "../../view/view";
import { urlFor, viewOfUrl } from "../url";
import { frameAddress } from "./attributes";
import { type Covered, coverHeight, coverPage } from "./cover";
import { readDress } from "./dress";
import { createReporter } from "./height";
import { deckOembed, oembedOf } from "./oembed";
import { toldOf } from "./told";

test("the element's attributes and the one maker of addresses say the same view", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIGURE_IDS), anyView, (figure, view) => {
      const attributes = new URLSearchParams(formatView(view));
      const address = frameAddress("https://a.example/x/", figure, (name) => attributes.get(name));
      expect(viewOfUrl(address)).toEqual(viewOfUrl(urlFor("embed", { base: "https://a.example/x/", figure, view })));
    }),
  );
});

test.each(["..", ".", "", "../../evil", "\ud800", "a/b?c#d"])(
  "no name of a figure, here %j, leads out of the embeds",
  (figure) => {
    const { href, pathname } = new URL(frameAddress("https://a.example/x/", figure, () => null));
    expect(href).toMatch(/^https:\/\/a\.example\/x\/embed\/[\w-]+\/$/);
    expect(pathname.split("/").length).toBe(5);
  },
);

test("a dress is read back from the address that was made for it", () => {
  const address = urlFor("embed", {
    base: "",
    figure: "oil-cap",
    view: { ...DEFAULT_VIEW, theme: "dark" },
    bg: "0d2137",
    controls: false,
  });
  expect(readDress(new URL(address, "https://a.example/").searchParams)).toEqual({
    theme: "dark",
    bg: "#0d2137",
    controls: false,
  });
  expect(readDress(new URLSearchParams("theme=pink&bg=red&controls=x"))).toEqual({
    theme: "auto",
    bg: "",
    controls: true,
  });
});

test("the height is a fixed point: a host that obeys is told nothing twice, and smaller is told too", () => {
  let content = 500.2;
  const told: number[] = [];
  const frames: (() => void)[] = [];
  const reporter = createReporter({
    measure: () => content,
    post: (height) => told.push(height),
    frame: (run) => frames.push(run),
  });
  const next = () => frames.splice(0).forEach((run) => void run());
  reporter.tell();
  for (let i = 0; i < 20; i++) {
    // The host has obeyed; the frame's size changed, its content's did not.
    reporter.check();
    reporter.check();
    expect(frames.length).toBe(1);
    next();
  }
  content = 320;
  reporter.check();
  next();
  content = 0;
  reporter.check();
  next();
  expect(told).toEqual([501, 320]);
});

test("a change of the view is told as time, filter, or both, with the address of what is seen", () => {
  const after = { ...DEFAULT_VIEW, from: "2018" as typeof DEFAULT_VIEW.from, unit: "t" as const, pick: "om-1" };
  expect(toldOf(DEFAULT_VIEW, after)).toEqual([
    { type: "time", data: { from: "2018", to: null, query: "from=2018&unit=t" } },
    { type: "filter", data: { changed: ["unit"], query: "from=2018&unit=t" } },
  ]);
  expect(toldOf(DEFAULT_VIEW, { ...DEFAULT_VIEW, pick: "om-1" })).toEqual([]);
});

test("an oEmbed answer has what the specification asks of a rich one, and stands without script or frame", () => {
  const answer = oembedOf({
    id: "oil-cap",
    title: 'Against the "cap"',
    site: "https://a.example/x/",
    width: 664,
    height: 800,
  });
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 664, height: 800 });
  for (const url of [answer.provider_url, answer.thumbnail_url]) expect(url).toMatch(/^https:\/\/a\.example\/x\//);
  expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
  expect(answer.html).toContain(
    '<iframe src="https://a.example/x/embed/oil-cap/" title="Against the &quot;cap&quot; · ',
  );
  expect(answer.html).toContain('height="800"');
  expect(answer.html).toContain('<a href="https://a.example/x/figures/oil-cap/">');
});

const cover: Covered = {
  id: "oil-cap",
  title: 'The "cap" & the rest',
  summary: "What was reported, and what others say.",
  headlines: ["At least 62,034 bbl", "Then <silence>"],
  alt: "Oil. A finding.",
};

test("a deck's oEmbed answer frames its cover, which has no script, and links to the deck", () => {
  const height = coverHeight(cover);
  const answer = deckOembed({ id: "oil-cap", title: cover.title, site: "https://a.example/x/", width: 664, height });
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 664, height });
  expect(answer.html).toContain('<iframe src="https://a.example/x/embed/deck-oil-cap/"');
  expect(answer.html).toContain('<a href="https://a.example/x/decks/oil-cap/">The &quot;cap&quot; &amp; the rest');
  expect(answer.html).not.toMatch(/<script|allow-scripts/);
  expect(answer.thumbnail_url).toBe("https://a.example/x/decks/oil-cap.png");
});

test("a cover leads to every slide, escapes every text and runs nothing", () => {
  const page = coverPage({
    ...cover,
    version: "2026.11.0",
    site: "https://a.example/x/",
    css: "assets/c.css",
    policy: "<meta id=policy>",
  });
  for (const n of [1, 2]) expect(page).toContain(`href="../../decks/oil-cap/?slide=${n}"`);
  expect(page.indexOf("<meta id=policy>")).toBeGreaterThan(0);
  expect(page.indexOf("<meta id=policy>")).toBeLessThan(page.indexOf("<link"));
  expect(page).toContain("Then &lt;silence&gt;");
  expect(page).toContain('<link rel="canonical" href="https://a.example/x/decks/oil-cap/"/>');
  expect(page).not.toMatch(/<script|style=/);
});
