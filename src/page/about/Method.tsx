import { RowLink } from "../sources/Rows";
import { Section } from "./Section";

/** Dates and their precision, and the rule of "known on". */
export function Dates() {
  return (
    <Section part="dates">
      <p>
        A date is as exact as its source: a day, a month or a year, never filled up. The kinds differ: when something
        happened, what period a number is about, the day a table stood so, adopted, in force, due, published. Tests are
        dated in Korea time, acts by the day of the body that adopted them.
      </p>
      <p>
        <strong>Known on</strong> shows the record as it could be known on a day. A statement was public with the first
        of its sources, but not before the day its table stood so; a derived one with the last of its inputs; an event,
        act, listing or test on its own date. Where only a month or a year is known, it counts as public at the end of
        it. Where no source is dated, the end of its period counts. What nothing dates is always shown. A verdict on a
        claim is withheld until all that it rests on was public.
      </p>
    </Section>
  );
}

/** What numbers count, and what may not be added or joined. */
export function Counted() {
  return (
    <Section part="counted">
      <p>
        A number says what it counts. Workers, permit holders, citizens, border entries, visas and deliveries are
        different things and never share a line. An example: Russia told the UN of holders of valid permits at the end
        of 2017 and of 2018. The fall between the two, <RowLink id="lw0299" label="the press’s “sent home”" />, is not a
        count of people who left; world totals of people repatriated that contain it inherit the error.
      </p>
      <p>
        Estimates of oil are never added: they overlap, count different things, or are cases of one estimate. Several
        bodies assume how full a tanker was that nobody inspected. Their own assumption is shown with the number;
        another load is computed only for an estimate that states its share, and marked as computed.
      </p>
      <p>
        The published totals are checked against the months they add up. Where they differ beyond rounding, the
        difference stands among the <a href="#contradictions">contradictions</a>.
      </p>
    </Section>
  );
}

/** When a rule counts as in force, and what a listing is. */
export function Rules() {
  return (
    <Section part="rules">
      <p>
        A measure is one operative rule. It is in force from its first day until its last, or until the day a successor
        takes its place; on that day only the successor counts. A deadline is a day by which something had to be done:
        the rule goes on after it. Rules that were merely added to stay in force beside the new one. A rule whose first
        day is not known is listed but never counted for a day. Drafts that were vetoed are marked as such and were
        never in force.
      </p>
      <p>
        The full operative texts were not all readable. A paragraph number with an asterisk was seen in no source: do
        not quote it without looking it up.
      </p>
      <p>
        How events are ranked (which are labelled on the whole timeline) and the short reason beside a listing are our
        judgement and our words.
      </p>
    </Section>
  );
}
