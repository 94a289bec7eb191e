import { describe, expect, test } from "vitest";
import type { Iso3, IsoDate } from "../record/units";
import { type Ignored, parseView } from "./codec";
import { browserHost, type HistoryHost, joinHistory, URL_GAP_MS } from "./history";
import { createViewStore } from "./store";

/** A browser with entries to go back to, a clock moved by hand, and a limit on changes of the address. */
function fakeBrowser(start: string) {
  const entries = [start];
  const states: unknown[] = [null];
  const calls: string[] = [];
  const pops = new Set<() => void>();
  const leaves = new Set<() => void>();
  const timers = new Map<number, { at: number; run: () => void }>();
  let index = 0;
  let now = 0;
  let nextId = 0;
  const state = { refuse: false };
  const url = () => new URL(entries[index] ?? "", "https://example.org");
  const write = (how: string, to: string, kept: unknown) => {
    if (state.refuse) throw new DOMException("too many", "SecurityError");
    calls.push(how);
    if (how === "push") {
      index += 1;
      entries.length = index;
    }
    entries[index] = to;
    states[index] = kept;
  };
  const join = (set: Set<() => void>, run: () => void) => {
    set.add(run);
    return () => set.delete(run);
  };
  const host: HistoryHost = {
    location: {
      get pathname() {
        return url().pathname;
      },
      get search() {
        return url().search;
      },
      get hash() {
        return url().hash;
      },
    },
    history: {
      get state() {
        return states[index];
      },
      scrollRestoration: "auto",
      pushState: (kept, _unused, to) => write("push", String(to), kept),
      replaceState: (kept, _unused, to) => write("replace", String(to), kept),
      go: (by = 0) => go(by),
    },
    onPop: (run) => join(pops, run),
    onLeave: (run) => join(leaves, run),
    now: () => now,
    later: (run, ms) => {
      const id = nextId++;
      timers.set(id, { at: now + ms, run });
      return () => timers.delete(id);
    },
  };
  const pass = (ms: number) => {
    now += ms;
    for (const [id, timer] of [...timers]) {
      if (timer.at <= now && timers.delete(id)) timer.run();
    }
  };
  const go = (by: number) => {
    index += by;
    for (const pop of pops) pop();
  };
  const leave = () => {
    for (const run of leaves) run();
  };
  const click = (hash: string) => {
    entries.length = index + 1;
    entries.push(`${url().pathname}${url().search}${hash}`);
    go(1);
  };
  return { host, entries, calls, state, pass, go, leave, click, here: () => entries[index], listeners: pops };
}

function setUp(start = "/") {
  const browser = fakeBrowser(start);
  const frames: (() => void)[] = [];
  const told: (readonly Ignored[])[] = [];
  const first = parseView(browser.host.location.search).view;
  const store = createViewStore(first, { frame: (run) => frames.push(run) });
  const joined = joinHistory(store, browser.host, (ignored) => told.push(ignored));
  /** One step of a brush and the frame after it. */
  const move = (from: number, ms = 16) => {
    store.set({ from: String(from) as IsoDate }, "replace", { clock: "frame" });
    for (const run of frames.splice(0)) run();
    browser.pass(ms);
  };
  const drop = (from: number) => store.set({ from: String(from) as IsoDate }, "push");
  return { ...browser, store, joined, told, move, drop };
}

describe("closing what a step opened", () => {
  test("goes back to before it: nothing is added, and Back leads on to what was before", () => {
    const { entries, store, go, here } = setUp();
    store.set({ unit: "t" });
    store.set({ pick: "a" });
    store.set({ pick: null }, "undo");
    expect(here()).toBe("/?unit=t");
    expect(store.get()).toMatchObject({ unit: "t", pick: null });
    expect(entries).toEqual(["/", "/?unit=t", "/?unit=t&pick=a"]);
    go(-1);
    expect(store.get()).toMatchObject({ unit: "bbl", pick: null });
  });

  test("after walking from row to row in it goes back over all of them", () => {
    const { entries, store, here } = setUp();
    for (const pick of ["a", "b", "c"]) store.set({ pick });
    store.set({ pick: null }, "undo");
    expect(here()).toBe("/");
    store.set({ unit: "t" });
    expect(entries).toEqual(["/", "/?unit=t"]);
  });

  test("of a shared link, or after another step, changes the entry that is there", () => {
    const link = setUp("/?pick=a");
    link.store.set({ pick: null }, "undo");
    expect(link.entries).toEqual(["/"]);
    const place = setUp("/#main");
    place.store.set({ pick: "a" });
    place.store.set({ pick: null }, "undo");
    expect(place.entries).toEqual(["/#main", "/#main"]);
    const { entries, store, go } = setUp();
    store.set({ pick: "a" });
    store.set({ unit: "t" });
    store.set({ pick: null }, "undo");
    expect(entries).toEqual(["/", "/?pick=a", "/?unit=t"]);
    go(-1);
    expect(store.get()).toMatchObject({ unit: "bbl", pick: "a" });
  });

  test("while the address lags, or was refused, the view is right", () => {
    const { store, state, here, pass, move } = setUp();
    store.set({ pick: "a" });
    move(2001, 0);
    move(2002, 0);
    store.set({ pick: null }, "undo");
    expect(here()).toBe("/?from=2002");
    state.refuse = true;
    store.set({ pick: "b" });
    store.set({ pick: null, unit: "t" }, "undo");
    state.refuse = false;
    pass(60_000);
    expect(here()).toBe("/?from=2002&unit=t");
  });
});

