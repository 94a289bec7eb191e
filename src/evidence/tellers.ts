import type { Row, TableName } from "../record/tables";
import { claim, contradiction } from "./claim";
import { crude } from "./crude";
import { designation } from "./designation";
import { earnings, labourOther } from "./earnings";
import { priceRow, trade } from "./economy";
import { entries } from "./entries";
import { estimate } from "./estimate";
import { event } from "./event";
import { measure, resolution } from "./law";
import { oilMonth } from "./oilMonth";
import { oilTotal } from "./oilTotal";
import { op8 } from "./op8";
import type { Context, Found, Teller, Told } from "./shape";
import { source } from "./source";
import { crosscheck, nuclearRow, testRow } from "./testing";
import { unnumbered } from "./unnumbered";
import { vessel } from "./vessel";
import { workers } from "./workers";

/** How the rows of every table are told. A table without a teller does not compile. */
const TELLERS: { readonly [N in TableName]: Teller<N> } = {
  "petroleum-monthly": oilMonth,
  "petroleum-totals": oilTotal,
  "petroleum-estimates": estimate,
  "crude-oil": crude,
  vessels: vessel,
  contradictions: contradiction,
  workers,
  earnings,
  "labour-other": labourOther,
  "labour-unnumbered": unnumbered,
  "op8-reports": op8,
  entries,
  claims: claim,
  sources: source,
  events: event,
  resolutions: resolution,
  measures: measure,
  designations: designation,
  tests: testRow,
  "nuclear-estimates": nuclearRow,
  "tests-crosscheck": crosscheck,
  trade,
  prices: priceRow,
};

/** The row goes to the teller of its own table: `Found` pairs the two, which the compiler cannot follow through an index. */
function tellerOf<N extends TableName>(found: { readonly table: N; readonly row: Row<N> }): Teller<N> {
  return TELLERS[found.table];
}

export function kindOf(found: Found): string {
  const f = found as { table: TableName; row: Row<TableName> };
  return tellerOf(f).kind(f.row as never);
}

export function briefOf(found: Found): string {
  const f = found as { table: TableName; row: Row<TableName> };
  return tellerOf(f).brief(f.row as never);
}

export function tell(found: Found, context: Context): Told {
  const f = found as { table: TableName; row: Row<TableName> };
  return tellerOf(f).tell(f.row as never, context);
}
