import { describe, expect, it, vi } from "vitest";
import type { FIGURES } from "../figures";
import type { Figure } from "../figures/figure";
import type { FigureId } from "../figures/model";
import { createShelf } from "./shelf";

const made = (id: FigureId) => ({ id, name: id, needs: [] }) as unknown as Figure;
const code = (load: (id: FigureId) => Promise<{ figure: Figure }>) =>
  new Proxy({}, { get: (_, id) => () => load(id as FigureId) }) as typeof FIGURES;
const settled = () => new Promise<void>((done) => setImmediate(done));

describe("the shelf of a page's figures", () => {
  it("fetches what is wanted once, and puts it up when it is prepared", async () => {
    let ready = () => undefined as unknown;
    const load = vi.fn(async (id: FigureId) => ({ figure: made(id) }));
    const shelf = createShelf(
      { timeline: made("timeline") },
      () => new Promise((done) => (ready = () => done(1))),
      code(load),
    );
    const told = vi.fn();
    shelf.subscribe(told);
    shelf.want(["timeline", "measures"]);
    shelf.want(["measures"]);
    await settled();
    expect(load.mock.calls).toEqual([["measures"]]);
    expect(shelf.get("measures")).toBeUndefined();
    ready();
    await settled();
    expect(shelf.get("measures")?.id).toBe("measures");
    expect(shelf.all().map((f) => f.id)).toEqual(["timeline", "measures"]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("says why code did not come, and asks again when it is wanted again", async () => {
    let broken = true;
    const shelf = createShelf(
      {},
      undefined,
      code(async (id) => {
        if (broken) throw new Error("no network");
        return { figure: made(id) };
      }),
    );
    shelf.want(["trade"]);
    await settled();
    expect(shelf.failed("trade")?.message).toBe("no network");
    broken = false;
    shelf.want(["trade"]);
    expect(shelf.failed("trade")).toBeUndefined();
    await settled();
    expect(shelf.get("trade")?.id).toBe("trade");
  });
});
