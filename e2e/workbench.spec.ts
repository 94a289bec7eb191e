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
  // A briefing holds addresses, and a reader's file has none: no button, but why, and what to do instead.
  await expect(card.getByRole("button", { name: "Add to briefing" })).toHaveCount(0);
  await expect(card.getByText("a briefing keeps addresses, not files")).toBeVisible();
  expect(csv.split("\n")[0]).toContain("Nampo");
  const svgDown = page.waitForEvent("download");
  await card.getByRole("button", { name: "SVG" }).click();
  const svg = await readFile(await (await svgDown).path(), "utf8");
  expect(svg).toContain("not reviewed");
  // Nothing in a picture of a reader's data says that the atlas stands behind it; the marks are in it.
  expect(svg).not.toMatch(/CC BY|Sanctions Atlas/);
  expect(svg.match(/<path [^>]*fill="#/g)?.length).toBeGreaterThan(6);
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
  await expect(page.locator(".wb-finding")).toContainText("Sum of “amount”: 1,238");
  await page.getByText("How it was read").click();
  await page.getByLabel("Decimal mark").selectOption(".");
  await expect(page.locator(".wb-preview")).toContainText("left out");
  await drop(page, "book.xlsx", "PK\u0003\u0004nothing");
  await expect(page.getByRole("alert")).toContainText("save it as CSV first");
  // Neither a file that cannot be read nor an example takes the open file away for good.
  await page.getByRole("button", { name: "Back to ports.csv" }).click();
  await expect(page.locator(".wb-card h2")).toContainText("ports.csv");
  await page.getByRole("link", { name: "Listings on four sanctions lists, year by year" }).click();
  await expect(page.locator(".wb-card h2")).toContainText("Listings");
  await page.goBack();
  await expect(page.locator(".wb-card h2")).toContainText("ports.csv");
  await page.goForward();
  await expect(page.locator(".wb-card h2")).toContainText("Listings");
  await expect(page.getByRole("button", { name: "Back to ports.csv" })).toBeVisible();
});

test("a chart of the record is in the address, and its rows lead to their evidence", async ({ page }) => {
  await page.goto("/workbench/");
  await ready(page);
  await page.getByRole("link", { name: "Listings on four sanctions lists, year by year" }).click();
  await expect(page.locator(".wb-card h2")).toContainText("Listings");
  expect(query(page).get("w")).toContain("designations");
  await page.getByRole("combobox", { name: "Chart" }).selectOption("line");
  await page.goBack();
  await expect(page.getByRole("combobox", { name: "Chart" })).toHaveValue("stack");
  await page.getByRole("combobox", { name: "Chart" }).selectOption("stack");
  await page
    .locator(".wb-chart svg.recharts-surface")
    .first()
    .click({ position: { x: 700, y: 200 } });
  const down = page.waitForEvent("download");
  await page.locator(".wb-card .wb-files").getByRole("button", { name: "SVG" }).click();
  const svg = await readFile(await (await down).path(), "utf8");
  expect(svg).toContain("<dc:source>");
  expect(svg).toContain("CC BY 4.0");
  expect(svg).not.toContain("var(--");
  await page.locator(".wb-rows [data-pick]").first().click();
  await expect(page.getByRole("dialog").or(page.locator("aside")).first()).toBeVisible();
  await page.reload();
  await expect(page.locator(".wb-card h2")).toContainText("Listings");
  await expect(page.getByText("knows no such setting")).toHaveCount(0);
});

const PORTS = `day;port;tonnes;low;high
${Array.from({ length: 48 }, (_, i) => `01.${String((i % 12) + 1).padStart(2, "0")}.${2018 + Math.floor(i / 12)};${i % 2 ? "Nampo" : "Dalian"};${i + 1},5;${i};${i + 9}`).join("\n")}
`;

