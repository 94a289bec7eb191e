import { useState } from "react";
import type { Choice } from "../figures/counts";
import { countryName } from "../record/names";
import type { Basis, IsoDate } from "../record/units";
import { clearFilters, isDefault } from "../view/filters";
import { useSetView, useView } from "../view/useView";
import type { Lane, OilUnit, View } from "../view/view";
import { Chip } from "./Chip";
import { CopyLink } from "./CopyLink";
import { DateField } from "./DateField";
import { LawChip } from "./LawChip";
import { codeOf, Later } from "./later";
import { ShareButton } from "./share/ShareButton";
import { useSite } from "./site";
import { basisName, codeName, LANE_WORDS } from "./words";

const PANEL = codeOf(async () => (await import("./FilterPanel")).FilterPanel);

function summary(chosen: readonly string[], name: (code: string) => string, all: string): string {
  if (chosen.length === 0) return all;
  return chosen.length <= 2 ? chosen.map(name).join(", ") : `${chosen.length} chosen`;
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
      {open && <Later name="Filter" code={PANEL} props={{ choice }} />}
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

/** The search words, which touch every figure in which they are found, with the way to drop them. */
function SearchChip() {
  const q = useView((v) => v.q);
  const set = useSetView();
  if (q === "") return null;
  return (
    <button type="button" className="lawchip" onClick={() => set({ q: "" })} title="Drop these search words">
      <span className="chip-name">Search</span> {q} <span aria-hidden="true">×</span>
      <span className="hidden">, remove</span>
    </button>
  );
}

const filtersOf = (v: View) => ({
  host: v.host,
  supplier: v.supplier,
  basis: v.basis,
  lane: v.lane,
  sector: v.sector,
  asof: v.asof,
  clear: !isDefault(v),
});

/** Every filter of the view, each with what it is set to; folds to one button on a small screen. */
export function FilterBar() {
  const { route } = useSite();
  // Not the window, which a brush changes with every frame.
  const view = useView(filtersOf);
  const set = useSetView();
  const [unfolded, setUnfolded] = useState(false);
  const { clear } = view;
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
        <SearchChip />
      </div>
      <div className="filter-ends">
        <button type="button" className="link" disabled={!clear} onClick={() => set(clearFilters())}>
          Clear
        </button>
        <CopyLink />
        {route.kind !== "figure" && <ShareButton />}
      </div>
    </section>
  );
}
