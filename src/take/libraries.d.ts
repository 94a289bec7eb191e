/** What we use of libraries that bring no types. */
declare module "citeproc" {
  interface Sys {
    readonly retrieveLocale: (lang: string) => string;
    readonly retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(sys: Sys, style: string, lang: string);
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: readonly string[]): void;
    /** Parameters of the list and its entries; false for a style that has no bibliography. */
    makeBibliography(): readonly [object, readonly string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}

declare module "@citation-js/core" {
  export const plugins: {
    readonly output: {
      readonly format: (name: "bibtex" | "ris", items: readonly object[], options?: object) => string;
    };
    readonly config: { readonly get: (ref: "@bibtex") => { readonly format: object } };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
