import { dateWords } from "../record/day";
import { figure } from "../record/names";
import { imoOf, isSameShip } from "../record/ships";
import type { DesignationsRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import type { Teller } from "./shape";
import { capital, stop } from "./words";

const LISTS: Readonly<Record<DesignationsRow["list"], string>> = {
  UN1718: "the UN list (1718 Committee)",
  OFAC: "the United States list (OFAC)",
  KOR: "South Korea's list",
  EU: "the European Union list",
};
const KINDS: Readonly<Record<DesignationsRow["kind"], readonly [one: string, many: string]>> = {
  entity: ["entity", "entities"],
  individual: ["person", "persons"],
  vessel: ["ship", "ships"],
};

const counted = (row: DesignationsRow) => `${figure(row.count)} ${KINDS[row.kind][row.count === 1 ? 0 : 1]}`;
const name = (row: DesignationsRow) => (row.entry === "group" ? counted(row) : row.name);

/** A listed name, or a number of names listed on one day. */
export const designation: Teller<"designations"> = {
  kind: (row) => `A name on ${LISTS[row.list]}`,
  brief: (row) => `${name(row)} on ${LISTS[row.list]}, ${dateWords(row.date)}`,
  tell: (row, c) => {
    const day = c.record.designations.filter((d) => d.id !== row.id && d.list === row.list && d.date === row.date);
    return {
      headline: name(row),
      sentence: stop(`${capital(counted(row))} on ${LISTS[row.list]}, ${dateWords(row.date)}: ${row.reason_short}`),
      facts: [
        fact("Name", row.name, row.entry === "group" ? "The names are not spelled out on this row." : "As listed."),
        fact("Reference", row.reference),
        fact("Kind", capital(KINDS[row.kind][0])),
        fact("Names on this row", figure(row.count)),
        fact("Date of listing", dateWords(row.date)),
        fact("Reason", capital(row.reason_short), "Our short classification, not the wording of the list."),
        ...commonFacts({ ...row, basis: "legal" }),
      ],
      why: "A listing is not a conviction.",
      related: [
        ...c.record.vessels
          .filter((v) => row.kind === "vessel" && isSameShip(v, { name: row.name, imo: imoOf(row.reference) }))
          .map((v) => c.link(v.id, "the ship in the record on oil")),
        ...c.record.events
          .filter(
            (e) =>
              e.date === row.date && (e.lane === "designation" || e.lane === "national" || e.lane === "resolution"),
          )
          .map((e) => c.link(e.id, "the same day")),
        ...day.slice(0, 8).map((d) => c.link(d.id, "listed with it")),
      ],
    };
  },
};
