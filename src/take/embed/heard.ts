import { OURS, type Told } from "./messages";

/** What a host takes from a frame. */
export type Heard =
  | { readonly type: "resize"; readonly height: number }
  | { readonly type: "ready"; readonly title: string }
  | { readonly type: Told["type"]; readonly data: unknown };

/** No figure is higher: a frame gone wrong must not push a page out of sight. CSS pixels. */
const MAX_PX = 20_000;

/** Reads what a frame of ours said; null for anything else. */
export function readHeard(data: unknown): Heard | null {
  if (typeof data !== "object" || data === null) return null;
  const said = data as Readonly<Record<string, unknown>>;
  if (said["source"] !== OURS) return null;
  const { type, height, data: told } = said as { type: unknown; height: unknown; data: unknown };
  if (type === "resize") {
    return typeof height === "number" && height > 0 && height <= MAX_PX ? { type, height: Math.ceil(height) } : null;
  }
  if (type === "ready") {
    const title = typeof told === "object" && told !== null ? Reflect.get(told, "title") : "";
    return { type, title: typeof title === "string" ? title.slice(0, 200) : "" };
  }
  return type === "select" || type === "time" || type === "filter" ? { type, data: told } : null;
}
