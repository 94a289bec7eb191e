import { ROUTES } from "../../src/page/routes";
import { EMBED, PAGE, policyText, UNFRAMED, WORKER } from "./policy";

export type Headers = Readonly<Record<string, string>>;

/** Sent with every answer. Any page may read the data and the pictures; embeds without an origin of their own must. */
export const ALWAYS: Headers = {
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Names with a hash never change; a page is asked for anew each time, or it would look for code that is gone. */
export const CACHE = {
  hashed: "public, max-age=31536000, immutable",
  fresh: "no-cache",
  plain: "public, max-age=600",
} as const;

export const POLICY = {
  page: policyText(PAGE, UNFRAMED),
  embed: policyText(EMBED),
  /** One-file outputs carry a policy of their own with the hashes of what is in them. */
  file: policyText(UNFRAMED),
  worker: policyText(WORKER),
} as const;

/** Files whose name stays while what is in them changes, and that must not be old. */
export const FRESH = ["sw.js", "offline.json", "status.json"] as const;

export interface Rule {
  /** Path from the site's root; `*` at its end stands for anything. */
  readonly path: string;
  readonly headers: Headers;
}

/**
 * Which headers go with which path. No header is set by two rules that match one path: hosts join such values, and two
 * policies together allow only what both allow.
 */
export function rules(): readonly Rule[] {
  const csp = "Content-Security-Policy";
  const cache = "Cache-Control";
  const pages = ROUTES.map((r) => ({
    path: r.path,
    headers: { [csp]: POLICY.page, [cache]: CACHE.fresh, "Cross-Origin-Opener-Policy": "same-origin" },
  }));
  return [
    { path: "*", headers: ALWAYS },
    ...pages,
    { path: "embed/*", headers: { [csp]: POLICY.embed, [cache]: CACHE.fresh } },
    { path: "atlas.html", headers: { [csp]: POLICY.file, [cache]: CACHE.fresh } },
    { path: "assets/*", headers: { [csp]: POLICY.worker, [cache]: CACHE.hashed } },
    { path: "packed/*", headers: { [cache]: CACHE.hashed } },
    ...FRESH.map((path) => ({
      path,
      headers: { ...(path.endsWith(".js") ? { [csp]: POLICY.worker } : {}), [cache]: CACHE.fresh },
    })),
  ];
}

/** `_headers`, as Netlify and Cloudflare Pages read it. `base` is the site's folder on its host, "/" or "/atlas/". */
export function headersFile(base: string): string {
  const blocks = rules().map(({ path, headers }) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  return `${blocks.join("\n")}\n`;
}
