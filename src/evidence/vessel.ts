import { dateWords } from "../record/day";
import { countryName } from "../record/names";
import { imoOf, isSameShip } from "../record/ships";
import { fact } from "./facts";
import { sameDay } from "./nearby";
import type { Teller } from "./shape";
import { capital, stop } from "./words";

/** A ship named on one occasion. A name is not a finding of guilt, and the evidence says so. */
export const vessel: Teller<"vessels"> = {
  kind: () => "A ship named in connection with oil",
  brief: (row) => `${row.name}, ${dateWords(row.event_date)}: ${row.role}`,
  tell: (row, c) => {
    const name = row.name.toLowerCase();
    return {
      headline: row.name,
      sentence: stop(`${capital(row.role)}, ${dateWords(row.event_date)}. ${row.what ?? ""}`),
      facts: [
        fact(
          "IMO number",
          row.imo || "not given in the source",
          row.imo ? "A ship keeps it through every change of name and flag." : "",
        ),
        fact("Flag", row.flag ? countryName(row.flag) : "", "At that time, as the source has it."),
        fact("Role", capital(row.role), "As the source has it."),
        fact("Date", dateWords(row.event_date)),
        fact("Public since", row.known === "" ? "" : dateWords(row.known)),
      ],
      why: "A name here is not a finding of guilt: denials and acquittals stand in the text.",
      related: [
        ...c.record.vessels
          .filter((r) => r.id !== row.id && isSameShip(r, row))
          .map((r) => c.link(r.id, "the same ship on another occasion")),
        ...c.record.events
          .filter(
            (e) => (row.imo !== "" && e.vessel_imo.includes(row.imo)) || e.actors.some((a) => a.toLowerCase() === name),
          )
          .map((e) => c.link(e.id, "an event that names the ship")),
        ...c.record.designations
          .filter((d) => d.kind === "vessel" && isSameShip({ name: d.name, imo: imoOf(d.reference) }, row))
          .map((d) => c.link(d.id, "the ship on a sanctions list")),
        ...sameDay(c, row.event_date, 4),
      ],
    };
  },
};