describe("a drag", () => {
  test("makes one entry, and Back undoes all of it", () => {
    const { entries, store, move, drop, go, here } = setUp("/?host=RUS");
    for (let year = 1990; year <= 2010; year++) move(year);
    expect(entries).toHaveLength(1);
    drop(2010);
    expect(entries).toEqual(["/?host=RUS", "/?from=2010&host=RUS"]);
    go(-1);
    expect(store.get()).toMatchObject({ from: null, host: ["RUS"] });
    go(1);
    expect(store.get()).toMatchObject({ from: "2010", host: ["RUS"] });
    expect(here()).toBe("/?from=2010&host=RUS");
  });

  test("ending on another place than the last frame makes one entry too", () => {
    const { entries, move, drop } = setUp();
    move(2001);
    drop(2002);
    move(2003);
    drop(2003);
    expect(entries).toEqual(["/", "/?from=2002", "/?from=2003"]);
  });

  test("that ends where it began makes none", () => {
    const { entries, move, drop } = setUp("/?from=2000");
    move(2001, 200);
    move(2002, 200);
    move(2000, 200);
    drop(2000);
    expect(entries).toEqual(["/?from=2000"]);
  });

  test("writes the address no oftener than every 150 ms, and the last value in the end", () => {
    const { calls, move, pass, here } = setUp();
    for (let i = 0; i < 600; i++) move(1000 + i);
    expect(calls.length).toBeLessThanOrEqual((600 * 16) / URL_GAP_MS + 1);
    expect(calls.length).toBeLessThan(100);
    pass(URL_GAP_MS);
    expect(here()).toBe("/?from=1599");
  });

  test("cut short by Back leaves the view of the entry it came to", () => {
    const { store, move, go, pass, here } = setUp();
    store.set({ unit: "t" });
    move(2001);
    go(-1);
    pass(1_000);
    expect(store.get()).toMatchObject({ from: null, unit: "bbl" });
    expect(here()).toBe("/");
  });
});

describe("a drag and something else", () => {
  test("typed in the middle of it still go back together to where the drag began", () => {
    const { entries, store, move, drop } = setUp();
    move(2001, 200);
    store.set({ q: "a" }, "replace");
    move(2002, 200);
    drop(2002);
    expect(entries).toEqual(["/", "/?from=2002&q=a"]);
  });

  test("Back before the last frame is drawn ends it for good", () => {
    const { entries, store, go, pass } = setUp();
    store.set({ unit: "t" });
    store.set({ from: "2001" as IsoDate }, "replace", { clock: "frame" });
    go(-1);
    pass(1_000);
    store.set({ pick: "a" });
    store.set({ pick: "b" });
    go(-1);
    expect(store.get()).toMatchObject({ from: null, unit: "bbl", pick: "a" });
    expect(entries).toEqual(["/", "/?pick=a", "/?pick=b"]);
  });
});

