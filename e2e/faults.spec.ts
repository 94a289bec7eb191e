import type { Page } from "@playwright/test";
import { expect, expectFaults, fig, live, open, query, test } from "./atlas";

/** Faults put in on purpose. Each page must say what is wrong, keep what works, and show no wrong number. */

const TABLE = "**/packed/petroleum-monthly.*.json";
const alert = (page: Page) => fig(page, "oil-monthly").getByRole("alert");
const drawn = (page: Page, id: string) => expect(fig(page, id).locator("svg.plot").first()).toBeVisible();

/** As on pages that are not served securely: nothing can make a checksum. */
const withoutChecksums = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));

test.describe("a data file", () => {
  test.beforeEach(({ page }) => expectFaults(page));

  test("that is not there is named", async ({ page }) => {
    await page.route(TABLE, (route) => route.fulfill({ status: 404, body: "<h1>Not found</h1>" }));
    await page.goto("/oil/");
    await expect(alert(page)).toContainText("404", { timeout: 20_000 });
    await drawn(page, "oil-crude");
  });

  test("whose connection breaks is named", async ({ page }) => {
    await page.route(TABLE, (route) => route.abort("connectionreset"));
    await page.goto("/oil/");
    await expect(alert(page)).toContainText("could not be fetched", { timeout: 20_000 });
  });

  test("in whose place an error page comes is refused", async ({ page }) => {
    await page.route(TABLE, (route) => route.fulfill({ status: 200, body: "<html>Sign in to the network</html>" }));
    await page.goto("/oil/");
    await expect(alert(page)).toContainText("checksum", { timeout: 20_000 });
  });

  test("with one number changed is refused", async ({ page }) => {
    await page.route(TABLE, async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replace(/(\d)(\d{3})/, "9$2"), contentType: "application/json" });
    });
    await page.goto("/oil/");
    await expect(alert(page)).toContainText("checksum", { timeout: 20_000 });
    await drawn(page, "oil-crude");
  });

  test("of a newer version, under the same name, is refused", async ({ page }) => {
    await page.route(TABLE, async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replace(/"version":"[\d.]+"/, '"version":"2099.1.0"') });
    });
    await page.goto("/oil/");
    await expect(alert(page)).toContainText("checksum", { timeout: 20_000 });
  });

  test("of a newer version, where no checksum can be made, is named with both versions", async ({ page }) => {
    await withoutChecksums(page);
    await page.route(TABLE, async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replace(/"version":"[\d.]+"/, '"version":"2099.1.0"') });
    });
    await page.goto("/oil/");
    await expect(alert(page)).toContainText(/data version 2099\.1\.0, this page of 20\d\d/, { timeout: 20_000 });
    await drawn(page, "oil-crude");
  });

  test("that does not come is waited for in its figures alone; the others are live", async ({ page }) => {
    await page.clock.install();
    await page.route(TABLE, () => undefined);
    await page.goto("/oil/");
    await drawn(page, "oil-monthly");
    await page.clock.fastForward("00:20");
    await expect(fig(page, "oil-monthly").getByRole("status")).toContainText("Loading the data");
    await expect(fig(page, "oil-crude").locator("[data-live]")).toBeVisible();
    await drawn(page, "oil-crude");
  });
});

test("a claim to be laid over a figure, whose table is not there, is not passed over in silence", async ({ page }) => {
  expectFaults(page);
  await page.route("**/packed/claims.*.json", (route) => route.fulfill({ status: 404, body: "gone" }));
  await page.goto("/figures/oil-cap/?pick=cl01");
  await expect(page.locator(".evidence").getByRole("alert")).toContainText("claims", { timeout: 20_000 });
  await drawn(page, "oil-cap");
});

