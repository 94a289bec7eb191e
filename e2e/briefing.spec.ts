import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";

/** Saves a deck of the site as one page and says where it lies. */
async function saved(page: Page, deck: string, folder: (name: string) => string): Promise<string> {
  await page.goto(`/decks/${deck}/`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as one page" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.html$/);
  const path = folder("briefing.html");
  await file.saveAs(path);
  return path;
}

test("a briefing saved as one page is presented from a disk without a network: live, with evidence, nothing asked", async ({
  page,
  context,
}, info) => {
  const path = await saved(page, "oil-cap", (n) => info.outputPath(n));
  expect(statSync(path).size).toBeLessThan(1_500_000);
  const html = readFileSync(path, "utf8");
  expect(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toContain("default-src 'none'");
  const address = pathToFileURL(path).href;
  const faults: string[] = [];
  page.on("pageerror", (e) => faults.push(e.message));
  page.on("console", (m) => m.type() === "error" && faults.push(m.text()));
  page.on("request", (r) => {
    if (!r.url().startsWith(address) && !/^(data|blob):/.test(r.url())) faults.push(r.url());
  });
  await context.setOffline(true);
  await page.goto(address);
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await expect(page.locator("footer")).toContainText(/Data version .*, saved on/);
  await expect(page.locator("[data-checksum=good]")).toBeVisible();
  const count = await page.locator(".slides .slide").count();
  expect(count).toBeGreaterThan(2);
  await expect(page.locator(".trouble")).toHaveCount(0);
  await page.locator(".slides [data-pick]").first().dispatchEvent("click");
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Present", exact: true }).click();
  const head = page.locator(".shown-head").first();
  const first = await head.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(head).not.toHaveText(first ?? "");
  await expect.poll(() => page.url()).toContain("slide=2");
  await page.reload();
  await expect(head).not.toHaveText(first ?? "");
  expect(faults).toEqual([]);
});

test("every deck of the atlas is small enough to be sent by mail, and opens whole", async ({ page, context }, info) => {
  test.slow();
  for (const deck of ["december-2019", "silence", "article-checked"]) {
    const path = await saved(page, deck, (n) => info.outputPath(`${deck}-${n}`));
    expect(statSync(path).size, deck).toBeLessThan(1_500_000);
    await context.setOffline(true);
    await page.goto(pathToFileURL(path).href);
    await expect(page.locator("[data-live]").first()).toBeVisible();
    await expect(page.locator(".trouble")).toHaveCount(0);
    await context.setOffline(false);
  }
});

test("a chart made in the workbench is added, presented, and drawn from its own tables in a file that needs no network", async ({
  page,
  context,
}, info) => {
  const w = "trade~m.each.value_usd~x.year.year~s.reporter~c.scatter~f.flow.total~f.partner.CHN~f.quantity.trade_value";
  await page.goto(`/workbench/?w=${w}&from=2010&to=2020`);
  await page.getByRole("button", { name: "Add to briefing" }).click();
  await page.getByRole("link", { name: "My briefing" }).last().click();
  const drawn = page.locator(".present svg.wb-still");
  await page.getByRole("link", { name: "Present", exact: true }).click();
  await expect(drawn.locator("[data-series]").first()).toBeVisible();
  const said = await page.locator(".present .shown-finding").textContent();
  expect(said).toContain("2010");
  const back = new URL(
    (await page.getByRole("link", { name: "Open in the workbench" }).last().getAttribute("href")) ?? "",
    page.url(),
  );
  expect(back.pathname).toBe("/workbench/");
  expect(back.search).toMatch(/w=trade.*from=2010&to=2020/);
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as one page" }).click();
  const path = info.outputPath("chart.html");
  await (await download).saveAs(path);
  await context.setOffline(true);
  await page.goto(`${pathToFileURL(path).href}#/?slide=1`);
  await expect(drawn.locator("[data-series]").first()).toBeVisible();
  await expect(page.locator(".present .shown-finding")).toHaveText(said ?? "");
  await expect(page.locator(".trouble")).toHaveCount(0);
});
