import type { ReactNode } from "react";
import type { Figure } from "../../figures/figure";
import type { Model } from "../../figures/model";
import { dateWords } from "../../record/day";
import type { View } from "../../view/view";
import { viewWords } from "../viewWords";
import { Years } from "./Years";

export interface SheetProps {
  readonly figure: Figure;
  readonly model: Model;
  readonly view: View;
  /** Version of the data, as `2026.11.0`. */
  readonly version: string;
  /** Address of the figure's page with this view. */
  readonly back: string;
  /** The drawing. */
  readonly children: ReactNode;
  /** What the picked mark says, with the address of its evidence. */
  readonly picked?: { readonly words: string; readonly href: string } | null;
}

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** `2026.11.0` as "November 2026". */
function versionWords(version: string): string {
  const [year = "", month = "1"] = version.split(".");
  return dateWords(`${year}-${month.padStart(2, "0")}` as Parameters<typeof dateWords>[0]);
}

/** All that stands in a frame: the build prints it, the live code draws the very same. */
export function Sheet({ figure, model, view, version, back, children, picked = null }: SheetProps) {
  const { Key, Controls } = figure;
  const timed = figure.reads.includes("from");
  const chosen = viewWords(view, figure.reads);
  return (
    <figure data-figure={figure.id} className="card">
      <figcaption>
        <h1>{model.title}</h1>
        <p className="finding">{model.finding}</p>
      </figcaption>
      {(timed || Controls) && (
        <div className="ask">
          {timed && <Years view={view} />}
          {Controls && <Controls model={model} view={view} />}
        </div>
      )}
      {children}
      {picked && (
        <p className="pickedline" role="status">
          {picked.words}{" "}
          <a href={picked.href} target="_blank" rel="noopener">
            Sources and rivals
          </a>
        </p>
      )}
      {Key && !model.empty && <Key model={model} />}
      <p className="sourceline">
        {chosen !== "" && <strong>Shown: {chosen}. </strong>}
        {count(model.rows.length, "row")} of the record, from {count(model.sources.length, "source")}. Data version{" "}
        {version} ({versionWords(version)}).{" "}
        <a href={back} target="_top" data-back="">
          North Korea Sanctions Atlas: table, method, sources
        </a>
      </p>
    </figure>
  );
}
