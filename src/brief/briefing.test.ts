import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createBriefing, DAMAGED_AS, EMPTY, KEPT_AS } from "./briefing";
import { formatDeck, parseDeck } from "./deck";
import { added, doubled, edited, joined, moved, without } from "./order";

const SLIDE = { figure: "oil-cap", query: "from=2019&to=2019", headline: "H", note: "N", annotation: "" } as const;
const add = (d: Parameters<typeof added>[0]) => added(d, SLIDE);

function shelf(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}
function throwing(name: string) {
  return () => {
    throw Object.assign(new Error(name), { name });
  };
}

test("a briefing is kept at each change and found again", () => {
  const s = shelf();
  const one = createBriefing(() => s);
  one.change("Add a slide", add);
  one.change("Add a slide", add);
  const two = createBriefing(() => s);
  expect(two.get().deck).toEqual(one.get().deck);
  expect(two.get().deck.slides.map((x) => x.id)).toEqual(["s1", "s2"]);
});

test("what was deleted comes back, in its place", () => {
  const b = createBriefing(() => shelf());
  b.change("Add a slide", add);
  b.change("Add a slide", add);
  const before = b.get().deck;
  b.change("Delete slide 1", (d) => without(d, "s1"));
  expect(b.get().undo).toBe("Delete slide 1");
  b.undo();
  expect(b.get().deck).toEqual(before);
});

test("typing into one field is one step back", () => {
  const b = createBriefing(() => shelf());
  b.change("Add a slide", add);
  for (const headline of ["a", "ab", "abc"]) b.change("Edit", (d) => edited(d, "s1", { headline }), "s1 headline");
  b.undo();
  expect(b.get().deck.slides[0]?.headline).toBe("H");
});

test("storage denied or full: the change is there, and it is said", () => {
  const denied = createBriefing(throwing("SecurityError"));
  denied.change("Add a slide", add);
  expect(denied.get()).toMatchObject({ keeping: "denied", deck: { slides: [{ id: "s1" }] } });
  const full = createBriefing(() => ({ ...shelf(), setItem: throwing("QuotaExceededError") }));
  full.change("Add a slide", add);
  expect(full.get()).toMatchObject({ keeping: "full", deck: { slides: [{ id: "s1" }] } });
});

test("what the browser does not keep goes along from page to page of the window, and is left there no longer than needed", () => {
  const pocket = { text: "" };
  const denied = createBriefing(throwing("SecurityError"), pocket);
  denied.change("Add a slide", add);
  const nextPage = createBriefing(throwing("SecurityError"), pocket);
  expect(nextPage.get()).toMatchObject({ keeping: "denied", deck: { slides: [{ id: "s1" }] } });
  // A full browser still has the briefing as it was before: what was added in this window is newer.
  const s = shelf({ [KEPT_AS]: formatDeck(EMPTY) });
  const full = { getItem: s.getItem, setItem: throwing("QuotaExceededError") };
  expect(createBriefing(() => full, pocket).get()).toMatchObject({ keeping: "full", deck: { slides: [{ id: "s1" }] } });
  const room = createBriefing(() => s, pocket);
  room.change("Add a slide", add);
  expect(room.get()).toMatchObject({ keeping: "kept", deck: { slides: [{ id: "s1" }, { id: "s2" }] } });
  expect(pocket.text).toBe("");
  pocket.text = "somebody else's";
  expect(createBriefing(throwing("SecurityError"), pocket).get().deck.slides).toEqual([]);
});

test("a damaged briefing is put aside before anything new is kept", () => {
  const s = shelf({ [KEPT_AS]: '{"format":"north-kor' });
  const b = createBriefing(() => s);
  expect(b.get().damaged).toContain("north-kor");
  b.change("Add a slide", add);
  expect(s.kept.get(DAMAGED_AS)).toContain("north-kor");
  expect(parseDeck(s.kept.get(KEPT_AS) ?? "").ok).toBe(true);
});

