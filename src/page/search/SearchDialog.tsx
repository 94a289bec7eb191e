import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { hrefOf, parseView } from "../../view/codec";
import { lookOf } from "../../view/look";
import { useView } from "../../view/useView";
import { useSite } from "../site";
import type { Found } from "./engine";
import { foundWords } from "./foundWords";
import { useSearch } from "./useSearch";

/** One box over everything on record. Arrows choose, Enter goes there, Escape closes. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { root } = useSite();
  const { state, why, results, find } = useSearch();
  const view = useView((v) => v);
  // How the reader looks goes along to the place; where it lies is the result's own.
  const to = (href: string) => {
    const [path = "", query = ""] = href.split("?");
    return hrefOf(`${root}${path}`, { ...parseView(query).view, unit: view.unit, ...lookOf(view) });
  };
  const box = useRef<HTMLDialogElement>(null);
  const [q, setQ] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  useEffect(() => {
    // A click beside the box closes it, where the browser knows the attribute.
    box.current?.setAttribute("closedby", "any");
    box.current?.showModal();
  }, []);
  // Words typed before the index was there are looked up as soon as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `find` is made anew at each render and does the same
  useEffect(() => {
    if (state === "open") find(q, view.asof);
    setAt(0);
  }, [state, q]);
  const flat: readonly Found[] = results?.groups.flatMap((g) => g.found) ?? [];
  const here = flat[Math.min(at, flat.length - 1)];
  const step = (e: KeyboardEvent) => {
    // Enter and arrows belong to the writing of Korean, Chinese or Japanese until a word is chosen.
    if (e.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (by !== undefined && flat.length > 0) {
      e.preventDefault();
      setAt((at + by + flat.length) % flat.length);
      document.getElementById(`${id}${(at + by + flat.length) % flat.length}`)?.scrollIntoView({ block: "nearest" });
    } else if (e.key === "Enter" && here) {
      e.preventDefault();
      location.assign(to(here.href));
    }
  };
  let n = -1;
  return (
    <dialog ref={box} className="search" aria-label="Search" onClose={onClose}>
      <div className="search-in">
        <input
          type="search"
          role="combobox"
          aria-expanded={flat.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={here ? `${id}${flat.indexOf(here)}` : undefined}
          aria-label="Search statements, events, rules, sources and claims"
          placeholder="Statements, events, rules, names, sources"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={q}
          onChange={(e) => setQ(e.currentTarget.value)}
          onKeyDown={step}
        />
        <button type="button" onClick={() => box.current?.close()}>
          Close
        </button>
        <div className="search-list" id={`${id}list`} role="listbox" aria-label="Found">
          {results?.groups.map((g) => (
            <div key={g.group} role="group" aria-label={g.group}>
              <p className="search-group" aria-hidden="true">
                {g.group} <span>{g.count}</span>
              </p>
              {g.found.map((f) => {
                n += 1;
                const k = n;
                return (
                  <a
                    key={f.id}
                    id={`${id}${k}`}
                    role="option"
                    aria-selected={f === here}
                    href={to(f.href)}
                    tabIndex={-1}
                  >
                    {f.label}
                    <span>{f.hint}</span>
                  </a>
                );
              })}
            </div>
          ))}
        </div>
        <p className="search-note" role="status">
          {state === "failed"
            ? why
            : state === "opening"
              ? "Opening the index …"
              : q.trim() === ""
                ? "Words in English, Korean, Russian, Chinese or Japanese; numbers, paragraphs, ships. A small slip of the pen is forgiven."
                : results
                  ? foundWords(results, q, view.asof)
                  : ""}
        </p>
      </div>
    </dialog>
  );
}
