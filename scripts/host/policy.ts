/*
 * What the site's pages may do, as a content security policy. The one place where it is written: the build puts it into
 * every page and into the header files of hosts, and the journeys run under it.
 */

type Directives = Readonly<Record<string, string>>;

const BASE: Directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'none'",
  "require-trusted-types-for": "'script'",
};

/** A page: its one policy of trusted types is made in boot.js, and lets through scripts of this site and empty markup. */
export const PAGE: Directives = { ...BASE, "trusted-types": "default" };

/** A frame on other sites: no Worker, no manifest, no markup from text at all. */
export const EMBED: Directives = {
  ...BASE,
  "worker-src": "'none'",
  "manifest-src": "'none'",
  "trusted-types": "'none'",
};

/** Scripts: it governs the Workers among them, which read files of the reader's own. */
export const WORKER: Directives = { "default-src": "'none'", "script-src": "'self'", "connect-src": "'self'" };

/** Said in headers alone, for a page cannot say it of itself: no other site may frame it. Embeds may be framed by all. */
export const UNFRAMED: Directives = { "frame-ancestors": "'none'" };

export const policyText = (...parts: readonly Directives[]): string =>
  parts
    .flatMap((part) => Object.entries(part))
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/** The policy as an element of a page's head, before anything that loads. */
export const policyTag = (directives: Directives): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policyText(directives)}">`;
