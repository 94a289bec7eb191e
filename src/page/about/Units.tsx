import { FACTORS } from "../../record/convert";
import { figure } from "../../record/names";
import type { Tables } from "../../record/tables";
import { useSite } from "../site";
import { Section } from "./Section";

const WHO: Readonly<Record<keyof typeof FACTORS, string>> = {
  CHN: "China",
  RUS: "Russia, later filings",
  RUS_BEFORE_AUG_2020: "Russia, before August 2020",
};

/** How barrels and tonnes go into each other, from the factors the figures themselves use. */
export function Units({ tables }: { readonly tables: Pick<Tables, "petroleum-monthly" | "petroleum-totals"> }) {
  const { root } = useSite();
  const rows = [...tables["petroleum-monthly"], ...tables["petroleum-totals"]];
  const press = rows.filter((r) => r.converted !== "").length;
  return (
    <Section part="units">
      <p>
        Each statement keeps the unit it was made in. Where a figure asks for the other unit, the number is converted,
        marked as converted, and the factor is printed with it. No source states these factors: they are what pairs of
        filed values give, so one factor for all products is an approximation.
      </p>
      <div className="about-scroll">
        <table className="about-table">
          <thead>
            <tr>
              <th scope="col">Supplier</th>
              <th scope="col" className="num">
                Barrels a tonne
              </th>
              <th scope="col">From</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(WHO) as (keyof typeof FACTORS)[]).map((key) => (
              <tr key={key}>
                <th scope="row">{WHO[key]}</th>
                <td className="num" data-label="Barrels a tonne">
                  {figure(FACTORS[key].barrelsPerTonne)}
                </td>
                <td>{FACTORS[key].why}</td>
                <td>
                  {FACTORS[key].sources.map((id) => (
                    <a key={id} className="about-id" href={`${root}sources/?q=${encodeURIComponent(id)}`}>
                      {id}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Newspapers convert by factors of their own. Their conversions stand in the record ({figure(press)} rows), are
        named as such, and never lead. A legal limit is given in tonnes only where the rule itself gives both units.
      </p>
    </Section>
  );
}
