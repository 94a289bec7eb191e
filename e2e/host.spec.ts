import { type ChildProcess, spawn } from "node:child_process";
import { test as base, expect } from "@playwright/test";
import { fig, live } from "./atlas";

/** Apart from the port of the other journeys, so that two checkouts can run at once. */
const PORT = Number(process.env["ATLAS_E2E_PORT"] ?? 4174) + 1000;
const test = base.extend<object, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names in this pattern
    async ({}, use) => {
      const server: ChildProcess = spawn("node", [
        "scripts/serve.mjs",
        "--port",
        String(PORT),
        "--under",
        "/some/folder/",
      ]);
      await new Promise((ready) => server.stdout?.once("data", ready));
      await use(`http://localhost:${PORT}/some/folder/`);
      server.kill();
    },
    { scope: "worker" },
  ],
});

test("the site works in a sub-folder of a plain host: pages, data, evidence, links", async ({ page, folder }) => {
  const missing: string[] = [];
  page.on("response", (r) => r.status() >= 400 && missing.push(r.url()));
  await page.goto(`${folder}figures/oil-monthly?from=2023`);
  await live(page);
  expect(page.url()).toBe(`${folder}figures/oil-monthly/?from=2023`);
  await fig(page, "oil-monthly").locator("[data-pick]").first().dispatchEvent("click");
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await page.goto(folder);
  await live(page);
  await page.getByRole("link", { name: "Oil", exact: true }).click();
  await live(page);
  expect(page.url()).toBe(`${folder}oil/`);
  expect(missing).toEqual([]);
});

test("an address that does not exist says so, with the way back", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/no/such/page/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await page.getByRole("main").getByRole("link", { name: "overview" }).click();
  await live(page);
  expect(new URL(page.url()).pathname).toBe("/");
});
