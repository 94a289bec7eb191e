import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as bare } from "@playwright/test";
import { EMBED, PAGE, policyText } from "../scripts/host/policy";
import { CACHE, POLICY } from "../scripts/host/rules";
import { expect, test, watchPolicy } from "./atlas";

const DIST = "dist";
const all = readdirSync(DIST, { recursive: true, encoding: "utf8" }).map((f) => f.replaceAll("\\", "/"));
/** Pages of the site; the one-file atlas has a policy of its own with the hashes of what is in it. */
const pages = all.filter((f) => f.endsWith(".html") && f !== "atlas.html");

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The tags of a page, without what stands inside scripts. */
function tagsOf(html: string): readonly Tag[] {
  const open = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  return [...open.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = "", rest = ""]) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key.toLowerCase(), value]),
      ),
    }),
  );
}

test("no page holds a style, a script or a handler of its own, and each begins with the policy", () => {
  expect(pages.length).toBeGreaterThan(45);
  for (const file of pages) {
    const html = readFileSync(join(DIST, file), "utf8");
    const tags = tagsOf(html);
    expect(tags.length, file).toBeGreaterThan(20);
    expect(html.includes("\u0000"), `${file} holds a character that is none`).toBe(false);
    const loose = tags.filter(
      ({ name, attributes }) =>
        name === "style" ||
        Object.keys(attributes).some((key) => key === "style" || key.startsWith("on")) ||
        Object.values(attributes).some((value) => /^\s*javascript:/i.test(value)) ||
        (name === "script" && !attributes["src"] && !/^application\/(ld\+)?json$/.test(attributes["type"] ?? "")),
    );
    expect(loose, file).toEqual([]);
    const first = tags.findIndex((t) => t.attributes["http-equiv"] === "Content-Security-Policy");
    const wanted = policyText(file.startsWith("embed/") ? EMBED : PAGE);
    expect(tags[first]?.attributes["content"], file).toBe(wanted);
    const before = tags.slice(0, first).filter((t) => t.name === "link" || t.name === "script");
    expect(before, file).toEqual([]);
  }
});

/** What a browser loads by itself from an element, by its name. A link is followed only by a person. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
  script: ["src"],
  img: ["src", "srcset"],
  iframe: ["src"],
  source: ["src", "srcset"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
};
const LINKS =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest|apple-touch-icon)\b/;

test("nothing that is built loads from another site", () => {
  const outside: string[] = [];
  for (const file of pages) {
    for (const { name, attributes } of tagsOf(readFileSync(join(DIST, file), "utf8"))) {
      const keys = name === "link" && LINKS.test(attributes["rel"] ?? "") ? ["href"] : (LOADED[name] ?? []);
      for (const key of keys)
        if (/^(?:\w+:)?\/\//.test(attributes[key] ?? "")) outside.push(`${file}: ${attributes[key]}`);
    }
  }
  const loads = {
    css: /(?:url\(|@import)\s*["']?(?:\w+:)?\/\/[^"')]*/g,
    js: /\b(?:import|fetch|importScripts|Worker|EventSource|WebSocket|sendBeacon)\(\s*["'`](?:\w+:)?\/\/[^"'`]*|\bfrom\s*["'](?:\w+:)?\/\/[^"']*/g,
  };
  for (const [ending, pattern] of Object.entries(loads)) {
    for (const file of all.filter((f) => f.endsWith(`.${ending}`))) {
      outside.push(...(readFileSync(join(DIST, file), "utf8").match(pattern) ?? []).map((hit) => `${file}: ${hit}`));
    }
  }
  expect(outside).toEqual([]);
});

test("each file is served with its policy and for how long it may be kept", async ({ request }) => {
  const asset = all.find((f) => /^assets\/index-.*\.js$/.test(f)) ?? "";
  const packed = all.find((f) => /^packed\/.*\.json$/.test(f)) ?? "";
  const wanted: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ["", POLICY.page, CACHE.fresh],
    ["figures/oil-cap/", POLICY.page, CACHE.fresh],
    ["no/such/page/", POLICY.page, CACHE.fresh],
    ["embed/oil-cap/", POLICY.embed, CACHE.fresh],
    ["atlas.html", POLICY.file, CACHE.fresh],
    [asset, POLICY.worker, CACHE.hashed],
    ["sw.js", POLICY.worker, CACHE.fresh],
    [packed, undefined, CACHE.hashed],
    ["status.json", undefined, CACHE.fresh],
  ];
  for (const [path, policy, cache] of wanted) {
    const headers = (await request.get(`/${path}`)).headers();
    expect(headers["content-security-policy"], path).toBe(policy);
    expect(headers["cache-control"], path).toBe(cache);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["access-control-allow-origin"], path).toBe("*");
  }
});

bare(
  "what a page must not do is stopped and told: markup, code and requests that are not the site's",
  async ({ page }) => {
    const stopped: string[] = [];
    await watchPolicy(page, stopped);
    await page.goto("/about/");
    await page.locator("main").waitFor();
    const tried = await page.evaluate(async () => {
      const trials: Readonly<Record<string, () => unknown>> = {
        markup: () => {
          document.body.innerHTML = "<img src=x onerror=alert(1)>";
        },
        // From a timer: what a test itself evaluates is let off.
        code: () =>
          new Promise((done, fail) =>
            setTimeout(() => {
              try {
                done(new Function("return 1")());
              } catch (e) {
                fail(e);
              }
            }),
          ),
        worker: () => new Worker("https://example.org/x.js"),
        elsewhere: () => fetch("https://example.org/"),
        blob: () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
      };
      const out: Record<string, string> = {};
      for (const [name, run] of Object.entries(trials)) {
        try {
          await run();
          out[name] = "ran";
        } catch (e) {
          out[name] = e instanceof Error ? e.name : "stopped";
        }
      }
      const script = document.createElement("script");
      script.append("window.ranInline = true");
      document.body.append(script);
      const b = document.createElement("b");
      b.setAttribute("style", "color: red");
      document.body.append(b);
      out["inline"] = "ranInline" in window ? "ran" : "stopped";
      out["style"] = getComputedStyle(b).color === "rgb(255, 0, 0)" ? "ran" : "stopped";
      return out;
    });
    expect(Object.entries(tried).filter(([, how]) => how === "ran")).toEqual([]);
    await expect.poll(() => stopped.join("\n")).toMatch(/connect-src stopped https:\/\/example\.org/);
    await expect.poll(() => stopped.join("\n")).toMatch(/style-src-attr/);
  },
);
