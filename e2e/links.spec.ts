import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { FIGURE_IDS } from "../src/figures/model";
import { ROUTES } from "../src/page/routes";
import { viewOfUrl } from "../src/take/url";
import { formatView } from "../src/view/codec";
import { VIEW_KEYS } from "../src/view/keys";
import { test } from "./atlas";

interface Line {
  readonly address: string;
  /** Path and canonical query; `file` for what is no page. */
  readonly means: string;
}

const lines: readonly Line[] = readFileSync("e2e/links.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [address = "", means = ""] = line.split(" => ");
    return { address, means };
  });
const pages = lines.filter((l) => l.means !== "file");

/** What the page itself says it shows: the address it prints on paper, without the data version it pins. */
async function shown(page: Page, pinned: boolean): Promise<string> {
  const href = (await page.locator(".print-head a").getAttribute("href")) ?? "";
  const url = new URL(href);
  if (!pinned) url.searchParams.delete("v");
  const query = formatView(viewOfUrl(url.href));
  return query ? `${url.pathname}?${query}` : url.pathname;
}

test("the list has every path and every key of the public interface", () => {
  const paths = new Set(lines.map((l) => l.address.replace(/[?#].*$/, "")));
  for (const { path, kind } of ROUTES) {
    if (kind !== "missing") expect([...paths], path).toContain(`/${path}`);
  }
  for (const id of FIGURE_IDS) expect([...paths]).toContain(`/figures/${id}/`);
  const all = lines.map((l) => l.address).join(" ");
  for (const key of VIEW_KEYS.filter((k) => k !== "lang")) expect(all, key).toMatch(new RegExp(`[?&]${key}=`));
  expect(new Set(lines.map((l) => l.address)).size).toBe(lines.length);
});

test("every address ever published is answered, and its query means the same view", async ({ request }) => {
  for (const { address, means } of lines) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    const query = formatView(viewOfUrl(means));
    // A rule alone gets its window from the record, in the page.
    if (means !== "file" && !/[?&]law=[^&]*$/.test(address)) {
      expect(formatView(viewOfUrl(address.replace(/#.*$/, ""))), address).toBe(query);
    }
    if (means !== "file") expect(means.split("?")[1] ?? "", `${means} is not canonical`).toBe(query);
  }
});

const SHARES = 4;
const alive = pages.filter((l) => !l.means.startsWith("/embed/"));
for (let share = 0; share < SHARES; share += 1) {
  test(`pages show the view their address stands for, part ${share + 1}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const { address, means } of alive.filter((_, i) => i % SHARES === share)) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(address);
      await expect(page.locator("html[data-pending]"), address).toHaveCount(0);
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => shown(page, /[?&]v=/.test(means)), { message: address }).toBe(means);
      await expect(page.locator(".notice", { hasText: "not understood" }), address).toHaveCount(
        address.includes("from=2018&from=2019") ? 1 : 0,
      );
    }
  });
}

const DIST = "dist";
const files = readdirSync(DIST, { recursive: true, encoding: "utf8" }).map((f) => f.replaceAll("\\", "/"));
const html = new Map(
  files.filter((f) => f.endsWith(".html")).map((f) => [f, readFileSync(`${DIST}/${f}`, "utf8")] as const),
);

/** The file that a plain host answers with, from the site's root; null where there is none. */
function fileAt(path: string): string | null {
  const at = decodeURIComponent(path).replace(/^\//, "");
  for (const file of [at, `${at.replace(/\/?$/, "/")}index.html`.replace(/^\//, "")]) {
    if (file !== "" && existsSync(`${DIST}/${file}`) && statSync(`${DIST}/${file}`).isFile()) return file;
  }
  return null;
}

const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** All a page points to: links, scripts, styles, pictures, and the addresses in its head for search engines. */
function targets(text: string): readonly string[] {
  const attributes = [...text.matchAll(/\s(?:href|src|content)="([^"]*)"/g)].map((m) => unescaped(m[1] ?? ""));
  const ld = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap((m) =>
    [...(m[1] ?? "").matchAll(/"(?:contentUrl|url|image)":"([^"]*)"/g)].map((u) => u[1] ?? ""),
  );
  return [...attributes, ...ld];
}

test("every link inside the site leads somewhere: pages, files, anchors, rows", () => {
  const site = new URL(process.env["ATLAS_URL"] ?? "http://localhost:4173/");
  const ids = new Set(
    files
      .filter((f) => /^data\/.*\.csv$/.test(f))
      .flatMap((f) => readFileSync(`${DIST}/${f}`, "utf8").split("\n"))
      .map((line) => line.split(",", 1)[0]),
  );
  // The numbers on top of the overview, which stand for many rows.
  for (const key of ["oil", "labour", "rules", "silence"]) ids.add(`headline-${key}`);
  const broken: string[] = [];
  let seen = 0;
  for (const [file, text] of html) {
    const base = new URL(file.replace(/index\.html$/, ""), site);
    for (const target of targets(text)) {
      if (/^[\w+-]+\/[\w+-]+$/.test(target) && !files.includes(target)) continue;
      if (!/^(https?:|\.{0,2}\/|\?|#|[\w-]+(\/|\.\w+))/.test(target) || /\s/.test(target)) continue;
      const url = new URL(target, base);
      if (url.origin !== site.origin) continue;
      seen += 1;
      const hit = fileAt(url.pathname.slice(site.pathname.length - 1));
      const anchor = decodeURIComponent(url.hash.slice(1));
      const pick = url.searchParams.get("pick");
      if (!hit) broken.push(`${file}: ${target}`);
      else if (anchor && hit.endsWith(".html") && !new RegExp(`\\sid="${anchor}"`).test(html.get(hit) ?? "")) {
        broken.push(`${file}: ${target} (no such anchor)`);
      } else if (pick && !ids.has(pick)) broken.push(`${file}: ${target} (no such row)`);
    }
  }
  expect(seen).toBeGreaterThan(1000);
  expect([...new Set(broken)]).toEqual([]);
});

test("the site map lists the pages, and nothing that is not there", () => {
  const xml = readFileSync(`${DIST}/sitemap.xml`, "utf8");
  const locs = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => new URL(m[1] ?? ""));
  expect(locs).toHaveLength(ROUTES.filter((r) => r.kind !== "missing").length);
  for (const { pathname } of locs) expect(fileAt(pathname), pathname).not.toBeNull();
});
