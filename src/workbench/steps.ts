/** Rows worked on in one go: some milliseconds, after which the page may answer a hand. */
export const BLOCK = 200_000;

/** Work over all rows that stops after every block; its result comes last. */
export type Steps<T> = Generator<undefined, T>;

/** All of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does something with each row, block by block. */
export function* eachRow(rows: number, visit: (row: number) => void): Steps<undefined> {
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    for (let i = from; i < to; i++) visit(i);
    if (to < rows) yield;
  }
}
