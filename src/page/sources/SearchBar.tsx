import { useEffect, useState } from "react";
import { useSetView, useView } from "../../view/useView";
import { SORT_WORDS, SORTS, type Sort } from "./sort";

/** Longest text the view keeps. */
const LONGEST = 200;

/** The search, whose text stands in the address as `q`, and the order. */
export function SearchBar({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const q = useView((v) => v.q);
  const set = useSetView();
  // The view keeps the text trimmed; the field keeps what is being typed, a space at the end included.
  const [text, setText] = useState(q);
  useEffect(() => setText((t) => (t.trim() === q ? t : q)), [q]);
  return (
    <search className="sources-search">
      <label>
        <span>Search</span>
        <input
          type="search"
          value={text}
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          placeholder="Title, publisher, document symbol or id"
          onChange={(e) => {
            setText(e.currentTarget.value);
            set({ q: e.currentTarget.value }, "replace");
          }}
        />
      </label>
      <label>
        <span>Sort by</span>
        <select value={sort} onChange={(e) => onSort(e.currentTarget.value as Sort)}>
          {SORTS.map((s) => (
            <option key={s} value={s}>
              {SORT_WORDS[s]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
