import { expect, test } from "vitest";
import { createViewStore } from "../view/store";
import { createGate } from "./near";

/** A clock that runs when told. */
function clock() {
  const waiting = new Set<() => void>();
  return {
    later: (run: () => void) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    tick: () => {
      const due = [...waiting];
      waiting.clear();
      for (const run of due) run();
    },
    size: () => waiting.size,
  };
}

test("a near figure follows at once, a far one when the hand rests, and one that comes near at once", () => {
  const store = createViewStore();
  const time = clock();
  const gate = createGate(store, time.later);
  let told = 0;
  gate.subscribe(() => told++);
  store.set({ unit: "t" });
  expect(gate.get().unit).toBe("t");
  expect(told).toBe(1);
  gate.setNear(false);
  store.set({ unit: "bbl" });
  store.set({ laden: 50 });
  expect(gate.get().unit).toBe("t");
  expect(gate.get().laden).toBeNull();
  expect(time.size()).toBe(1);
  time.tick();
  expect(gate.get()).toBe(store.get());
  expect(told).toBe(2);
  store.set({ laden: 60 });
  gate.setNear(true);
  expect(gate.get().laden).toBe(60);
  expect(told).toBe(3);
});
