import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keep, keptHere } from "./keep";

/** The caches of a browser, as far as keeping needs them; `room` is how many more answers they hold. */
class Shelf {
  room = Number.POSITIVE_INFINITY;
  readonly all = new Map<string, Map<string, Response>>();
  readonly keys = async () => [...this.all.keys()];
  readonly has = async (name: string) => this.all.has(name);
  readonly delete = async (name: string) => this.all.delete(name);
  readonly open = async (name: string) => {
    const own = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, own);
    return {
      match: async (key: unknown) => own.get(String(key))?.clone(),
      put: async (key: unknown, answer: Response) => {
        if (this.room-- <= 0) throw new DOMException("full", "QuotaExceededError");
        own.set(String(key), answer);
      },
    };
  };
}

let shelf: Shelf;
const register = vi.fn(async () => undefined);
const list = (build: string) => ({ build, version: "2026.11.0", bytes: 9, files: ["a", "b", "c", "d", "e", "f", "g"] });

beforeEach(() => {
  shelf = new Shelf();
  register.mockClear();
  vi.stubGlobal("caches", shelf);
  vi.stubGlobal("location", { href: "https://atlas.example/sub/" });
  vi.stubGlobal("navigator", { serviceWorker: { register } });
  vi.stubGlobal("fetch", async () => new Response("x"));
});
afterEach(() => vi.unstubAllGlobals());

test("where the device has no room nothing is kept, no worker stands, and it is known why", async () => {
  shelf.room = 3;
  await expect(keep("", list("b1"), "2026-11-25", () => undefined)).rejects.toMatchObject({
    name: "QuotaExceededError",
  });
  expect(await shelf.keys()).toEqual([]);
  expect(register).not.toHaveBeenCalled();
});

test("and an older one that is kept stays whole", async () => {
  await keep("", list("b1"), "2026-11-24", () => undefined);
  const before = await keptHere("");
  expect(before).toMatchObject({ build: "b1" });
  shelf.room = 3;
  await expect(keep("", list("b2"), "2026-11-25", () => undefined)).rejects.toMatchObject({
    name: "QuotaExceededError",
  });
  expect(await keptHere("")).toEqual(before);
  const files = [...shelf.all].find(([name]) => name.includes("b1"))?.[1];
  expect(files?.size).toBe(7);
  expect([...shelf.all.keys()].some((name) => name.includes("b2"))).toBe(false);
});
