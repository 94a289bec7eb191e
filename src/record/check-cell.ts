import { isIso3 } from "./countries";
import { isDate } from "./day";
import { type Field, isList, isNumeric, itemsOf } from "./package";

/** What is wrong with a cell and what would be right. */
export interface Fault {
  readonly value: string;
  readonly wrong: string;
  readonly right: string;
}

const patterns = new Map<string, RegExp>();
/** Table Schema patterns match the whole value. */
function whole(pattern: string): RegExp {
  const re = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, "u");
  patterns.set(pattern, re);
  return re;
}

/** True for seven digits of which the last is the check digit of the first six (weights 7 to 2, modulo 10). */
export function isImo(text: string): boolean {
  if (!/^\d{7}$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += Number(text[i]) * (7 - i);
  return sum % 10 === Number(text[6]);
}

/** True for `RUS:2019-03` and `RUS:2019-03/2019-04`: a supplier, a month that exists, and a later one where there are more. */
function isSupplierMonths(text: string): boolean {
  const [, from = "", to] = /^(?:CHN|RUS):(\d{4}-\d{2})(?:\/(\d{4}-\d{2}))?$/.exec(text) ?? [];
  return isDate(from) && (to === undefined || (isDate(to) && from < to));
}

function kindFault(value: string, field: Field): Fault | null {
  const kind = field["atlas:kind"];
  if (kind === "date" && !isDate(value)) {
    return { value, wrong: "not a date that exists", right: "YYYY, YYYY-MM or YYYY-MM-DD" };
  }
  if (kind === "iso3" && !isIso3(value)) {
    return { value, wrong: "not a country code", right: "ISO 3166-1 alpha-3, or WLD, EUE, ALL" };
  }
  if (kind === "imo" && !isImo(value)) {
    return {
      value,
      wrong: "not an IMO number: its check digit does not fit",
      right: "seven digits with a valid check digit",
    };
  }
  if (kind === "supplier-months" && !isSupplierMonths(value)) {
    return { value, wrong: "not months of a supplier", right: "CHN or RUS, and months: RUS:2019-03/2019-04" };
  }
  return null;
}

function numberFault(value: string, field: Field): Fault | null {
  const c = field.constraints ?? {};
  const integer = field.type === "integer";
  if (!/^-?\d+(\.\d+)?$/.test(value) || (integer && value.includes("."))) {
    return {
      value,
      wrong: integer ? "not a whole number" : "not a number",
      right: "digits with a point for decimals, no commas, no unit",
    };
  }
  const n = Number(value);
  if (c.minimum !== undefined && n < c.minimum) return { value, wrong: "too small", right: `at least ${c.minimum}` };
  if (c.maximum !== undefined && n > c.maximum) return { value, wrong: "too large", right: `at most ${c.maximum}` };
  if (c.enum && !c.enum.map(Number).includes(n))
    return { value, wrong: "not one of the values", right: c.enum.join(", ") };
  return null;
}

function textFault(value: string, field: Field): Fault | null {
  const c = field.constraints ?? {};
  const values = isList(field) ? (field["atlas:itemEnum"] ?? c.enum) : c.enum;
  if (values && !values.map(String).includes(value)) {
    return { value, wrong: "not one of the values", right: values.join(", ") };
  }
  const kind = kindFault(value, field);
  if (kind) return kind;
  if (c.pattern && !isList(field) && !whole(c.pattern).test(value)) {
    return { value, wrong: "does not fit the pattern", right: c.pattern };
  }
  return null;
}

/** Everything wrong with one cell by its column's schema. */
export function cellFaults(cell: string, field: Field): Fault[] {
  if (cell === "") {
    return field.constraints?.required ? [{ value: "", wrong: "empty", right: "a value: the column is required" }] : [];
  }
  if (cell !== cell.trim()) {
    return [{ value: cell, wrong: "space at the start or end", right: cell.trim() }];
  }
  if (isNumeric(field)) return [numberFault(cell, field)].filter((f) => f !== null);
  if (!isList(field)) return [textFault(cell, field)].filter((f) => f !== null);
  const items = itemsOf(cell, field);
  const faults = items.map((item, i): Fault | null => {
    if (item === "" || item !== item.trim()) {
      return { value: cell, wrong: "an empty or spaced item in the list", right: "values joined by ; without spaces" };
    }
    if (items.indexOf(item) !== i) return { value: item, wrong: "stands twice in the list", right: "each value once" };
    return textFault(item, field);
  });
  return faults.filter((f) => f !== null);
}