test.describe("code that does not come", () => {
  test.beforeEach(({ page }) => expectFaults(page));

  test("leaves the built picture with a word on it, though the address asked for another view", async ({ page }) => {
    await page.route("**/assets/*.js", (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.goto("/figures/oil-cap/?from=2019");
    await expect(page.getByRole("alert")).toContainText("could not be loaded: you see the default view");
    await drawn(page, "oil-cap");
  });

  test("of boot.js, and so no policy of trusted types, leaves the page as without scripts", async ({ page }) => {
    await page.route("**/boot.js", (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.goto("/figures/oil-cap/?from=2019");
    await expect(page.getByText("you see the default view")).toBeVisible();
    await drawn(page, "oil-cap");
  });

  test("of the workbench's chart leaves a still one, and all around it", async ({ page }) => {
    await page.route("**/assets/Chart-*.js", (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.goto("/workbench/");
    await expect(page.getByRole("alert")).toContainText("The chart stands still");
    await expect(page.locator(".wb-chart svg").first()).toBeVisible();
  });
});

test("an exception in one figure leaves the others, and its report can be copied", async ({ page, context }) => {
  expectFaults(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // A table whose column has another name then gets as far as its figure.
  await withoutChecksums(page);
  await page.route("**/packed/crude-oil.*.json", async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replaceAll(/"n":"\w+"/g, (n) => n.replace(/"$/, '_gone"')) });
  });
  await page.goto("/oil/");
  const trouble = fig(page, "oil-crude").getByRole("alert");
  await expect(trouble).toContainText("failed while drawing", { timeout: 20_000 });
  await drawn(page, "oil-monthly");
  await drawn(page, "oil-cap");
  await trouble.getByRole("button", { name: "Copy the report" }).click();
  await expect(trouble.getByRole("button", { name: "Report copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/: .*\n/);
});

/** Takes every kind of storage away before any code of the page runs. */
async function deny(page: Page, how: "denied" | "full"): Promise<void> {
  await page.addInitScript((kind) => {
    const refuse = () => {
      throw new DOMException("no", kind === "full" ? "QuotaExceededError" : "SecurityError");
    };
    if (kind === "full") {
      Storage.prototype.setItem = refuse;
      return;
    }
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: refuse });
    }
  }, how);
}

for (const how of ["denied", "full"] as const) {
  test(`storage ${how}: the page opens, takes a theme, filters and collects`, async ({ page }) => {
    await deny(page, how);
    await open(page, "/figures/oil-cap/");
    const button = page.getByRole("button", { name: /^Theme/ });
    await button.click();
    await button.click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("button", { name: "tonnes", exact: true }).click();
    await expect.poll(() => query(page).get("unit")).toBe("t");
    await page.getByRole("button", { name: "Add to briefing" }).first().click();
    await expect(page.getByText(/Added as slide/)).toBeVisible();
  });
}

test("fonts that do not come leave every word readable", async ({ page }) => {
  expectFaults(page);
  await page.route("**/*.woff2", (route) => route.abort());
  await open(page);
  await drawn(page, "timeline");
  await expect(page.locator("main h1")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});

test("the connection lost midway: what is loaded goes on, what is not says so", async ({ page, context }) => {
  expectFaults(page);
  await open(page, "/oil/");
  await context.setOffline(true);
  await page.getByRole("button", { name: "tonnes", exact: true }).click();
  await expect.poll(() => query(page).get("unit")).toBe("t");
  await expect(fig(page, "oil-monthly")).toContainText("8.33");
  await fig(page, "oil-monthly").locator("[data-pick]").first().dispatchEvent("click");
  await expect(page.getByRole("alert").or(page.locator(".evidence")).first()).toBeVisible();
  await drawn(page, "oil-monthly");
});

for (const [name, time] of [
  ["twenty years slow", "2006-01-01T00:00:00Z"],
  ["twenty years fast", "2046-12-31T23:59:59Z"],
] as const) {
  test(`a clock ${name} changes no number`, async ({ page }) => {
    await open(page, "/figures/oil-cap/");
    const said = await fig(page, "oil-cap").locator(".finding").textContent();
    await page.clock.setFixedTime(new Date(time));
    await page.reload();
    await live(page);
    await expect(fig(page, "oil-cap").locator(".finding")).toHaveText(said ?? "");
  });
}

for (const timezoneId of ["Asia/Pyongyang", "America/Los_Angeles"]) {
  test.describe(`in the zone ${timezoneId}`, () => {
    test.use({ timezoneId });
    test("a window ends on the days it names, and its evidence has the days of the record", async ({ page }) => {
      await open(page, "/?from=2017-12-22&to=2019-12-22&pick=lw0001");
      await expect(page.getByRole("slider", { name: "Start of the window" })).toHaveAttribute(
        "aria-valuetext",
        "22 Dec 2017",
      );
      await expect(page.getByRole("slider", { name: "End of the window" })).toHaveAttribute(
        "aria-valuetext",
        "22 Dec 2019",
      );
      await expect(page.locator(".evidence")).toBeVisible();
    });
  });
}

test("two tabs share one briefing, and neither loses what the other keeps", async ({ page, context }) => {
  await open(page, "/figures/oil-cap/");
  const other = await context.newPage();
  await open(other, "/figures/labour-stock/");
  await page.getByRole("button", { name: "Add to briefing" }).first().click();
  await expect(page.getByText(/Added as slide 1/)).toBeVisible();
  await other.getByRole("button", { name: "Add to briefing" }).first().click();
  await expect(other.getByText(/Added as slide 2/)).toBeVisible();
  await page.goto("/decks/mine/");
  await expect(page.locator(".slide-list > li")).toHaveCount(2);
});
