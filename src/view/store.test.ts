import fc from "fast-check";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { COUNTRIES } from "../record/countries";
import type { Day, Iso3, IsoDate } from "../record/units";
import { formatView, parseView } from "./codec";
import { createPointer } from "./pointer";
import { anyView } from "./sample";
import { type Change, createViewStore } from "./store";
import { selection, useView, ViewContext } from "./useView";
import { DEFAULT_VIEW } from "./view";

const RUS = "RUS" as Iso3;
const CHN = "CHN" as Iso3;
const year = (n: number) => String(n) as IsoDate;

function Unit() {
  return useView((view) => view.unit);
}

function setUp() {
  const frames: (() => void)[] = [];
  const heard: Change[] = [];
  const store = createViewStore(DEFAULT_VIEW, { frame: (run) => frames.push(run) });
  const stop = store.subscribe((change) => heard.push(change));
  const frame = () => {
    for (const run of frames.splice(0)) run();
  };
  return { store, heard, frame, stop };
}

describe("the store of views", () => {
  test("tells of a change once, and nobody of none", () => {
    const { store, heard, stop } = setUp();
    store.set({ host: [RUS, CHN] });
    store.set({ host: [CHN, RUS, RUS] });
    store.set({});
    store.set({ host: undefined, unit: "bbl" }, "replace");
    expect(store.get().host).toEqual([CHN, RUS]);
    expect(heard).toEqual([{ how: "push", dragging: false }]);
    stop();
    store.set({ unit: "t" });
    expect(heard).toHaveLength(1);
  });

  test("setting a whole view twice tells nobody the second time", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const store = createViewStore();
        store.set(view);
        const before = store.get();
        const listener = vi.fn();
        store.subscribe(listener);
        store.set(structuredClone(view));
        expect(listener).not.toHaveBeenCalled();
        expect(store.get()).toBe(before);
        expect(before).toEqual(view);
      }),
    );
  });

  test("unchanged values keep their identity", () => {
    const { store } = setUp();
    store.set({ host: [RUS] });
    const { host } = store.get();
    store.set({ host: [RUS], unit: "t" });
    expect(store.get().host).toBe(host);
  });

  test("runs listeners once a frame, with the value known at once", () => {
    const { store, heard, frame } = setUp();
    for (let n = 2000; n < 2010; n++) store.set({ from: year(n) }, "replace", { clock: "frame" });
    expect(store.get().from).toBe("2009");
    expect(heard).toEqual([]);
    frame();
    frame();
    expect(heard).toEqual([{ how: "replace", dragging: true }]);
  });

  test("a change that cannot wait takes the waiting one along", () => {
    const { store, heard, frame } = setUp();
    store.set({ from: year(2000) }, "replace", { clock: "frame" });
    store.set({ unit: "t" }, "silent");
    store.set({ from: year(2001) }, "replace", { clock: "frame" });
    frame();
    expect(heard).toEqual([
      { how: "replace", dragging: true },
      { how: "replace", dragging: true },
    ]);
  });

  test("what comes after a frame, or ends the drag before it, is no dragging", () => {
    const { store, heard, frame } = setUp();
    store.set({ from: year(2000) }, "replace", { clock: "frame" });
    frame();
    store.set({ q: "a" }, "replace");
    store.set({ from: year(2001) }, "replace", { clock: "frame" });
    store.set({ from: year(2002) }, "push");
    frame();
    expect(heard).toEqual([
      { how: "replace", dragging: true },
      { how: "replace", dragging: false },
      { how: "push", dragging: false },
    ]);
  });

  test("holds no more of a list than an address can", () => {
    const { store } = setUp();
    store.set({ supplier: Object.keys(COUNTRIES).slice(0, 70) as Iso3[] });
    expect(store.get().supplier).toHaveLength(8);
    expect(parseView(formatView(store.get())).view).toEqual(store.get());
  });

  test("the end of a drag is told although the hand has set everything already, once", () => {
    const { store, heard, frame } = setUp();
    store.set({ from: year(2000) }, "replace", { clock: "frame" });
    frame();
    store.set({ from: year(2000) }, "push");
    store.set({ from: year(2000) }, "push");
    expect(heard.map((change) => change.how)).toEqual(["replace", "push"]);
  });

  test("what changes nothing and ends no drag is told to nobody, in the middle of a drag either", () => {
    const { store, heard, frame } = setUp();
    const from = year(2000);
    store.set({ from }, "replace", { clock: "frame" });
    frame();
    store.set({ from }, "replace");
    store.set({ from }, "push", { clock: "frame" });
    frame();
    expect(heard).toHaveLength(1);
  });

  test("asks for one frame, however many changes wait for it, and without a browser's it waits for the end of the task", async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
    const heard: Change[] = [];
    const store = createViewStore();
    store.subscribe((change) => heard.push(change));
    store.set({ from: year(2000) }, "replace", { clock: "frame" });
    store.set({ from: year(2001) }, "replace", { clock: "frame" });
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(heard).toHaveLength(1);
    vi.unstubAllGlobals();
    store.set({ from: year(2002) }, "replace", { clock: "frame" });
    expect(heard).toHaveLength(1);
    await Promise.resolve();
    expect(heard).toHaveLength(2);
  });

  test("a listener may leave, or set, while others are told", () => {
    const { store, heard } = setUp();
    const leave = store.subscribe(() => {
      leave();
      store.set({ unit: "t" }, "replace");
    });
    store.set({ q: "tanker" });
    expect(store.get()).toMatchObject({ unit: "t", q: "tanker" });
    expect(heard).toHaveLength(2);
  });
});

describe("selecting", () => {
  test("gives the same object while nothing in it changes", () => {
    const { store } = setUp();
    const read = selection(store.get, (view) => ({ host: view.host, unit: view.unit }));
    const first = read();
    store.set({ q: "tanker" });
    expect(read()).toBe(first);
    store.set({ unit: "t" });
    expect(read()).toEqual({ host: [], unit: "t" });
  });

  test("on the server draws the view the server was given, whatever the store holds now", () => {
    const store = createViewStore({ ...DEFAULT_VIEW, unit: "t" });
    const html = (value: typeof store) => renderToString(createElement(ViewContext, { value }, createElement(Unit)));
    expect(html(store)).toBe("bbl");
    expect(html(createViewStore(DEFAULT_VIEW, { drawn: { ...DEFAULT_VIEW, unit: "t" } }))).toBe("t");
    expect(renderToString(createElement(Unit))).toBe("bbl");
  });
});

test("the pointer tells at once, and only of what changed", () => {
  const pointer = createPointer();
  const heard: unknown[] = [];
  const stop = pointer.subscribe((now) => heard.push(now));
  pointer.set({ day: 17_000 as Day });
  pointer.set({ day: 17_000 as Day });
  pointer.set({ row: "lw0001" });
  stop();
  pointer.set({ day: null });
  expect(heard).toEqual([
    { day: 17_000, row: null },
    { day: 17_000, row: "lw0001" },
  ]);
  expect(pointer.get()).toEqual({ day: null, row: "lw0001" });
});
