import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { open, printable, test } from "./atlas";

type Paper = "A4" | "Letter";

interface Printed {
  /** The text of each sheet, as the browser's own PDF holds it; white space made even, for lines break anywhere. */
  readonly text: readonly string[];
  /** Addresses that can be followed in the PDF. */
  readonly links: ReadonlySet<string>;
}

async function printed(page: Page, format: Paper): Promise<Printed> {
  await printable(page);
  const pdf = await page.pdf({ format, margin: { top: "14mm", right: "14mm", bottom: "14mm", left: "14mm" } });
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const links = new Set<string>();
  for (let n = 1; n <= proxy.numPages; n++) {
    for (const { url } of await (await proxy.getPage(n)).getAnnotations()) if (url) links.add(url);
  }
  const { text } = await extractText(proxy, { mergePages: false });
  return { text: text.map((sheet) => sheet.replace(/\s+/g, " ")), links };
}

const sheets = async (page: Page, format: Paper) => (await printed(page, format)).text;

/** Text without any space: an address may be broken over lines. */
const tight = (text: string) => text.replace(/\s+/g, "");

const TITLES = ["What happened", "Refined petroleum reported to the UN, by month", "Refined petroleum against the cap"];

/** What the PDF must hold of a figure's sources: those in the file built beside its page. */
function sourcesOf(figure: string): readonly { readonly url: string; readonly publisher: string }[] {
  const file = JSON.parse(readFileSync(`dist/figures/${figure}.json`, "utf8")) as {
    sources: { url: string; publisher: string }[];
  };
  return file.sources.map(({ url, publisher }) => ({ url: new URL(url).href, publisher }));
}

for (const format of ["A4", "Letter"] as const) {
  test(`the overview prints on ${format}: figures with their words, one sentence on the view, every source`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await open(page);
    const titles = await page.locator("figure.card h2").allTextContents();
    expect(titles).toEqual(expect.arrayContaining(TITLES));
    const { text, links } = await printed(page, format);
    const all = text.join(" ");
    for (const title of titles) expect(all).toContain(title);
    expect(all).toContain("Window: Jan 2016 – Nov 2026. No filter is set. Data version");
    expect(tight(all)).toContain(tight(`${new URL(page.url()).origin}/?v=`));
    for (const control of [
      "Copy link",
      "Theme",
      "Hide the table",
      "Method and notes",
      "Skip to the content",
      "Move over",
      "in one slide",
    ]) {
      expect(all, control).not.toContain(control);
    }
    const paper = tight(all);
    const missing = ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"]
      .flatMap(sourcesOf)
      .filter((s) => !links.has(s.url) || !paper.includes(tight(s.publisher.replace(/\.$/, ""))));
    expect(missing).toEqual([]);
    expect(text.length).toBeGreaterThan(5);
    expect(text.length).toBeLessThanOrEqual(20);
    expect(text.filter((sheet) => sheet.trim() === "")).toEqual([]);
  });
}

test("a filtered figure prints what is shown, its permalink, and its table with the header on every sheet", async ({
  page,
}) => {
  await open(page, "/figures/oil-monthly/?from=2018&to=2020&host=RUS&unit=t&asof=2021-06-30");
  const rows = await page.locator(".twin tbody tr").count();
  expect(rows).toBeGreaterThan(10);
  const periods = await page.locator(".twin tbody tr td:first-child").allTextContents();
  const text = await sheets(page, "A4");
  const all = text.join(" ");
  expect(all).toContain("Window: 2018 – 2020. Filters: host Russia; in tonnes.");
  expect(all).toContain("as known on 30 Jun 2021");
  expect(tight(all)).toContain("/figures/oil-monthly/?from=2018&to=2020&host=RUS&unit=t&asof=2021-06-30&v=");
  for (const period of periods) expect(all).toContain(period.replace(/\s+/g, " "));
  const table = text.filter((sheet) => /Table as of/.test(sheet));
  expect(table.length).toBeGreaterThan(1);
});

test("the page of sources prints all of them, plainly, and the page comes back as it was", async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto("/sources/");
  await expect(page.locator(".sources.live li").first()).toBeVisible();
  const text = await sheets(page, "A4");
  const all = tight(text.join(" "));
  const lines = readFileSync("data/sources.csv", "utf8").match(/https?:\/\/[^\s,"]+/g) ?? [];
  expect(lines.length).toBeGreaterThan(1000);
  const missing = lines.filter((url) => !all.includes(new URL(url).href)).length;
  expect(missing / lines.length).toBeLessThan(0.01);
  expect(text.length).toBeLessThan(120);
  await expect(page.locator(".print-notes")).toHaveCount(0);
  await expect(page.locator(".sources.live li").first()).toBeVisible();
});

test("in the dark, paper is white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/oil/?theme=dark");
  await page.emulateMedia({ media: "print" });
  const colours = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color];
    });
  await expect.poll(colours).toEqual(["rgb(255, 255, 255)", "rgb(22, 24, 26)"]);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
