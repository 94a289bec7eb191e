import { useMemo } from "react";
import { type Choice, COUNTED, type Counts, countChoices } from "../figures/counts";
import { countryName } from "../record/names";
import { BASES, type Basis, type Iso3 } from "../record/units";
import { useSetView, useView } from "../view/useView";
import { LANES, type Lane } from "../view/view";
import { Choices, type Option } from "./Choices";
import { useTables } from "./tables";
import { basisName, codeName, LANE_WORDS } from "./words";

const NONE: Counts = new Map();

function useCounts(choice: Choice): Counts {
  const view = useView((v) => v);
  const loaded = useTables(COUNTED, view.asof);
  const record = loaded.status === "ready" ? loaded.record : null;
  return useMemo(() => (record ? countChoices(record, view, choice) : NONE), [record, view, choice]);
}

function listOptions(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  name: (c: string) => string,
): Option[] {
  const codes = new Set([...counts.keys(), ...chosen]);
  return [...codes]
    .map((value) => ({ value, label: name(value), count: counts.get(value) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** The choices of one filter with live counts: mounted only while its panel is open, so that counting costs nothing otherwise. */
export function FilterPanel({ choice }: { readonly choice: Choice }) {
  const view = useView((v) => v);
  const set = useSetView();
  const counts = useCounts(choice);
  switch (choice) {
    case "host":
      return (
        <Choices
          legend="Host states of workers"
          options={listOptions(counts, view.host, countryName)}
          chosen={view.host}
          onChange={(host) => set({ host: host as Iso3[] })}
        />
      );
    case "supplier":
      return (
        <Choices
          legend="Suppliers of oil"
          options={listOptions(counts, view.supplier, countryName)}
          chosen={view.supplier}
          onChange={(supplier) => set({ supplier: supplier as Iso3[] })}
        />
      );
    case "basis":
      return (
        <Choices
          legend="What a statement rests on"
          options={BASES.map((b) => ({ value: b, label: basisName(b), count: counts.get(b) ?? 0 })).filter(
            (o) => o.count > 0 || view.basis.includes(o.value),
          )}
          chosen={view.basis}
          onChange={(basis) => set({ basis: basis as Basis[] })}
        />
      );
    case "lane":
      return (
        <Choices
          legend="Events"
          options={LANES.map((l) => ({ value: l, label: LANE_WORDS[l], count: counts.get(l) ?? 0 }))}
          chosen={view.lane}
          onChange={(lane) => set({ lane: lane as Lane[] })}
        />
      );
    case "sector":
      return (
        <Choices
          legend="Sectors of work"
          options={listOptions(counts, view.sector, codeName)}
          chosen={view.sector}
          onChange={(sector) => set({ sector })}
        />
      );
  }
}
