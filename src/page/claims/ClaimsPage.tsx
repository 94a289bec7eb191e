import { useEffect, useMemo, useState } from "react";
import { AddToBriefing } from "../../brief/AddToBriefing";
import { CLAIM_NEEDS } from "../../figures/claims/find";
import { grouped, model, verdictCounts } from "../../figures/claims/model";
import { type ClaimItem, claimItems } from "../../figures/claims/prepare";
import type { SourcesRow, TableName, Tables } from "../../record/tables";
import { STANDING_MEANS, STANDING_WORDS, STANDINGS } from "../../record/verdicts";
import { useView } from "../../view/useView";
import { DEFAULT_VIEW } from "../../view/view";
import { useSite } from "../site";
import { Trouble } from "../Trouble";
import { useTables } from "../tables";
import { capital } from "../words";
import { ClaimCard } from "./ClaimCard";
import { ALL, accepts, type Chosen, Filters } from "./Filters";

/** What the page draws from: the claims, what they are held against, and the pages they are read in. */
export const CLAIMS_PAGE_NEEDS = [...CLAIM_NEEDS, "sources"] as const satisfies readonly TableName[];

type PageTables = Pick<Tables, (typeof CLAIMS_PAGE_NEEDS)[number]>;

/** How many claims stand how, with what each verdict means. */
function Counts({ items }: { readonly items: readonly ClaimItem[] }) {
  const counts = verdictCounts(items);
  return (
    <dl className="verdicts">
      {STANDINGS.filter((s) => s !== "withheld" || counts.get(s)).map((s) => (
        <div key={s}>
          <dt>
            <b>{counts.get(s)}</b> {STANDING_WORDS[s]}
          </dt>
          <dd>{STANDING_MEANS[s]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Browser({ tables }: { readonly tables: PageTables }) {
  const asof = useView((v) => v.asof);
  const pick = useView((v) => v.pick);
  const { root, manifest } = useSite();
  const [chosen, setChosen] = useState<Chosen>(ALL);
  const all = claimItems(tables, asof);
  const sources = useMemo(() => new Map<string, SourcesRow>(tables.sources.map((s) => [s.id, s])), [tables]);
  // Who comes with a claim picked, from a search or a link, is brought to it; one picked here is in sight already.
  useEffect(() => {
    const card = pick === null ? null : document.getElementById(pick);
    const box = card?.getBoundingClientRect();
    if (card && box && (box.bottom < 0 || box.top > innerHeight)) card.scrollIntoView({ block: "center" });
  }, [pick]);
  const shown = all.filter((i) => accepts(chosen, i));
  // The page draws all claims, whatever window and filters were chosen elsewhere: so does what is added of it.
  const view = useMemo(() => ({ ...DEFAULT_VIEW, asof }), [asof]);
  const whole = useMemo(() => model({ ...tables, version: manifest.version }, view), [tables, manifest.version, view]);
  return (
    <>
      <Counts items={all} />
      <Filters all={all} shown={shown.length} chosen={chosen} onChange={setChosen} />
      <noscript>
        <p className="notice">All claims are shown. Choosing among them and opening their evidence need JavaScript.</p>
      </noscript>
      <p className="claims-also">
        <a href={`${root}figures/claims/`}>All claims in one figure</a> ·{" "}
        <a href={`${root}data/claims/claims.csv`}>claims.csv</a> ·{" "}
        <AddToBriefing figure="claims" view={view} title={whole.title} finding={whole.finding} root={root} />
      </p>
      {shown.length === 0 && <p className="nothing">No claim fits this choice.</p>}
      {grouped(shown).map((g) => (
        <section key={g.key} className="claim-group" aria-labelledby={`claims-${g.key}`}>
          <h2 id={`claims-${g.key}`}>
            {capital(g.title)} <span className="count">{g.items.length}</span>
          </h2>
          {g.items.map((item) => (
            <ClaimCard key={item.id} item={item} sources={sources} pick={pick} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Published sentences, each with its picture against the record, a verdict and the reason for it. */
export function ClaimsPage() {
  const { route } = useSite();
  const asof = useView((v) => v.asof);
  const loaded = useTables(CLAIMS_PAGE_NEEDS, asof);
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">
        What was printed about North Korea’s oil, its workers and the rules, held against the record: first every
        checkable sentence of the article with which this project began, then others. The black diamond is what was
        claimed; the marks under it are what the record holds. A verdict is on the sentence, not on who said it.
      </p>
      {loaded.status === "ready" ? <Browser tables={loaded.record} /> : <Trouble name={route.title} loaded={loaded} />}
    </>
  );
}
