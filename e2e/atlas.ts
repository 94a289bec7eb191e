import { test as base, expect, type Locator, type Page } from "@playwright/test";

/**
 * A page of the atlas whose every fault fails the test: console errors, uncaught exceptions, any request that leaves the
 * site, and anything its security policy had to stop.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (e) => faults.push(`exception: ${e.message}`));
      page.on("console", (m) => {
        if (m.type() === "error" && !faultsExpected.has(page)) faults.push(`console: ${m.text()}`);
      });
      page.on("request", (r) => {
        const { protocol, origin } = new URL(r.url());
        if (!/^(data|blob):$/.test(protocol) && origin !== new URL(baseURL ?? "").origin)
          faults.push(`left the site: ${r.url()}`);
      });
      await watchPolicy(page, faults);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Notes in `faults` what the security policy of the page, or of a frame in it, stops from now on; also in tests that
 * break something on purpose.
 */
export async function watchPolicy(page: Page, faults: string[]): Promise<void> {
  await page.exposeFunction("policyStopped", (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    const told = window as unknown as { policyStopped: (what: string) => void };
    document.addEventListener("securitypolicyviolation", (e) =>
      told.policyStopped(
        `${e.effectiveDirective} stopped ${e.blockedURI} ${e.sample} at ${e.sourceFile}:${e.lineNumber}`,
      ),
    );
  });
}

const faultsExpected = new WeakSet<Page>();

/** For tests that break something on purpose: errors in the console are no fault of the page then. */
export function expectFaults(page: Page): void {
  faultsExpected.add(page);
}

export { expect };

/** Opens a page and waits until its figures are live. */
export async function open(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await live(page);
}

export async function live(page: Page): Promise<void> {
  await expect(page.locator("[data-live]").first()).toBeVisible();
  // Figures below the screen follow when the browser is idle.
  await expect(page.locator("[data-asleep], [data-awaited]")).toHaveCount(0);
}

/** Waits until a page is ready to be put on paper. */
export async function printable(page: Page): Promise<void> {
  await expect(page.locator(".unready")).toHaveCount(0);
}

export function fig(page: Page, id: string): Locator {
  return page.locator(`figure[data-figure="${id}"]`);
}

/** The drawing of a figure as text: equal pictures are equal strings. Ids that React makes up are left out. */
export async function picture(figure: Locator): Promise<string> {
  const html = await figure.locator("svg.plot").first().innerHTML();
  return html.replace(/_r_\w+_|url\([^)]*\)/g, "").replace(/ (id|tabindex)="[^"]*"/g, "");
}

/** What the address says of the view. */
export function query(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** Centre of a locator in page coordinates. */
export async function centre(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("not on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
