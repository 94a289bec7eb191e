import CSL from "citeproc";
import type { CslItem } from "./citeItems";

type Style = "chicago" | "apa" | "mla";
interface Bundled {
  readonly default: { readonly xml: string };
}

/** The styles as the CSL project publishes them, each loaded alone. */
const STYLES: Readonly<Record<Style, () => Promise<Bundled>>> = {
  chicago: () => import("./styles/chicago.json"),
  apa: () => import("./styles/apa.json"),
  mla: () => import("./styles/mla.json"),
};

type Setter = (item: CslItem) => string;

/** Building an engine from its style takes longer than setting hundreds of entries: each style is built once. */
const setters = new Map<Style, Promise<Setter>>();

async function setterOf(style: Style): Promise<Setter> {
  const [{ default: of }, { default: locale }] = await Promise.all([STYLES[style](), import("./styles/locale.json")]);
  let entry: object = {};
  let turn = 0;
  const engine = new CSL.Engine({ retrieveLocale: () => locale.xml, retrieveItem: () => entry }, of.xml, "en-US");
  engine.setOutputFormat("text");
  return ({ note: _, ...item }) => {
    // An id of its own for each turn: the engine remembers entries by id, and one may have changed.
    turn += 1;
    entry = { ...item, id: `entry-${turn}`, title: `<span class="nocase">${item.title}</span>` };
    engine.updateItems([`entry-${turn}`]);
    const made = engine.makeBibliography();
    return made ? made[1].join("").trim() : "";
  };
}

/**
 * Entries in a printed style, one paragraph each, in the order given: made by citeproc-js, the engine of Zotero. Each
 * entry is set alone, so that none depends on its neighbours. What no style prints (the underlying document, that a
 * copy was read) follows its entry in brackets. A title stays as it is printed: capitals put into it would turn `t`
 * into `T`.
 */
export async function citeProse(items: readonly CslItem[], style: Style): Promise<string> {
  let setter = setters.get(style);
  if (!setter) {
    setter = setterOf(style);
    setters.set(style, setter);
    // Code that did not arrive may arrive the next time.
    setter.catch(() => setters.delete(style));
  }
  const set = await setter;
  return items.map((item) => (item.note ? `${set(item)} [${item.note}]` : set(item))).join("\n\n");
}
