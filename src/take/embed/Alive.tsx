import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Tooltip } from "../../chart/Tooltip";
import { claimedOf, claimSentence } from "../../figures/claimed";
import type { Figure } from "../../figures/figure";
import type { RecordOf } from "../../figures/model";
import { knownOn } from "../../record/known";
import type { TableName, Tables } from "../../record/tables";
import { ViewContext } from "../../view/useView";
import type { View } from "../../view/view";
import { urlFor } from "../url";
import { hands } from "./hands";
import { Measured } from "./Measured";
import type { Told } from "./messages";
import { Sheet } from "./Sheet";
import { type Claims, useClaim } from "./useClaim";

export interface AliveProps {
  readonly figure: Figure;
  readonly record: RecordOf<TableName>;
  readonly claims: Claims;
  /** Address of the site's root. */
  readonly base: string;
  readonly width: number;
  readonly tell: (told: Told) => void;
}

function useRecord(record: RecordOf<TableName>, asof: View["asof"]): RecordOf<TableName> {
  return useMemo(() => (asof ? knownOn(record as Tables & { version: string }, asof) : record), [record, asof]);
}

/** The live figure: the same sheet as the built one, over a store of its own. */
export function Alive({ figure, record, claims, base, width, tell }: AliveProps) {
  const store = useContext(ViewContext);
  const view = useSyncExternalStore(store.subscribe, store.get, store.get);
  const known = useRecord(record, view.asof);
  const reads = figure.reads.map((key) => view[key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reads` stands for the view; the rest of it changes nothing
  const model = useMemo(() => figure.model(known, view), [figure, known, ...reads]);
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const { pick } = view;
  useEffect(() => {
    if (box.current)
      return hands(box.current, store, {
        tell,
        evidence: (v) => urlFor("figure", { base, figure: figure.id, view: v }),
      });
  }, [store, base, figure.id, tell]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of a mark stand in the drawing, made of the model
  useLayoutEffect(() => {
    const mark = pick === null ? null : box.current?.querySelector(`[data-pick="${CSS.escape(pick)}"]`);
    setWords(mark?.getAttribute("aria-label") ?? "");
  }, [pick, model]);
  const laid = useClaim(view, claims);
  // In their own figure claims are marks like any other.
  const row = figure.id === "claims" ? null : laid;
  const claim = useMemo(() => (row ? claimedOf(row) : null), [row]);
  const said = row ? claimSentence(row) : words;
  const { Draw } = figure;
  const page = (v: View) => urlFor("figure", { base, figure: figure.id, view: v });
  return (
    <div ref={box}>
      <Sheet
        figure={figure}
        model={model}
        view={view}
        version={record.version}
        back={page({ ...view, pick: null })}
        picked={pick !== null && said !== "" ? { words: said, href: page(view) } : null}
      >
        <Measured start={width}>
          {(w) =>
            model.empty ? (
              <p className="nothing">Nothing on record for this window and these filters.</p>
            ) : (
              <Draw model={model} width={w} view={view} pick={pick} claim={claim} />
            )
          }
        </Measured>
      </Sheet>
      <Tooltip />
    </div>
  );
}
