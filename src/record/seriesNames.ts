import type { EntriesRow } from "./tables";

/** Names of the series of the entries table: who counts what. */
export const SERIES: Readonly<Record<EntriesRow["series"], string>> = {
  "mvd-registrations": "registrations of North Koreans by purpose, Russian Interior Ministry",
  "mvd-residence": "residence registrations, Russian Interior Ministry",
  "mvd-primorye-present": "citizens present in Primorye, Interior Ministry",
  "mvd-new-workers": "workers newly registered, Interior Ministry records read by the Wall Street Journal",
  "mvd-permits": "work permits issued, Russian Interior Ministry, undated",
  "mvd-at-work": "people at work under permits, Russian Interior Ministry",
  "mintrud-permits": "employment permits issued, Russian Labour Ministry",
  "mintrud-new-permits": "new work permits, Labour Ministry records read by the Wall Street Journal",
  "russia-quota": "Russian quota, as the Labour Minister gives it",
  "russia-allocation": "Russian allocation, as the Far East Minister gives it",
  "primorye-request": "workers asked for by employers in Primorye",
  "ambassador-visas": "Russian visas a year, as the ambassador gives them",
  "us-tip-visas": "new Russian tourist and student visas, US State Department",
  "fsb-entries": "border entries by purpose, Russian Border Service",
  "mfa-visas": "visas issued by Russian consulates in North Korea",
  "cnta-arrivals": "arrivals by purpose, China National Tourism Administration",
  "eurostat-first-permits": "first residence permits in the EU, Eurostat",
  "eu-at-work": "people at work on EU visas, by way of Yomiuri",
  "mongolia-quota": "Mongolian quota, as reported to the UN",
  "mongolia-permits": "work permits in force in Mongolia",
  "mongolia-workers": "people at work in Mongolia, peak",
  "poland-permits": "Polish work permits issued, Labour Ministry",
  "poland-permits-leiden": "Polish work permits issued, as counted by the Leiden Asia Centre",
  "poland-work-visas": "Polish work visas issued",
  "poland-visa-holders": "holders of Polish work visas",
  "poland-workers": "workers in Poland, Deputy Foreign Minister",
  "malta-permits": "work permits in force in Malta, Jobsplus",
  "malta-permits-issued": "work permits issued in Malta",
  "malaysia-permits": "holders of Malaysian work permits, Home Ministry",
  "sarawak-permits": "holders of valid permits in Sarawak",
  "thailand-permits": "Thai work permits, as reported to the UN",
  "thailand-work-visas": "holders of Thai work visas, Department of Employment",
  "op8-residents": "residents, workers or not, as the state's report to the UN says",
};

/** `entries for work`, `visas for tourism and study`, `work permits valid`. */
export function entryWords(measure: EntriesRow["measure"]): string {
  const m = /^(entries|visas|registrations|first_permits)_(.+)$/.exec(measure);
  if (!m) return measure.replaceAll("_", " ");
  const what = (m[1] ?? "").replaceAll("_", " ");
  return m[2] === "total" ? `${what}, all purposes` : `${what} for ${(m[2] ?? "").replaceAll("_", " ")}`;
}