describe("steps", () => {
  test("picking, choosing a law, filtering add one entry each", () => {
    const { entries, store, go } = setUp();
    store.set({ pick: "lw0001" });
    store.set({ law: "m2397-labour", from: "2017-12-22" as IsoDate, to: "2019-12-22" as IsoDate });
    store.set({ host: ["RUS" as Iso3] });
    store.set({ host: ["RUS" as Iso3] });
    expect(entries).toHaveLength(4);
    go(-2);
    expect(store.get()).toMatchObject({ pick: "lw0001", law: null, host: [] });
  });

  test("typing replaces, and the next step finds the text in the address", () => {
    const { entries, store, pass } = setUp();
    for (const q of ["t", "ta", "tan", "tank"]) {
      store.set({ q }, "replace");
      pass(50);
    }
    store.set({ pick: "v-courageous" });
    expect(entries).toHaveLength(2);
    expect(entries[1]).toBe("/?q=tank&pick=v-courageous");
  });

  test("silent changes leave the address alone", () => {
    const { store, calls, pass } = setUp();
    store.set({ theme: "dark" }, "silent");
    pass(1_000);
    expect(calls).toEqual([]);
  });

  test("keep the keys of other rooms and the hash", () => {
    const { store, here } = setUp("/embed/oil-cap/?bg=none&host=RUS#x");
    store.set({ unit: "t" });
    expect(here()).toBe("/embed/oil-cap/?host=RUS&unit=t&bg=none#x");
  });

  test("after Back, a drag starts from the view gone back to", () => {
    const { entries, store, move, drop, go } = setUp();
    store.set({ unit: "t" });
    store.set({ pick: "lw0001" });
    go(-1);
    move(2001, 200);
    drop(2001);
    expect(entries).toEqual(["/", "/?unit=t", "/?from=2001&unit=t"]);
  });
});

describe("the browser", () => {
  test("that refuses is asked again later, and a step stays a step", () => {
    const { entries, store, state, pass } = setUp();
    state.refuse = true;
    store.set({ unit: "t" });
    expect(store.get().unit).toBe("t");
    expect(entries).toEqual(["/"]);
    state.refuse = false;
    pass(1_000);
    expect(entries).toEqual(["/", "/?unit=t"]);
  });

  test("that always refuses (a page opened from a file) is left in peace, and links on the page do no harm", () => {
    const { store, state, pass, click, calls } = setUp("/atlas.html");
    state.refuse = true;
    store.set({ unit: "t" });
    for (let i = 0; i < 20; i++) pass(10_000);
    click("#sources");
    expect(store.get().unit).toBe("t");
    expect(calls).toEqual([]);
  });

  test("that follows a link to a place on the page keeps what was typed and not yet written", () => {
    const { store, click, pass, here } = setUp();
    store.set({ q: "a" }, "replace");
    store.set({ q: "ab" }, "replace");
    click("#sources");
    expect(store.get().q).toBe("ab");
    pass(URL_GAP_MS);
    expect(here()).toBe("/?q=ab#sources");
  });

  test("tells what an address reached by Back holds that is no use", () => {
    const { store, told, go } = setUp("/?host=RUS,XX");
    store.set({ unit: "t" });
    go(-1);
    expect(store.get()).toMatchObject({ host: ["RUS"], unit: "bbl" });
    expect(told).toMatchObject([[{ key: "host", raw: "XX" }]]);
  });

  test("that leaves the page gets the last change first", () => {
    const { store, leave, here, pass } = setUp();
    store.set({ q: "a" }, "replace");
    pass(10);
    store.set({ q: "ab" }, "replace");
    expect(here()).toBe("/?q=a");
    leave();
    expect(here()).toBe("/?q=ab");
  });

  test("hears nothing more once parted", () => {
    const { store, joined, calls, listeners, pass } = setUp();
    store.set({ q: "a" }, "replace");
    store.set({ q: "ab" }, "replace");
    joined.dispose();
    store.set({ q: "abc" });
    pass(1_000);
    expect(calls).toEqual(["replace"]);
    expect(listeners.size).toBe(0);
  });
});

test("the real browser is asked for its steps back and its leaving, and let go of again", () => {
  const heard: string[] = [];
  const win = Object.assign(new EventTarget(), {
    location: { pathname: "/", search: "", hash: "" },
    history: {},
    performance: { now: () => 42 },
    setTimeout: (run: () => void, ms: number) => {
      heard.push(`in ${ms}`);
      run();
      return 7;
    },
    clearTimeout: (id: number) => heard.push(`not ${id}`),
  }) as unknown as Window;
  const host = browserHost(win);
  const stopPop = host.onPop(() => heard.push("pop"));
  const stopLeave = host.onLeave(() => heard.push("leave"));
  win.dispatchEvent(new Event("popstate"));
  win.dispatchEvent(new Event("pagehide"));
  stopPop();
  stopLeave();
  win.dispatchEvent(new Event("popstate"));
  win.dispatchEvent(new Event("pagehide"));
  host.later(() => heard.push("later"), 30)();
  expect(heard).toEqual(["pop", "leave", "in 30", "later", "not 7"]);
  expect(host.now()).toBe(42);
});
