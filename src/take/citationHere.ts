import type { CitationFormat } from "./citation";

export { CITATION_NAMES, type CitationFormat, citation, citationText } from "./citation";

/**
 * The formats of a page saved as one file: those that need no library. Printed styles and other file formats would make
 * the file a third larger; programs that keep references read CSL-JSON.
 */
export const CITATION_FORMATS: readonly CitationFormat[] = ["text", "csl-json"];
