import { dateWords } from "../../record/day";
import { BASIS_WORDS } from "../../record/names";
import type { PricesRow } from "../../record/tables";
import type { Column, TableLine } from "../model";
import type { Mark } from "./prepare";
import { FLOWS, ITEMS, isTrade, partnerName } from "./words";

/** The table twin: every annual figure and survey of the window, those not drawn marked so. */
export const COLUMNS: readonly Column[] = [
  { key: "what", label: "What" },
  { key: "partner", label: "Partner or place" },
  { key: "date", label: "Date" },
  { key: "value", label: "Value", numeric: true },
  { key: "unit", label: "Unit" },
  { key: "qualifier", label: "Put as" },
  { key: "reporter", label: "By" },
  { key: "basis", label: "Basis" },
  { key: "drawn", label: "Drawn" },
];

const cache = new WeakMap<Mark, TableLine>();

function make(m: Mark): TableLine {
  const drawn = m.topic === null ? "in the table only" : "yes";
  if (isTrade(m)) {
    const r = m.row;
    const cells = [
      FLOWS[r.flow],
      partnerName(r.partner),
      r.year,
      r.value_usd,
      "USD",
      null,
      r.reporter,
      BASIS_WORDS[r.basis],
      drawn,
    ];
    return { id: m.id, cells };
  }
  const r = m.row as PricesRow;
  const cells = [
    ITEMS[r.item],
    r.place || null,
    dateWords(r.date),
    r.value,
    r.unit,
    r.qualifier === "approx" ? "about" : null,
    r.reporter,
    "one survey",
    drawn,
  ];
  return { id: m.id, cells };
}

export function lineOf(m: Mark): TableLine {
  const hit = cache.get(m) ?? make(m);
  cache.set(m, hit);
  return hit;
}
