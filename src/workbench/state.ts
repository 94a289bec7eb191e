import { useCallback, useLayoutEffect, useState } from "react";
import { CHART_KEY } from "../view/codec";
import { formatSpec, parseSpec, type Spec } from "../view/spec";
import { EXAMPLES } from "./examples";

const FIRST = (EXAMPLES[0] as (typeof EXAMPLES)[number]).spec;

/** An address with another spec: all other keys stay as they are. */
export function addressWith(search: string, spec: Spec): string {
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "" && part.split("=", 1)[0] !== CHART_KEY);
  const text = formatSpec(spec);
  const query = [...kept, ...(text ? [`${CHART_KEY}=${encodeURIComponent(text)}`] : [])].join("&");
  return query ? `?${query}` : "";
}

/** The spec of the address, and how to change it: each change is a step to go Back from. */
export function useSpec(): readonly [Spec, (spec: Spec) => void] {
  const [spec, setSpec] = useState<Spec>(FIRST);
  // Before the first live picture is painted, so that an address never shows another chart first.
  useLayoutEffect(() => {
    const read = () => {
      const text = new URLSearchParams(location.search).get(CHART_KEY);
      setSpec((text && parseSpec(text)) || FIRST);
    };
    read();
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }, []);
  const change = useCallback((next: Spec) => {
    setSpec(next);
    try {
      history.pushState(null, "", `${location.pathname}${addressWith(location.search, next)}${location.hash}`);
    } catch {
      // A page opened from a disk has an address that no script may change: the chart changes all the same.
    }
  }, []);
  return [spec, change];
}
