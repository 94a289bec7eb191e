/** Signs that no XML 1.0 text may hold, whatever their escape. */
const NEVER = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text for an element or an attribute. */
export function esc(text: string): string {
  return text
    .replace(NEVER, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const NS = {
  a: 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  r: `xmlns:r="${OFFICE}"`,
  p: 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  c: 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
} as const;

export interface Relation {
  /** Last part of its type: `slide`, `image`, `chart`. */
  readonly type: string;
  /** Relative path, or an address outside. */
  readonly target: string;
  readonly outside?: boolean;
}

/** The relations of a part: `rId1` is the first. */
export function relations(list: readonly Relation[]): string {
  const items = list.map(({ type, target, outside }, i) => {
    const kind = type.startsWith("http") ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${i + 1}" Type="${kind}" Target="${esc(target)}"${outside ? ' TargetMode="External"' : ""}/>`;
  });
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}