test("an own file is gone on reload unless it is kept on purpose, and what is kept can be removed", async ({
  page,
}) => {
  await page.goto("/workbench/");
  await ready(page);
  await drop(page, "calls.csv", PORTS);
  await expect(page.getByText("calls.csv: 48 rows")).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByText("calls.csv")).toHaveCount(0);
  await drop(page, "calls.csv", PORTS);
  await page.getByRole("combobox", { name: "Measure" }).selectOption("sum:tonnes");
  await page.getByRole("combobox", { name: "Chart" }).selectOption("line");
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect(page.locator(".wb-kept")).toContainText("Kept in this browser since");
  await page.reload();
  await ready(page);
  await expect(page.locator(".wb-kept")).toContainText("calls.csv");
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("combobox", { name: "Chart" })).toHaveValue("line");
  await page.getByRole("button", { name: "Remove it from this browser" }).click();
  await expect(page.locator(".wb-kept")).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(page.locator(".wb-kept")).toHaveCount(0);
});

test("settings are saved as a file and opened again, with the data or for the file they belong to", async ({
  page,
}) => {
  await page.goto("/workbench/");
  await ready(page);
  await drop(page, "calls.csv", PORTS);
  await page.getByRole("combobox", { name: "Measure" }).selectOption("sum:tonnes");
  await page.getByRole("combobox", { name: "Chart" }).selectOption("area");
  const saved = async (name: string) => {
    const down = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    return readFile(await (await down).path(), "utf8");
  };
  const alone = await saved("Save settings");
  const whole = await saved("Save settings with the data");
  expect(alone).not.toContain('data"');
  await page.reload();
  await ready(page);
  await drop(page, "calls-chart-and-data.json", whole);
  await expect(page.getByRole("combobox", { name: "Chart" })).toHaveValue("area");
  await expect(page.getByText("calls.csv: 48 rows")).toBeVisible();
  await page.reload();
  await ready(page);
  await drop(page, "calls-chart.json", alone);
  await expect(page.getByRole("alert")).toContainText("open calls.csv now");
  await drop(page, "calls.csv", PORTS);
  await expect(page.getByRole("combobox", { name: "Chart" })).toHaveValue("area");
  await drop(page, "calls-chart-and-data.json", whole.slice(0, 700));
  await expect(page.getByRole("alert")).toContainText("cut off");
});

test("a series of the reader's is laid over a figure of the record, marked in all that leaves, and changes nothing in it", async ({
  page,
}) => {
  await page.goto("/figures/oil-monthly/");
  const finding = await page.locator("figure[data-figure=oil-monthly] .finding").first().textContent();
  await page.goto("/workbench/");
  await ready(page);
  await drop(page, "calls.csv", PORTS);
  const over = page.getByRole("region", { name: "Over a figure of the record" });
  await over.getByRole("combobox", { name: "Figure" }).selectOption("oil-monthly");
  await expect(over.locator(".wb-beneath")).toContainText("Reader’s data, not reviewed: calls.csv");
  await expect(over.locator(".finding")).toHaveText(finding ?? "");
  await expect(over.locator(".wb-laid path")).toHaveCount(48);
  const year = async (svg: string) =>
    Number(
      await over
        .locator(`${svg} .tick`, { hasText: /^2020$/ })
        .first()
        .getAttribute("x"),
    );
  expect(await year(".wb-beneath")).toBeCloseTo(await year("svg.plot:not(.wb-beneath)"), 1);
  await over.getByRole("combobox", { name: "Its axis" }).selectOption({ index: 1 });
  await expect(over.locator(".wb-over")).toContainText("as its reader says");
  for (const kind of ["SVG", "Series as CSV"]) {
    const down = page.waitForEvent("download");
    await over.getByRole("button", { name: kind, exact: true }).click();
    expect(await readFile(await (await down).path(), "utf8")).toContain("Reader’s data, not reviewed");
  }
  const png = page.waitForEvent("download");
  await over.getByRole("button", { name: "PNG", exact: true }).click();
  expect((await readFile(await (await png).path())).toString("utf8")).toContain("Reader’s data, not reviewed");
});
