import { expect, test } from "vitest";
import { EMPTY } from "./briefing";
import { linkOf, ofLink } from "./link";
import { added } from "./order";

const SLIDE = {
  figure: "oil-cap",
  query: "from=2019&to=2019",
  headline: "한국어 “quoted”",
  note: "N",
  annotation: "",
} as const;
const deck = added(added(EMPTY, SLIDE), SLIDE);

test("a briefing goes through an address and comes out the same", async () => {
  const mark = await linkOf(deck);
  expect(mark).toMatch(/^briefing=[\w-]+$/);
  expect(await ofLink(`#${mark}`)).toEqual({ ok: true, deck, notes: [] });
});

test("a long one does not fit", async () => {
  const long = Array.from({ length: 3000 }, (_, i) => ((i * 2654435761) % 4294967296).toString(36)).join(" ");
  expect(await linkOf(added(deck, { ...SLIDE, note: long.slice(0, 8000) }))).toBeNull();
});

test("a cut link says so; other anchors are none", async () => {
  const mark = (await linkOf(deck)) ?? "";
  expect(await ofLink(`#${mark.slice(0, 60)}`)).toMatchObject({ ok: false });
  expect(await ofLink("#briefing=%%%")).toMatchObject({ ok: false });
  expect(await ofLink("#s3")).toBeNull();
});
