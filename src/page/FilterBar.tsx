import { useMemo, useState } from "react";
import { type Choice, COUNTED, countChoices } from "../figures/counts";
import { countryName } from "../record/names";
import { BASES, type Basis, type Iso3, type IsoDate } from "../record/units";
import { clearFilters, isDefault } from "../view/filters";
import { useSetView, useView } from "../view/useView";
import { LANES, type Lane, type OilUnit } from "../view/view";
import { Chip } from "./Chip";
import { Choices, type Option } from "./Choices";
import { CopyLink } from "./CopyLink";
import { DateField } from "./DateField";
import { LawChip } from "./LawChip";
import { useTables } from "./tables";
import { basisName, codeName, LANE_WORDS } from "./words";

function summary(chosen: readonly string[], name: (code: string) => string, all: string): string {
  if (chosen.length === 0) return all;
  return chosen.length <= 2 ? chosen.map(name).join(", ") : `${chosen.length} chosen`;
}

function useOptions(): (choice: Choice) => ReadonlyMap<string, number> {
  const view = useView((v) => v);
  const loaded = useTables(COUNTED, view.asof);
  const record = loaded.status === "ready" ? loaded.record : null;
  const counts = useMemo(() => (record ? countChoices(record, view) : null), [record, view]);
  return (choice) => counts?.[choice] ?? new Map();
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

/** The choices of the panels: mounted only while a panel is open, so that counting costs nothing otherwise. */
function Panel({ choice }: { readonly choice: Choice }) {
  const view = useView((v) => v);
  const set = useSetView();
  const counts = useOptions()(choice);
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

function FilterChip({
  choice,
  name,
  value,
  active,
}: {
  readonly choice: Choice;
  readonly name: string;
  readonly value: string;
  readonly active: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Chip name={name} value={value} active={active} onToggle={setOpen}>
      {open && <Panel choice={choice} />}
    </Chip>
  );
}

function UnitSwitch() {
  const unit = useView((v) => v.unit);
  const set = useSetView();
  const option = (value: OilUnit, label: string) => (
    <button type="button" aria-pressed={unit === value} onClick={() => set({ unit: value })}>
      {label}
    </button>
  );
  return (
    <fieldset className="switch">
      <legend className="hidden">Unit of oil</legend>
      {option("bbl", "barrels")}
      {option("t", "tonnes")}
    </fieldset>
  );
}

/** Every filter of the view, each with what it is set to; folds to one button on a small screen. */
export function FilterBar() {
  const view = useView((v) => v);
  const set = useSetView();
  const [unfolded, setUnfolded] = useState(false);
  const clear = !isDefault(view);
  return (
    <section className={unfolded ? "filters unfolded" : "filters"} aria-label="Filters">
      <button type="button" className="fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {unfolded ? "Fold the filters" : clear ? "Filters (set)" : "Filters"}
      </button>
      <div className="chips">
        <FilterChip
          choice="host"
          name="Hosts"
          value={summary(view.host, countryName, "all")}
          active={view.host.length > 0}
        />
        <FilterChip
          choice="supplier"
          name="Suppliers"
          value={summary(view.supplier, countryName, "both")}
          active={view.supplier.length > 0}
        />
        <FilterChip
          choice="basis"
          name="Basis"
          value={summary(view.basis, (b) => basisName(b as Basis), "all")}
          active={view.basis.length > 0}
        />
        <FilterChip
          choice="lane"
          name="Events"
          value={summary(view.lane, (l) => LANE_WORDS[l as Lane], "all")}
          active={view.lane.length > 0}
        />
        <FilterChip
          choice="sector"
          name="Sector"
          value={summary(view.sector, codeName, "all")}
          active={view.sector.length > 0}
        />
        <Chip name="Known on" value={view.asof ?? "today"} active={view.asof !== null} align="end">
          <p>Shows only what was published by the end of this date.</p>
          <DateField
            label="Known on"
            value={view.asof ?? ""}
            placeholder="2019-03-31"
            onChange={(asof: IsoDate | null) => set({ asof })}
          />
        </Chip>
        <UnitSwitch />
        <LawChip />
      </div>
      <div className="filter-ends">
        <button type="button" className="link" disabled={!clear} onClick={() => set(clearFilters())}>
          Clear
        </button>
        <CopyLink />
      </div>
    </section>
  );
}
