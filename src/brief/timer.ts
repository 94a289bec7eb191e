/** A stopwatch as a plain value, so that it can be handed from window to window. Milliseconds on the clock of the wall. */
export interface Timer {
  /** When it was last set going; null while it rests. */
  readonly since: number | null;
  /** What had passed before. */
  readonly passed: number;
}

export const RESTING: Timer = { since: null, passed: 0 };

export function elapsed(timer: Timer, now: number): number {
  return timer.passed + (timer.since === null ? 0 : Math.max(0, now - timer.since));
}

/** Sets it going, or lets it rest. */
export function toggled(timer: Timer, now: number): Timer {
  return timer.since === null ? { since: now, passed: timer.passed } : { since: null, passed: elapsed(timer, now) };
}

/** From zero again, going or resting as before. */
export function reset(timer: Timer, now: number): Timer {
  return { since: timer.since === null ? null : now, passed: 0 };
}

/** `12:04`, `1:02:09`. */
export function timeWords(ms: number): string {
  const s = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
