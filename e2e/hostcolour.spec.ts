import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";

/** Grounds and inks of hosts, in the notations that style sheets of today write. */
const HOSTS = [
  { ground: "oklch(0.22 0.03 255)", ink: "oklch(0.95 0.01 255)", theme: "dark" },
  { ground: "oklch(0.98 0.01 95)", ink: "oklch(0.25 0.02 255)", theme: "light" },
  { ground: "color(display-p3 0.05 0.08 0.12)", ink: "lab(96% 0 0)", theme: "dark" },
  { ground: "hsl(210 20% 98%)", ink: "color-mix(in oklab, black 85%, white)", theme: "light" },
] as const;

for (const { ground, ink, theme } of HOSTS) {
  test(`a transparent figure on ${ground} with text in ${ink} is ${theme}`, async ({ page, baseURL }) => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === "/" ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
      response.end(
        `<!doctype html><style>body{margin:0;background:${ground};color:${ink}}</style>` +
          `<script src="${baseURL}/embed.js"></script>` +
          '<sanctions-figure figure="oil-cap" bg="transparent"></sanctions-figure>',
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      // The system says the other: the host's own colours decide.
      await page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const frame = page.frameLocator("sanctions-figure iframe");
      await expect(frame.locator("html")).toHaveAttribute("data-theme", theme);
      const [text, paper] = await page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return [style.color, style.backgroundColor];
      });
      expect(text).not.toBe(paper);
      const light = await frame.locator("h1").evaluate((el) => {
        const [r = 0, g = 0, b = 0] = (getComputedStyle(el).color.match(/[\d.]+/g) ?? []).map(Number);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      });
      if (theme === "dark") expect(light).toBeGreaterThan(160);
      else expect(light).toBeLessThan(80);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}
