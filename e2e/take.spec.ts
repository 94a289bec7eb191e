import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import { parse } from "csv-parse/sync";
import { FIGURE_IDS } from "../src/figures/model";
import { BEFORE, restored } from "../src/take/csv";
import type { FigureFile } from "../src/take/json";
import { sizeOf, textsOf } from "../src/take/pngText";
import { viewOfUrl } from "../src/take/url";
import { expect, fig, open, test } from "./atlas";

const QUERY = "from=2019&to=2021&supplier=CHN&unit=t";

async function share(page: Page, id: string): Promise<void> {
  await fig(page, id).getByRole("button", { name: "Share" }).click();
  await expect(page.locator("dialog.share")).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();

async function saved(page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("dialog.share").getByRole("button", { name, exact: true }).click(),
  ]);
  return read(download);
}

async function read(download: Download) {
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the page shows as its table. */
async function tableOf(page: Page): Promise<string[][]> {
  return page
    .locator(".twin tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((td) => td.textContent ?? "")));
}

test("a filtered view is taken as CSV and JSON that say what the page shows", async ({ page }) => {
  await open(page, `/figures/oil-monthly/?${QUERY}`);
  const shown = await tableOf(page);
  await share(page, "oil-monthly");
  await part(page, "Data");
  const plain = await saved(page, "CSV");
  expect(plain.file).toMatch(/^oil-monthly-2019-2021-supplier-CHN-unit-t-v[\d.]+\.csv$/);
  const excel = await saved(page, "CSV for Excel");
  expect([...excel.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(excel.bytes.subarray(3).equals(plain.bytes)).toBe(true);
  const json = JSON.parse((await saved(page, "JSON")).bytes.toString("utf8")) as FigureFile;
  const [head = [], ...lines] = parse(plain.bytes) as string[][];
  expect(head).toContain("value_t");
  const { columns, lines: drawn } = json.model;
  const own = lines.map((line) => line.slice(BEFORE.length, BEFORE.length + columns.length).map(restored));
  expect(own).toEqual(drawn.map((line) => columns.map((_, i) => String(line.cells[i] ?? ""))));
  expect(shown.map((row) => row[0])).toEqual(own.map((row) => row[0]));
  expect(shown.length).toBe(own.length);
  expect(json.query).toBe(QUERY);
  expect(viewOfUrl(json.url)).toMatchObject({ from: "2019", to: "2021", supplier: ["CHN"], unit: "t" });
  expect(json.sources.map((s) => s.id)).toEqual(json.model.sources);
});

test("the picture of a view opens elsewhere, leads back, and is the one the command line makes", async ({
  page,
  baseURL,
}, info) => {
  await open(page, `/figures/oil-monthly/?${QUERY}`);
  await share(page, "oil-monthly");
  await part(page, "Picture");
  const svg = (await saved(page, "SVG")).bytes.toString("utf8");
  const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect(drawn.width).toBe(width);
  expect(new Set(drawn.pixels).size).toBeGreaterThan(20);
  expect(svg.match(/@font-face/g)).toHaveLength(3);
  expect(svg).not.toMatch(/var\(|currentColor/);
  const back = /<dc:identifier>([^<]*)/.exec(svg)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(viewOfUrl(back)).toMatchObject({ from: "2019", to: "2021", supplier: ["CHN"], unit: "t" });
  const out = info.outputPath("cli.svg");
  const made = spawnSync("npm", ["run", "-s", "figure", "--", "oil-monthly", QUERY, out, String(width)], {
    env: { ...process.env, ATLAS_URL: `${baseURL}/` },
  });
  expect(made.status).toBe(0);
  expect(readFileSync(out, "utf8")).toBe(svg);
});

test("pictures in pixels have their sizes and carry address, version, sources and licence", async ({ page }) => {
  await open(page, `/figures/oil-cap/?from=2018&to=2022&theme=dark`);
  await share(page, "oil-cap");
  await part(page, "Picture");
  await expect(page.getByRole("radio", { name: "dark" })).toBeChecked();
  const once = (await saved(page, "PNG")).bytes;
  const twice = (await saved(page, "PNG 2x")).bytes;
  const [w, h] = sizeOf(once);
  expect(sizeOf(twice)).toEqual([2 * w, 2 * h]);
  const social = (await saved(page, "PNG 1200 × 630")).bytes;
  expect(sizeOf(social)).toEqual([1200, 630]);
  expect(sizeOf((await saved(page, "PNG 1920 × 1080")).bytes)).toEqual([1920, 1080]);
  const texts = new Map(textsOf(social).map((t) => [t.keyword, t.text] as const));
  expect(viewOfUrl(texts.get("URL") ?? "")).toMatchObject({ from: "2018", to: "2022", theme: "dark" });
  expect(texts.get("Version")).toMatch(/^\d{4}\./);
  expect(texts.get("Copyright")).toContain("creativecommons.org");
  expect(texts.get("Sources")?.split("\n").length).toBeGreaterThan(10);
  expect(texts.get("Title")).toBe(
    await page
      .locator("dialog.share h2")
      .textContent()
      .then((t) => /“(.*)”/.exec(t ?? "")?.[1]),
  );
});

test("a citation leaves only in the format that is named: nothing is saved while another is on its way", async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/citeFiles-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, `/figures/oil-monthly/?${QUERY}`);
  await share(page, "oil-monthly");
  await part(page, "Cite");
  const dialog = page.locator("dialog.share");
  const save = dialog.getByRole("button", { name: "Save as file" });
  const copy = dialog.getByRole("button", { name: /^Copy: Citation/ });
  await expect(save).toBeEnabled();
  await page.getByLabel("Format").selectOption("bibtex");
  await expect(save).toBeDisabled();
  await expect(copy).toBeDisabled();
  await expect(page.getByLabel("Citation, BibTeX", { exact: true })).toHaveValue("");
  release();
  await expect(save).toBeEnabled();
  const { file, bytes } = await saved(page, "Save as file");
  expect(file).toMatch(/^oil-monthly-2019-2021-supplier-CHN-unit-t-v[\d.]+\.bibtex\.bib$/);
  expect(bytes.toString("utf8")).toMatch(/^@/);
});

test("the whole address is seen before it is copied", async ({ page }) => {
  await open(page, `/figures/oil-monthly/?${QUERY}&asof=2022-03-31&q=fuel+oil+and+other+long+words`);
  await share(page, "oil-monthly");
  const field = page.getByRole("textbox", { name: "Link to this view" });
  await expect(field).toHaveValue(/q=fuel/);
  const [inner, outer] = await field.evaluate((el) => [el.scrollHeight, el.clientHeight]);
  expect(inner).toBeLessThanOrEqual(outer ?? 0);
});

test("links, frames and citations name this view", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/?from=2018&to=2020&host=RUS");
  await share(page, "labour-stock");
  const dialog = page.locator("dialog.share");
  await dialog.getByRole("button", { name: "Copy: Link to this view" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toBe("/figures/labour-stock/");
  expect(new URL(link).search).toBe("?from=2018&to=2020&host=RUS");
  await part(page, "Embed");
  await page.getByRole("radio", { name: /name version/ }).check();
  const frame = await dialog.getByRole("textbox", { name: /Frame/ }).inputValue();
  const src = /src="([^"]*)"/.exec(frame)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(new URL(src).pathname).toBe("/embed/labour-stock/");
  expect(viewOfUrl(src)).toMatchObject({ from: "2018", to: "2020", host: ["RUS"] });
  expect(viewOfUrl(src).v).toMatch(/^\d{4}\./);
  expect(await dialog.getByRole("textbox", { name: /Element/ }).inputValue()).toContain(
    '<sanctions-figure figure="labour-stock" from="2018" to="2020" host="RUS"',
  );
  // The height stands for the column of a usual article: enough without a script, and not much more.
  const tall = Number(/height="(\d+)"/.exec(frame)?.[1]);
  const column = await context.newPage();
  await column.setViewportSize({ width: 664, height: 900 });
  await column.goto(src);
  await expect(column.locator(".slot[data-live]")).toBeVisible();
  const need = await column.locator("#embed").evaluate((el) => el.getBoundingClientRect().height);
  expect(tall).toBeGreaterThanOrEqual(need);
  expect(tall - need).toBeLessThan(150);
  await column.close();
  await part(page, "Cite");
  await expect(dialog.getByRole("textbox", { name: /Citation/ })).toHaveValue(/from=2018&to=2020&host=RUS/);
  await dialog.getByRole("combobox").selectOption("bibtex");
  await expect(dialog.getByRole("textbox", { name: /Citation/ })).toHaveValue(/^@\w+\{/);
});

test("the dialog keeps the focus, gives it back, and goes by keys", async ({ page }) => {
  await open(page, "/figures/oil-cap/");
  const button = fig(page, "oil-cap").getByRole("button", { name: "Share" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.share")).toBeVisible();
  await page.getByRole("tab", { name: "Link" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Embed" })).toBeFocused();
  await expect(page.getByRole("tabpanel")).toContainText("Frame");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.share")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a page is shared by its link, its tables and the package", async ({ page }) => {
  await open(page, "/?from=2018&to=2019");
  await page.getByRole("region", { name: "Filters" }).getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("tab")).toHaveText(["Link", "Data", "Cite"]);
  await part(page, "Data");
  const href = await page.getByRole("link", { name: /Data package, version/ }).getAttribute("href");
  const zip = await page.request.get(new URL(href ?? "", page.url()).href);
  expect(zip.status()).toBe(200);
  expect([...(await zip.body()).subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  for (const link of await page.locator(".share-tables a").all()) {
    const table = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    expect(table.status()).toBe(200);
  }
});

test("on a phone the dialog fits and everything in it is in reach", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    baseURL: baseURL ?? "",
  });
  const page = await context.newPage();
  await open(page, "/figures/oil-monthly/");
  await share(page, "oil-monthly");
  for (const name of ["Link", "Embed", "Picture", "Data", "Cite"]) {
    await part(page, name);
    const wide = await page.locator("dialog.share").evaluate((el) => el.scrollWidth - el.clientWidth);
    expect(wide, name).toBeLessThanOrEqual(0);
  }
  const box = await page.locator("dialog.share").boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  await context.close();
});

test("every figure lies ready as picture and as data", () => {
  for (const id of FIGURE_IDS) {
    const file = (suffix: string) => `dist/figures/${id}.${suffix}`;
    for (const suffix of ["svg", "png", "csv", "json"]) expect(existsSync(file(suffix)), file(suffix)).toBe(true);
    expect(sizeOf(readFileSync(file("png")))).toEqual([1200, 630]);
    expect(statSync(file("png")).size).toBeLessThan(600_000);
    const json = JSON.parse(readFileSync(file("json"), "utf8")) as FigureFile;
    const lines = parse(readFileSync(file("csv"))) as string[][];
    expect(lines.length - 1).toBe(json.model.lines.length);
    expect(json.query).toBe("");
    expect(readFileSync(file("svg"), "utf8")).toContain(`<dc:identifier>`);
  }
});
