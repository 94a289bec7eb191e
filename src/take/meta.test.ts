import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIGURES } from "../figures";
import { FIGURE_IDS } from "../figures/model";
import { isDate } from "../record/day";
import { readRecord } from "../record/read";
import { DEFAULT_VIEW } from "../view/view";
import { cardTags, figureLd, type Json, ldScript, type PackageFacts, packageLd, robots, sitemap } from "./meta";

const site = "https://atlas.example/nk/";
const pkg = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as PackageFacts;
const record = readRecord({ late: false });

type Thing = { readonly [key: string]: Json };
const thing = (json: Json | undefined) => json as Thing;

/** What schema.org and Google's page on data sets ask of a Dataset. */
function expectDataset(d: Thing, name: string): void {
  expect(d["@type"], name).toBe("Dataset");
  for (const key of ["name", "description", "url", "license", "creator", "version", "distribution", "citation"]) {
    expect(d[key], `${name}: ${key}`).toBeTruthy();
  }
  const description = String(d["description"]);
  expect(description.length, name).toBeGreaterThanOrEqual(50);
  expect(description.length, name).toBeLessThanOrEqual(5000);
  for (const key of ["datePublished", "dateModified"]) expect(isDate(String(d[key])), `${name}: ${key}`).toBe(true);
  const coverage = d["temporalCoverage"];
  if (coverage !== undefined) expect(String(coverage).split("/").every(isDate), `${name}: ${coverage}`).toBe(true);
  for (const file of d["distribution"] as readonly Thing[]) {
    expect(file["@type"]).toBe("DataDownload");
    expect(String(file["contentUrl"]).startsWith(site), name).toBe(true);
    expect(String(file["encodingFormat"])).toMatch(/^\w+\/\w+$/);
  }
  for (const key of ["url", "license"]) expect(() => new URL(String(d[key])), `${name}: ${key}`).not.toThrow();
}

test("the data of every figure are a Dataset with what search engines ask for", async () => {
  for (const id of FIGURE_IDS) {
    const { figure } = await FIGURES[id]();
    const ld = thing(figureLd(figure.model(record, DEFAULT_VIEW), "A figure of the atlas.", { site, pkg }));
    expectDataset(ld, id);
    expect(ld["url"]).toBe(`${site}figures/${id}/`);
    for (const v of ld["variableMeasured"] as readonly Thing[]) {
      expect(v["@type"]).toBe("PropertyValue");
      expect(v["name"], id).toBeTruthy();
      expect(v["unitText"], id).toBeTruthy();
    }
  }
});

test("the package is a Dataset in a DataCatalog, with every table to download", () => {
  const graph = thing(packageLd({ site, pkg }))["@graph"] as readonly Thing[];
  const [catalog, dataset] = [thing(graph[0]), thing(graph[1])];
  expect(catalog["@type"]).toBe("DataCatalog");
  expect(catalog["dataset"]).toEqual({ "@id": dataset["@id"] as string });
  expectDataset(dataset, "package");
  expect(dataset["distribution"]).toHaveLength(pkg.resources.length + 2);
});

test("no text can end the script that holds it", () => {
  expect(ldScript({ name: "</script><script>alert(1)</script>" })).not.toMatch(/<\/script>.+<\/script>/);
});

test("a card has its picture at the size networks show, and every text escaped", () => {
  const tags = cardTags({
    title: 'Oil "cap" & <more>',
    description: "d",
    url: site,
    image: `${site}figures/oil-cap.png`,
    alt: "alt",
  });
  const all = tags.join("\n");
  expect(all).toContain('content="Oil &quot;cap&quot; &amp; &lt;more>"');
  expect(all).toContain(`<link rel="canonical" href="${site}" />`);
  for (const name of ["og:image:width", "og:image:height", "og:image:alt", "twitter:card"]) expect(all).toContain(name);
  expect(all).toMatch(/og:image" content="[^"]+\.png"/);
});

test("the site map lists every address once, and robots.txt names the map", () => {
  const xml = sitemap([site, `${site}oil/`], "2026-11-25");
  expect(xml.match(/<loc>/g)).toHaveLength(2);
  expect(xml).toContain(`<url><loc>${site}oil/</loc><lastmod>2026-11-25</lastmod></url>`);
  expect(robots(site)).toContain(`Sitemap: ${site}sitemap.xml`);
});
