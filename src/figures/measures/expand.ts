let all = false;
const listeners = new Set<() => void>();

/** Whether the reader asked for every subject. Not in the address: it changes how much is shown, not what is said. */
export const expandStore = {
  get: (): boolean => all,
  drawn: (): boolean => false,
  set: (next: boolean): void => {
    if (next === all) return;
    all = next;
    for (const listener of [...listeners]) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
