import type { Model } from "../figures/model";
import { formatView } from "../view/codec";
import type { View } from "../view/view";
import { type Carried, LICENCE } from "./carried";
import { ATLAS } from "./cite";

/** The file `<figure>.json`: the Model as it was drawn, and what to say when quoting it. */
export interface FigureFile {
  readonly atlas: typeof ATLAS;
  readonly version: string;
  readonly url: string;
  /** The view as the query of an address; empty for the default view. */
  readonly query: string;
  readonly view: View;
  readonly licence: typeof LICENCE;
  readonly citation: string;
  readonly model: Model;
  readonly sources: Carried["sources"];
}

export function figureFile(model: Model, view: View, carried: Carried): FigureFile {
  const { version, url, citation, sources } = carried;
  return { atlas: ATLAS, version, url, query: formatView(view), view, licence: LICENCE, citation, model, sources };
}

export function writeJson(model: Model, view: View, carried: Carried): string {
  return `${JSON.stringify(figureFile(model, view, carried))}\n`;
}
