import type { ClaimItem } from "../../figures/claims/prepare";
import {
  CLAIM_TOPICS,
  type ClaimTopic,
  STANDING_WORDS,
  STANDINGS,
  type Standing,
  standingOf,
  TOPIC_WORDS,
} from "../../record/verdicts";
import { capital } from "../words";

/** What the reader chose among the claims; '' is all. */
export interface Chosen {
  readonly verdict: Standing | "";
  readonly topic: ClaimTopic | "";
  readonly article: boolean;
}

export const ALL: Chosen = { verdict: "", topic: "", article: false };

export function accepts(chosen: Chosen, { verdict, row }: ClaimItem): boolean {
  return (
    (chosen.verdict === "" || standingOf(verdict) === chosen.verdict) &&
    (chosen.topic === "" || row.topic === chosen.topic) &&
    (!chosen.article || row.article === "yes")
  );
}

/** How many claims each choice would show, the other choices staying as they are. */
function count(all: readonly ClaimItem[], chosen: Chosen, change: Partial<Chosen>): number {
  return all.filter((i) => accepts({ ...chosen, ...change }, i)).length;
}

/** Choices among the claims: by verdict, by topic, the article alone. */
export function Filters({
  all,
  shown,
  chosen,
  onChange,
}: {
  readonly all: readonly ClaimItem[];
  readonly shown: number;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}) {
  const narrowed = chosen.verdict !== "" || chosen.topic !== "" || chosen.article;
  return (
    <fieldset className="controls claims-filters">
      <legend className="visually-hidden">Choose among the claims</legend>
      <label>
        Verdict
        <select
          value={chosen.verdict}
          onChange={(e) => onChange({ ...chosen, verdict: STANDINGS.find((v) => v === e.target.value) ?? "" })}
        >
          <option value="">All ({count(all, chosen, { verdict: "" })})</option>
          {STANDINGS.filter((v) => v !== "withheld" || all.some((i) => i.verdict === null)).map((v) => (
            <option key={v} value={v}>
              {capital(STANDING_WORDS[v])} ({count(all, chosen, { verdict: v })})
            </option>
          ))}
        </select>
      </label>
      <label>
        Topic
        <select
          value={chosen.topic}
          onChange={(e) => onChange({ ...chosen, topic: CLAIM_TOPICS.find((t) => t === e.target.value) ?? "" })}
        >
          <option value="">All ({count(all, chosen, { topic: "" })})</option>
          {CLAIM_TOPICS.map((t) => (
            <option key={t} value={t}>
              {TOPIC_WORDS[t]} ({count(all, chosen, { topic: t })})
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={chosen.article}
          onChange={(e) => onChange({ ...chosen, article: e.target.checked })}
        />
        The article alone ({count(all, chosen, { article: true })})
      </label>
      <span role="status">
        {shown} of {all.length} claims
      </span>
      {narrowed && (
        <button type="button" className="link" onClick={() => onChange(ALL)}>
          Show all
        </button>
      )}
    </fieldset>
  );
}
