import { rowOn } from "../figures/measures/asof";
import { subjectName } from "../figures/measures/subjects";
import { actNumber, actWords, JURISDICTIONS, limitWords, paragraphOf, STATUS_WORDS } from "../figures/measures/words";
import { dateWords, span } from "../record/day";
import { figure } from "../record/names";
import type { MeasuresRow, ResolutionsRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { eventsAbout, rulesDuring, sameDay } from "./nearby";
import type { Context, Teller } from "./shape";
import { capital, codeWords, join, stop } from "./words";

const BODIES: Readonly<Record<ResolutionsRow["body"], string>> = {
  UNSC: "UN Security Council",
  USA: "United States",
  EU: "European Union",
  GBR: "United Kingdom",
  KOR: "South Korea",
  JPN: "Japan",
  CAN: "Canada",
  AUS: "Australia",
  MSMT: "Multilateral Sanctions Monitoring Team",
};
const OUTCOMES: Readonly<Record<ResolutionsRow["outcome"], string>> = {
  adopted: "adopted",
  vetoed: "vetoed",
  not_voted: "never put to a vote",
};

/** `from 22 Dec 2017, no end on record`, `vetoed on 26 May 2022, never in force`. */
function termWords(row: MeasuresRow): string {
  if (row.status === "draft_vetoed")
    return `vetoed${row.proposed ? ` on ${dateWords(row.proposed)}` : ""}, never in force`;
  const from = row.starts ? `from ${dateWords(row.starts)}` : "first day not known";
  if (row.status === "unverified") return `said to apply ${from}; not verified`;
  if (row.status === "never_applied") return `was to apply ${from}; replaced before it began`;
  if (row.ends === "") return `${from}, no end on record`;
  return `${from} ${row.ends_kind === "replaced_on" ? "until replaced on" : "to"} ${dateWords(row.ends)}`;
}

/** The limit with its units written out. */
const limit = (row: MeasuresRow) =>
  limitWords(row)
    .replace(/ bbl\b/, " barrels")
    .replace(/ t\b/, " tonnes");
const headline = (row: MeasuresRow) => (row.type === "cap" && row.limit_value !== null ? limit(row) : row.title);

function siblings(row: MeasuresRow, c: Context) {
  const start = row.starts ? span(row.starts) : null;
  const sameSubject = start
    ? rulesDuring(c, { start: start.start, end: start.start }, (m) => m.subject === row.subject)
    : [];
  return [
    ...c.record.measures.filter((m) => m.superseded_by === row.id).map((m) => c.link(m.id, "the rule it replaced")),
    ...sameSubject.map((m) => c.link(m.id, "on the same subject, in force when it began")),
    ...c.record.measures
      .filter((m) => m.resolution_id === row.resolution_id)
      .slice(0, 8)
      .map((m) => c.link(m.id, "another rule of the same act")),
  ];
}

/** One operative rule of an act. */
export const measure: Teller<"measures"> = {
  kind: (row) => `${JURISDICTIONS[row.jurisdiction]}: ${row.type} on ${subjectName(row.subject).toLowerCase()}`,
  brief: (row) =>
    join(row.title, row.type === "cap" && row.limit_value !== null ? `(${limitWords(row)})` : "", `– ${actWords(row)}`),
  tell: (whole, c) => {
    const known = new Set(c.record.measures.map((m) => m.id));
    const row = rowOn(whole, (id) => known.has(id), c.asof ? span(c.asof).end : null);
    const act = c.record.resolutions.find((r) => r.id === row.resolution_id);
    const paragraph = paragraphOf(row);
    return {
      headline: capital(headline(row)),
      sentence:
        `${row.title}: ${termWords(row)}. ${stop(row.description ?? "")} ${act?.title ?? row.resolution_id}${paragraph.long ? `, ${paragraph.long}` : ""}.`.replace(
          / {2}/g,
          " ",
        ),
      facts: [
        fact(
          "Act",
          act?.title ?? row.resolution_id,
          act?.date_adopted ? `${capital(OUTCOMES[act.outcome])}, ${dateWords(act.date_adopted)}.` : "",
        ),
        fact(
          "Paragraph",
          capital(paragraph.long),
          paragraph.verified ? "" : "No source seen prints this number: check it in the text before you quote it.",
        ),
        fact("Limit", limit(row), row.limit_tonnes === null ? "" : "Both units stand in the rule itself."),
        fact("In force", capital(termWords(row))),
        fact("Deadline", row.deadline ? dateWords(row.deadline) : "", "The rule goes on after it."),
        fact("Status", capital(STATUS_WORDS[row.status])),
        fact("Type", capital(row.type)),
        fact("Subject", subjectName(row.subject)),
        ...commonFacts({ ...row, basis: "legal" }),
      ],
      why:
        row.status === "never_applied"
          ? "It was replaced before its first day, so it never bound anybody."
          : row.status === "draft_vetoed"
            ? "It is a draft that was voted down; it is shown because it was proposed."
            : row.status === "unverified"
              ? "It was not read in the adopted text, so it is counted on no day."
              : "",
      related: [
        c.link(row.resolution_id, "the act that contains it"),
        row.superseded_by ? c.link(row.superseded_by, "the rule that took its place") : null,
        ...eventsAbout(c, row.id, "an event about this rule"),
        ...eventsAbout(c, row.resolution_id, "an event about the act"),
        ...siblings(row, c),
      ],
    };
  },
};

/** An act or draft of a body. */
export const resolution: Teller<"resolutions"> = {
  kind: (row) => `${BODIES[row.body]}: ${codeWords(row.instrument)}`,
  brief: (row) => join(row.title, row.date_adopted ? `(${dateWords(row.date_adopted)})` : ""),
  tell: (row, c) => ({
    headline: row.title,
    sentence:
      `${BODIES[row.body]}, ${OUTCOMES[row.outcome]}${row.date_adopted ? `, ${dateWords(row.date_adopted)}` : ", date not found"}. ${stop(row.description ?? "")}`.trim(),
    facts: [
      fact("Symbol", row.id.startsWith("S/") ? row.id : row.number || actNumber(row.id)),
      fact("Adopted or voted on", row.date_adopted ? dateWords(row.date_adopted) : "not found"),
      fact("In effect from", row.date_effective ? dateWords(row.date_effective) : ""),
      fact("Outcome", capital(OUTCOMES[row.outcome])),
      fact("Vote", capital(row.vote ?? "")),
      fact("Answer to", row.trigger_event ?? ""),
      fact("Scope", row.scope === "general" ? "A wider act that acts on North Korea rely on" : "North Korea"),
      ...commonFacts({ ...row, basis: "legal" }),
    ],
    related: [
      ...eventsAbout(c, row.id, "an event about it"),
      ...c.record.measures
        .filter((m) => m.resolution_id === row.id)
        .map((m) =>
          c.link(
            m.id,
            `${m.type}, ${STATUS_WORDS[m.status]}${m.limit_value !== null && m.type !== "cap" ? `, ${figure(m.limit_value)} ${m.limit_unit}` : ""}`,
          ),
        ),
      ...sameDay(c, row.date_adopted, 5),
    ],
  }),
};
