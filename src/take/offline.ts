/**
 * Stands in for the two network libraries that the citation library brings along to look up DOIs: the atlas asks no
 * other site for anything, so neither is built into it. Throws where it would be called.
 */
export default function offline(): never {
  throw new Error("The atlas asks no other site for anything.");
}

export const Headers = offline;
export const Request = offline;
export const Response = offline;
