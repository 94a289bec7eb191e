import type { Host } from "./shape";

export const ORDERS = ["largest", "latest", "name"] as const;
export type Order = (typeof ORDERS)[number];

/** Hosts in the order the reader chose: by the largest number, by the newest statement, by name. Never changes the set. */
export function ordered(hosts: readonly Host[], order: Order): Host[] {
  const byName = (a: Host, b: Host) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return [...hosts].sort((a, b) => {
    if (order === "name") return byName(a, b);
    if (order === "latest") return (b.latest?.days.end ?? 0) - (a.latest?.days.end ?? 0) || byName(a, b);
    return b.largest - a.largest || byName(a, b);
  });
}

let now: Order = "largest";
const listeners = new Set<() => void>();

/** The order of hosts on this page. Not in the address: it changes where a host stands, not what is said of it. */
export const orderStore = {
  get: (): Order => now,
  drawn: (): Order => "largest",
  set: (next: Order): void => {
    if (next === now) return;
    now = next;
    for (const listener of [...listeners]) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
