import { dateWords } from "../../record/day";
import { figure } from "../../record/names";
import type { Tables } from "../../record/tables";
import { useSite } from "../site";
import { RowLink } from "../sources/Rows";
import { lastReportCount, newestTable } from "./counts";
import { Section } from "./Section";

type GapTables = Pick<Tables, "petroleum-monthly" | "petroleum-totals" | "op8-reports">;

/** What was looked for and is not in the record. Absence here is not evidence of absence. */
export function Gaps({ tables }: { readonly tables: GapTables }) {
  const { root, manifest } = useSite();
  const newest = newestTable([...tables["petroleum-monthly"], ...tables["petroleum-totals"]]);
  const reports = lastReportCount(tables["op8-reports"]);
  return (
    <Section part="gaps">
      <p>State of 23 November 2026. That something is missing here does not show that it does not exist.</p>
      <dl className="about-gaps">
        <div>
          <dt>Oil</dt>
          <dd>
            The Committee’s monthly tables themselves, and the full reports of its Panel of Experts: each figure comes
            through the press or a government. Russia’s months October to December 2017; China’s November and December
            2017, December 2022 and December 2024; any table after {newest === "" ? "that" : dateWords(newest)}. The
            Panel’s cases by tanker load for 2018, its lower cases for 2019, 2020 and 2022. Any volume of unreported
            deliveries for 2025 and 2026. Russian crude: no customs record.
          </dd>
        </div>
        <div>
          <dt>Labour</dt>
          <dd>
            The repatriation reports themselves and their document symbols; how many states have reported since{" "}
            {reports && (
              <RowLink
                id={reports.id}
                label={`${figure(reports.reports_received)} on ${dateWords(reports.report_date)}`}
              />
            )}
            ; the chapters on workers in the Panel’s reports of 2019 to 2024. China: no number of people sent home, no
            count by purpose after 2015, no stock for 2018. Russia: nothing from the border service after the first
            quarter of 2025. The world total for 2021 and 2022, and any stock dated 2026. No head count at all for Saudi
            Arabia, Bahrain, Iraq, Bangladesh, Zambia, Zimbabwe, DR Congo, Congo, Guinea, Namibia, Benin, Kazakhstan,
            Kyrgyzstan, Romania, Hungary, Egypt, Sri Lanka, Fiji and the Philippines.
          </dd>
        </div>
        <div>
          <dt>Rules</dt>
          <dd>
            The operative texts behind the paragraphs marked with an asterisk; exact days of adoption of resolutions
            1887 and 2680; names in most actions of the US Treasury; Japanese, Swiss and New Zealand listings; the
            figures of the interim coal limit of December 2016. After March 2026 no new act was found.
          </dd>
        </div>
        <div>
          <dt>Context</dt>
          <dd>
            Number and outcome of most cruise missile tests; launches between 20 August and 20 September 2026 and after
            10 October 2026; customs totals before 2018 except 2006 and 2017; fuel prices after May 2025.
          </dd>
        </div>
        <div>
          <dt>Sources</dt>
          <dd>
            Some of the {figure(manifest.tables.sources.rows)} pages were read in a copy, a summary or a machine
            translation, or show no date. <a href={`${root}sources/`}>Sources</a> says so at each and can filter by it.
            A few pages were not found again on 23 November 2026 and wait to be replaced.
          </dd>
        </div>
      </dl>
    </Section>
  );
}
