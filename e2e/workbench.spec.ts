import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, query, test } from "./atlas";

/** A million rows as ports might log them: a day, a port, a ship's class, an amount. About 28 MB, made in the page. */
function million(): DataTransfer {
  const ports = ["Vladivostok", "Nampo", "Dalian", "Busan", "Wonsan", "Najin", "Dandong", "Chongjin"];
  const lines = ["date,port,class,tonnes"];
  for (let i = 0; i < 1_000_000; i++) {
    const month = String(1 + ((i * 5) % 12)).padStart(2, "0");
    const day = String(1 + (i % 28)).padStart(2, "0");
    const port = ports[(i * 3 + (i >> 5)) % 8];
    lines.push(`${2010 + ((i * 5) % 14)}-${month}-${day},${port},${i % 3 ? "tanker" : "bulk"},${(i % 900) / 10}`);
  }
  const transfer = new DataTransfer();
  transfer.items.add(new File([lines.join("\n")], "calls.csv"));
  return transfer;
}

/** Drops a file on the page as a hand would; its text is made in the page where it is long. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name: n, text: t }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([t], n));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent(".wb-drop", "drop", { dataTransfer: data });
}

const ready = (page: Page) => expect(page.locator(".wb-chart svg.recharts-surface").first()).toBeVisible();

test("a million rows are dropped, drawn, brushed and taken away, and nothing is asked of the network", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto("/workbench/");
  await ready(page);
  const data = await page.evaluateHandle(million);
  const asked: string[] = [];
  page.on("request", (r) => asked.push(r.url()));
  await page.dispatchEvent(".wb-drop", "drop", { dataTransfer: data });
  await expect(page.getByText("1,000,000 rows, 4 columns")).toBeVisible({ timeout: 60_000 });
  const card = page.locator(".wb-card");
  await expect(card.locator("h2")).toHaveText("calls.csv: sum of tonnes by year and port");
  await expect(card.getByText("Reader’s data, not reviewed")).toBeVisible();
  const before = (await card.locator(".wb-finding").textContent()) ?? "";
  const groups = await card.locator(".wb-groups").textContent();
  const strip = card.locator("svg.wb-strip");
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (!box) throw new Error("no strip");
  await page.mouse.move(box.x + box.width * 0.3, box.y + 30);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) await page.mouse.move(box.x + box.width * (0.3 + i * 0.015), box.y + 30);
  await page.mouse.up();
  await expect(card.locator(".wb-finding")).not.toHaveText(before);
  expect(await card.locator(".wb-groups").textContent()).not.toBe(groups);
  const down = page.waitForEvent("download");
  await card.getByRole("button", { name: "CSV" }).click();
  const file = await (await down).path();
  const csv = await readFile(file, "utf8");
  expect(csv).toContain("Reader’s data, not reviewed: calls.csv");
  expect(csv.split("\n")[0]).toContain("Nampo");
  const svgDown = page.waitForEvent("download");
  await card.getByRole("button", { name: "SVG" }).click();
  const svg = await readFile(await (await svgDown).path(), "utf8");
  expect(svg).toContain("not reviewed");
  expect(asked.filter((u) => !/^(blob|data):/.test(u))).toEqual([]);
  await page.reload();
  await ready(page);
  await expect(page.getByText("calls.csv")).toHaveCount(0);
});

test("bad rows are told by line, good ones kept, and what was guessed can be corrected", async ({ page }) => {
  await page.goto("/workbench/");
  await ready(page);
  await drop(
    page,
    "ports.csv",
    "day;port;amount\n31.12.2019;Nampo;1.234,5\n31/02/2019;Nampo;2\n01.02.2019;Dalian;3,5\n",
  );
  await expect(page.getByText("ports.csv: 2 rows, 3 columns; 1 row was left out")).toBeVisible();
  await expect(page.getByText("line 3: date '31/02/2019' in “day”").first()).toBeVisible();
  await expect(page.locator(".wb-finding")).toContainText("1,238 amount");
  await page.getByText("How it was read").click();
  await page.getByLabel("Decimal mark").selectOption(".");
  await expect(page.locator(".wb-preview")).toContainText("left out");
  await drop(page, "book.xlsx", "PK\u0003\u0004nothing");
  await expect(page.getByRole("alert")).toContainText("save it as CSV first");
});

test("a chart of the record is in the address, and its rows lead to their evidence", async ({ page }) => {
  await page.goto("/workbench/");
  await ready(page);
  await page.getByRole("link", { name: "Listings by year and list" }).click();
  await expect(page.locator(".wb-card h2")).toContainText("Listings");
  expect(query(page).get("w")).toContain("designations");
  await page.getByRole("combobox", { name: "Chart" }).selectOption("line");
  await page.goBack();
  await expect(page.getByRole("combobox", { name: "Chart" })).toHaveValue("stack");
  await page.locator(".wb-chart .recharts-bar-rectangle").first().click();
  await page.locator(".wb-rows [data-pick]").first().click();
  await expect(page.getByRole("dialog").or(page.locator("aside")).first()).toBeVisible();
  await page.reload();
  await expect(page.locator(".wb-card h2")).toContainText("Listings");
  await expect(page.getByText("knows no such setting")).toHaveCount(0);
});
