import fc from "fast-check";

/** Runs of each property: a few hundred in `npm test`, 100,000 in `npm run test:long`, which sets `ATLAS_FUZZ_RUNS`. */
export const RUNS = Number(process.env["ATLAS_FUZZ_RUNS"] ?? 200);

/** One input may take this long, also on a busy machine; what takes longer is a hang. Milliseconds. */
const HANG_MS = 3_000;

/** For `fc.assert`. */
export const FUZZ = { numRuns: RUNS };

/** For `test`: as long as the runs may take. Milliseconds. */
export const LONG = Math.max(60_000, RUNS * 20);

function inTime(since: number, input: unknown): void {
  const took = performance.now() - since;
  if (took > HANG_MS) throw new Error(`${Math.round(took)} ms for ${fc.stringify(input).slice(0, 2_000)}`);
}

/** Runs code on an input; throws where it takes too long. */
export function timed<I, T>(input: I, run: (input: I) => T): T {
  const since = performance.now();
  const out = run(input);
  inTime(since, input);
  return out;
}

/** The same for code that is waited for. */
export async function timedLater<I, T>(input: I, run: (input: I) => Promise<T>): Promise<T> {
  const since = performance.now();
  const out = await run(input);
  inTime(since, input);
  return out;
}