test("what another window keeps is shown here too", () => {
  const s = shelf();
  const [one, two] = [createBriefing(() => s), createBriefing(() => s)];
  const told = vi.fn();
  two.subscribe(told);
  two.get();
  one.change("Add a slide", add);
  two.heard(s.kept.get(KEPT_AS) ?? null);
  expect(two.get().deck).toEqual(one.get().deck);
  expect(told).toHaveBeenCalledOnce();
});

test("Undo never goes back past what another window did without saying so, and nothing of either is lost", () => {
  const s = shelf();
  const [one, two] = [createBriefing(() => s), createBriefing(() => s)];
  const tell = (to: typeof one) => to.heard(s.kept.get(KEPT_AS) ?? null);
  const ids = (b: typeof one) => b.get().deck.slides.map((x) => x.id);
  one.change("Add a slide", add);
  tell(two);
  two.change("Add a slide", add);
  two.change("Add a slide", add);
  tell(one);
  expect(one.get().undo).toBe("What another window did");
  one.undo();
  tell(two);
  expect([ids(one), ids(two)]).toEqual([["s1"], ["s1"]]);
  two.undo();
  expect(ids(two)).toEqual(["s1", "s2", "s3"]);
});

test("a page that was told nothing of another window’s change does not write over it", () => {
  const s = shelf();
  const [aside, other] = [createBriefing(() => s), createBriefing(() => s)];
  aside.change("Add a slide", add);
  other.change("Add a slide", (d) => added(d, { ...SLIDE, headline: "theirs" }));
  aside.change("Add a slide", add);
  expect(aside.get().deck.slides.map((x) => x.headline)).toEqual(["H", "theirs", "H"]);
  other.undo();
  expect(other.get()).toMatchObject({ undo: "What another window did", deck: { slides: { length: 3 } } });
  aside.look();
  expect(aside.get().deck.slides.length).toBe(3);
});

test("what other windows clear away stays here, and is kept again with the next change", () => {
  const s = shelf();
  const b = createBriefing(() => s);
  b.change("Add a slide", add);
  s.kept.clear();
  b.change("Add a slide", add);
  expect(b.get().deck.slides.length).toBe(2);
});

test("no order of changes loses or doubles an id", () => {
  const op = fc.tuple(fc.constantFrom("add", "move", "double", "drop", "join"), fc.nat(9), fc.nat(9));
  fc.assert(
    fc.property(fc.array(op, { maxLength: 40 }), (ops) => {
      const b = createBriefing(() => shelf());
      for (const [kind, n, to] of ops) {
        const id = b.get().deck.slides[n]?.id ?? "";
        if (kind === "add") b.change(kind, add);
        if (kind === "move") b.change(kind, (d) => moved(d, id, to));
        if (kind === "double") b.change(kind, (d) => doubled(d, id));
        if (kind === "drop") b.change(kind, (d) => without(d, id));
        if (kind === "join") b.change(kind, (d) => joined(d, d));
        const ids = b.get().deck.slides.map((x) => x.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
  );
});

test("whatever is found in the browser or comes from another window, a briefing at hand is never lost and nothing throws", () => {
  const junk = fc.oneof(
    fc.string(),
    fc.jsonValue().map((v) => JSON.stringify(v)),
    fc.constant(formatDeck(EMPTY).slice(0, 40)),
  );
  fc.assert(
    fc.property(junk, junk, (kept, heard) => {
      const shelf = new Map<string, string>([[KEPT_AS, kept]]);
      const store = createBriefing(() => ({
        getItem: (k) => shelf.get(k) ?? null,
        setItem: (k, v) => void shelf.set(k, v),
      }));
      store.change("Add a slide", (d) =>
        added(d, { figure: "oil-cap", query: "", headline: "Mine", note: "", annotation: "" }),
      );
      store.heard(heard);
      expect(store.get().deck.slides.map((s) => s.headline)).toEqual(["Mine"]);
      if (!parseDeck(kept).ok) expect(shelf.get(DAMAGED_AS)).toBe(kept);
    }),
  );
});
