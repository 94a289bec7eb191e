import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { FIGURE_IDS } from "../src/figures/model";
import { expect, fig, open, test } from "./atlas";

/*
 * axe-core on every kind of page. All rules of WCAG 2.0 to 2.2 A and AA and its best practices, in the light theme on a
 * wide screen; what a theme can change (contrast) in the dark one too; what width can change (size of targets, lists that
 * scroll, landmarks) on a phone too. Texts inside a drawing are left out of the contrast rule, which cannot see the ground
 * behind an SVG text: src/page/tokens.test.ts holds every ink against every ground.
 */

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const BY_THEME = ["color-contrast", "link-in-text-block"];
const BY_WIDTH = ["target-size", "scrollable-region-focusable", "region"];
/** What is read on a control is in its name, for those who speak to it (WCAG 2.5.3). Marks have words of their own. */
const BY_NAME = ["label-content-name-mismatch"];
const RULES = { looks: [...BY_THEME, ...BY_WIDTH, ...BY_NAME], theme: BY_THEME, width: BY_WIDTH };
/** Only what is wrong is written out: each of a thousand marks that are right would take longer than its check. */
const BRIEF = { resultTypes: ["violations" as const] };

async function check(
  page: Page,
  where: string,
  rules: "all" | "looks" | "theme" | "width" = "all",
  part = "html",
): Promise<void> {
  // Its older way, which runs in the page alone: the newer one opens another page for every look and takes half as long
  // again. It is for frames, of which no page here has any; embeds are looked at as pages.
  expect(page.frames(), where).toHaveLength(1);
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options(BRIEF).include(part);
  const looks = axe().exclude("svg.plot").exclude(".twin tbody tr:nth-child(n+4)");
  const found =
    rules === "all"
      ? [
          await axe()
            .options({
              ...BRIEF,
              rules: Object.fromEntries(RULES.looks.map((r) => [r, { enabled: false }])),
            })
            .withTags(TAGS)
            .analyze(),
          await looks.withRules(RULES.looks).analyze(),
        ]
      : [await looks.withRules(RULES[rules]).analyze()];
  const said = found.flatMap((r) =>
    r.violations.flatMap((v) => v.nodes.slice(0, 5).map((n) => `${where}: ${v.id}: ${n.html.slice(0, 160)}`)),
  );
  expect(said).toEqual([]);
}

const WORDS = ["/about/", "/sources/", "/decks/", "/decks/mine/", "/figures/", "/nowhere/"];
const CHARTS = ["/", "/oil/", "/claims/", "/workbench/", "/decks/oil-cap/?slide=2", "/decks/oil-cap/"];

/** At night every figure, and every page in the dark and on a phone; before that one of each kind. */
const LONG = process.env["ATLAS_LONG"] === "1";
const TELLING: readonly string[] = ["oil-cap", "labour-map", "timeline", "reporting-calendar", "claims"];
const FIGURES = FIGURE_IDS.filter((id) => LONG || TELLING.includes(id));
const OTHER_LOOKS = LONG ? [...WORDS, ...CHARTS] : ["/about/", "/decks/mine/", "/", "/claims/", "/workbench/"];

/** Time for one page of several in a test, on a busy machine. Milliseconds. */
const A_PAGE = 20_000;

/** An embed is the same drawing in another frame: three say what all would. */
const FRAMED: readonly string[] = ["oil-cap", "labour-map", "timeline"];

/** A page as its reader finds it: drawn, where it draws. */
async function visit(page: Page, path: string): Promise<void> {
  // The page for an address that is not there, without the answer that the console calls an error.
  await page.route("**/nowhere/", (route) => route.fulfill({ path: "dist/404.html" }));
  await page.goto(path);
  await expect(page.locator("main h1, .present h1, .present h2").first()).toBeVisible();
  if (CHARTS.includes(path)) await expect(page.locator("svg.plot, .wb-chart svg").first()).toBeVisible();
}

test.describe("light and wide", () => {
  test("pages of words", async ({ page }) => {
    for (const path of WORDS) {
      await visit(page, path);
      await check(page, path);
    }
  });

  for (const path of CHARTS) {
    test(path, async ({ page }) => {
      await visit(page, path);
      await check(page, path);
    });
  }

  for (const id of FIGURES) {
    test(`the figure ${id}`, async ({ page }) => {
      await open(page, `/figures/${id}/`);
      await check(page, id);
      if (!FRAMED.includes(id)) return;
      await page.goto(`/embed/${id}/`);
      await expect(page.locator("svg.plot").first()).toBeVisible();
      await check(page, `embed ${id}`);
    });
  }
});

/** Opens what lies over a page, one after the other, and looks at each. */
async function overlays(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await open(page, "/figures/oil-monthly/?from=2023&to=2023&pick=om-rus-2023-01-1");
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await look("evidence");
  await page.keyboard.press("Escape");
  await fig(page, "oil-monthly").getByRole("button", { name: "Share" }).click();
  const share = page.locator("dialog.share");
  await expect(share).toBeVisible();
  for (const tab of await share.getByRole("tab").all()) {
    await tab.click();
    await look(`share, ${await tab.textContent()}`);
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Search/ }).fill("Kuwait");
  await expect(page.getByRole("option").first()).toBeVisible();
  await look("search");
}

test("evidence, share and search, light and wide", async ({ page }) => {
  await overlays(page, (name) => check(page, name));
});

test("the filter panels, light and wide", async ({ page }) => {
  await open(page, "/labour/");
  for (const summary of await page.locator(".chip > summary").all()) {
    await summary.click();
    await check(page, `filter ${await summary.textContent()}`, "looks", ".sticky");
    await summary.click();
  }
});

test.describe("dark", () => {
  test.use({ colorScheme: "dark" });
  test("pages", async ({ page }) => {
    test.setTimeout(A_PAGE * OTHER_LOOKS.length);
    for (const path of [...OTHER_LOOKS, "/figures/oil-cap/", "/embed/oil-cap/"]) {
      await visit(page, path).catch(() => page.locator("svg.plot").first().waitFor());
      await check(page, path, "theme");
    }
  });
  test("evidence, share and search", async ({ page }) => {
    await overlays(page, (name) => check(page, name, "theme"));
  });
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("pages", async ({ page }) => {
    test.setTimeout(A_PAGE * OTHER_LOOKS.length);
    for (const path of [...OTHER_LOOKS, "/figures/oil-cap/"]) {
      await visit(page, path);
      await check(page, path, "width");
    }
  });
  test("evidence, share and search", async ({ page }) => {
    await overlays(page, (name) => check(page, name, "width"));
  });
});
