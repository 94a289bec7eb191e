import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { test as base, expect, type Frame, type Page } from "@playwright/test";
import { FIGURE_IDS } from "../src/figures/model";
import { watchPolicy } from "./atlas";

/** A foreign host: another server, so another origin. Any path answers with what `pages` holds, else with the example. */
interface Host {
  readonly url: string;
  readonly pages: Map<string, string>;
}

const test = base.extend<{ host: Host; quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const stopped: string[] = [];
      await watchPolicy(page, stopped);
      await use(undefined);
      expect(stopped).toEqual([]);
    },
    { auto: true },
  ],
  host: async ({ baseURL }, use) => {
    const example = readFileSync("docs/embed-example.html", "utf8").replaceAll("http://localhost:4173/", `${baseURL}/`);
    const pages = new Map([["/", example]]);
    const server = createServer((request, response) => {
      const body = pages.get((request.url ?? "/").split("?")[0] ?? "/");
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages });
    server.closeAllConnections();
    server.close();
  },
});

const page = (atlas: string | undefined, body: string, head = "") =>
  `<!doctype html><meta name="viewport" content="width=device-width">${head}<script src="${atlas}/embed.js"></script>${body}`;

/** The frame of an element, once it has loaded and told its height. */
async function frameOf(host: Page, selector: string): Promise<Frame> {
  const iframe = host.locator(`${selector} iframe, iframe${selector}`);
  await iframe.scrollIntoViewIfNeeded();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error(`no frame in ${selector}`);
  await frame.locator("#embed").waitFor();
  return frame;
}

/** What is to be scrolled in a frame: content and frame, in pixels. */
const room = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { scroll: scrollHeight - clientHeight, aside: scrollWidth - clientWidth };
  });

const height = (frame: Frame) => frame.evaluate(() => innerHeight);
const content = (frame: Frame) => frame.locator("#embed").evaluate((el) => el.getBoundingClientRect().height);

async function fits(frame: Frame, name: string): Promise<void> {
  await expect.poll(() => room(frame), { message: name }).toEqual({ scroll: 0, aside: 0 });
  await expect
    .poll(async () => (await height(frame)) - (await content(frame)), { message: `${name} leaves no room` })
    .toBeLessThan(2);
}

const SIX = ["#cap", "#monthly", "#stock", "#map", "#rules", "#plain"];

for (const width of [320, 768, 1200]) {
  test(`six figures on a foreign page ${width} px wide need no scrolling`, async ({
    page: host,
    host: { url },
    baseURL,
  }) => {
    const faults: string[] = [];
    host.on("pageerror", (e) => faults.push(e.message));
    host.on("console", (m) => m.type() === "error" && !/favicon/.test(m.location().url) && faults.push(m.text()));
    host.on("request", (r) => {
      if (![`${url}/`, `${baseURL}/`].some((own) => r.url().startsWith(own)))
        faults.push(`asked elsewhere: ${r.url()}`);
    });
    await host.setViewportSize({ width, height: 900 });
    await host.goto(url);
    for (const id of SIX) await fits(await frameOf(host, id), id);
    expect(faults).toEqual([]);
  });
}

test("a host that obeys twenty times ends where it began; a filter shrinks the frame again", async ({
  page: host,
  host: { url, pages },
  baseURL,
}) => {
  pages.set("/stock", page(baseURL, '<sanctions-figure id="f" figure="labour-stock"></sanctions-figure>'));
  await host.goto(`${url}/stock`);
  const frame = await frameOf(host, "#f");
  await fits(frame, "at first");
  const first = await height(frame);
  const told = await host.evaluate(async () => {
    const el = document.getElementById("f");
    const iframe = el?.shadowRoot?.querySelector("iframe");
    const heights: number[] = [];
    for (let i = 0; i < 20; i++) {
      const answer = new Promise<number>((done) => {
        const listen = (e: MessageEvent) => {
          if (e.data?.type !== "iframe-resized") return;
          removeEventListener("message", listen);
          done(e.data.height);
        };
        addEventListener("message", listen);
      });
      iframe?.contentWindow?.postMessage({ type: "iframe-get-child-dimensions" }, "*");
      const px = await answer;
      if (iframe) iframe.style.height = `${px}px`;
      heights.push(px);
    }
    return heights;
  });
  expect(new Set(told)).toEqual(new Set([first]));
  await host.locator("#f").evaluate((el) => el.setAttribute("host", "KWT"));
  await expect.poll(() => height(frame)).toBeLessThan(first - 200);
  await fits(frame, "filtered");
  await host.locator("#f").evaluate((el) => el.removeAttribute("host"));
  await expect.poll(() => height(frame)).toBe(first);
});

test("what a reader does is told to the host, and a picked mark opens its evidence", async ({
  page: host,
  host: { url },
  context,
  baseURL,
}) => {
  await host.goto(url);
  const frame = await frameOf(host, "#monthly");
  await expect(frame.locator(".slot[data-live]")).toBeVisible();
  await expect(frame.locator(".sourceline")).toContainText("in tonnes");
  await frame.getByRole("combobox", { name: "From" }).selectOption("2018");
  await expect(host.locator("#heard")).toContainText('monthly: time {"from":"2018","to":"2019"');
  await host.getByRole("button", { name: "Russia alone" }).click();
  await expect(host.locator("#heard")).toContainText('monthly: filter {"changed":["supplier"]');
  await expect(frame.locator("a[data-back]")).toHaveAttribute("href", /supplier=RUS&unit=t/);
  const mark = frame.locator("svg.plot [data-pick]").first();
  const [tab] = await Promise.all([context.waitForEvent("page"), mark.dispatchEvent("click")]);
  const opened = new URL(tab.url() === "about:blank" ? await tab.waitForURL(/pick=/).then(() => tab.url()) : tab.url());
  expect(opened.href.startsWith(`${baseURL}/figures/oil-monthly/?`)).toBe(true);
  expect(opened.searchParams.get("pick")).toBe(await mark.getAttribute("data-pick"));
  await expect(host.locator("#heard")).toContainText('monthly: select {"pick":');
  await expect(frame.locator(".pickedline a")).toHaveAttribute("href", opened.href);
});

for (const [figure, ...widths] of [
  ["oil-cap", 320, 664],
  ["labour-stock", 450, 1260],
  ["oil-monthly", 560, 1000],
  ["trade", 780],
] as const) {
  for (const width of widths) {
    test(`${figure} in ${width} px is still until it is touched, and then the same picture`, async ({
      page: host,
      host: { url, pages },
      baseURL,
    }) => {
      const element = `<sanctions-figure id="f" figure="${figure}"></sanctions-figure>`;
      pages.set("/one", page(baseURL, `<div style="width:${width}px">${element}</div>`));
      const asked: string[] = [];
      host.on("request", (r) => asked.push(new URL(r.url()).pathname));
      await host.setViewportSize({ width: 1440, height: 1000 });
      await host.goto(`${url}/one`);
      const frame = await frameOf(host, "#f");
      await expect(frame.locator("html[data-fitting]")).toHaveCount(0);
      await fits(frame, "still");
      const plots = frame.locator("svg.plot").filter({ visible: true });
      const seen = async () => ({
        height: await height(frame),
        words: await plots.locator("text").allTextContents(),
        // Of each kind of element, the names of its attributes: one that is spelt otherwise does nothing.
        attributes: await plots.first().evaluate((svg) => {
          const all = [...svg.querySelectorAll("*"), svg].flatMap((el) =>
            el.getAttributeNames().map((name) => `${el.tagName} ${name}`),
          );
          return [...new Set(all)].sort();
        }),
      });
      const before = await seen();
      expect(asked.filter((p) => /packed|live-/.test(p))).toEqual([]);
      const scale = await plots.first().evaluate((el) => el.clientWidth / Number(el.getAttribute("width")));
      expect(Math.abs(Math.log(scale)), `drawn at its width, but for ${scale}`).toBeLessThan(0.12);
      await host.locator("#f").hover();
      await expect(frame.locator(".slot[data-live]")).toBeVisible();
      await fits(frame, "live");
      const after = await seen();
      expect(Math.abs(after.height - before.height)).toBeLessThanOrEqual(1);
      expect(after.words.filter((w) => w !== "")).toEqual(before.words.filter((w) => w !== ""));
      expect(after.attributes).toEqual(before.attributes);
    });
  }
}

test("a claim picked in an embed is laid over it with its verdict, or said; not before it was made", async ({
  page: host,
  host: { url, pages },
  baseURL,
}) => {
  const element = (id: string, figure: string, more: string) =>
    `<sanctions-figure id="${id}" figure="${figure}" ${more}></sanctions-figure>`;
  pages.set("/claim", page(baseURL, element("f", "oil-cap", 'pick="cl28" from="2022" to="2022"')));
  await host.goto(`${url}/claim`);
  const frame = await frameOf(host, "#f");
  await expect(frame.locator('svg.plot [data-pick="cl28"] .claim')).not.toHaveCount(0);
  await expect(frame.locator("svg.plot")).toContainText("claimed: 219,000 bbl");
  await expect(frame.locator(".pickedline")).toContainText("Verdict: contradicted.");
  await expect(frame.locator(".pickedline a")).toHaveAttribute("href", /figures\/oil-cap\/\?.*pick=cl28/);
  await fits(frame, "with a claim");
  await host.locator("#f").evaluate((el) => el.setAttribute("asof", "2022-06-30"));
  await expect(frame.locator(".pickedline")).toHaveCount(0);
  await expect(frame.locator("svg.plot .claim")).toHaveCount(0);
  await host.locator("#f").evaluate((el) => el.removeAttribute("asof"));
  await expect(frame.locator(".pickedline")).toContainText("219,000");

  // A claim without a mark is told in words; one picked later by the host is fetched then.
  pages.set("/words", page(baseURL, element("f", "oil-monthly", 'from="2018"')));
  await host.goto(`${url}/words`);
  const other = await frameOf(host, "#f");
  await expect(other.locator(".slot[data-live]")).toBeVisible();
  await host.locator("#f").evaluate((el) => el.setAttribute("pick", "cl18"));
  await expect(other.locator(".pickedline")).toContainText("3,248 barrels");
  await expect(other.locator(".plot-note")).toContainText("No mark: bars are single months");
  await fits(other, "with words");
});

test("dark is dark, transparent is transparent, and controls can be left out", async ({
  page: host,
  host: { url, pages },
  baseURL,
}) => {
  await host.goto(url);
  expect(
    await (await frameOf(host, "#stock")).evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe("rgb(18, 20, 22)");
  await expect((await frameOf(host, "#rules")).locator(".ask")).toBeHidden();
  await expect((await frameOf(host, "#map")).locator("html")).toHaveAttribute("data-theme", "dark");
  await host.locator("#rules").evaluate((el) => el.removeAttribute("controls"));
  await expect((await frameOf(host, "#rules")).locator(".ask")).toBeVisible();

  // The colour that is really painted in a corner of the frame, whatever scheme the system and the host have.
  const night = [13, 33, 55];
  for (const system of ["light", "dark"] as const) {
    for (const scheme of ["normal", "dark"]) {
      for (const theme of ["light", "dark"]) {
        const path = `/bg-${system}-${scheme}-${theme}`;
        const style = `<style>:root{color-scheme:${scheme}}body{margin:0;background:rgb(${night})}</style>`;
        pages.set(
          path,
          page(
            baseURL,
            `<sanctions-figure id="f" figure="oil-crude" bg="transparent" theme="${theme}"></sanctions-figure>`,
            style,
          ),
        );
        await host.emulateMedia({ colorScheme: system });
        await host.goto(`${url}${path}`);
        await fits(await frameOf(host, "#f"), path);
        const png = (await host.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } })).toString("base64");
        const colour = await host.evaluate(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement("canvas").getContext("2d");
          canvas?.drawImage(image, 0, 0);
          return [...(canvas?.getImageData(1, 1, 1, 1).data ?? [])].slice(0, 3);
        }, png);
        expect(colour, path).toEqual(night);
      }
    }
  }
});

test("without scripts in the frame the figure is readable, and without any the link is", async ({
  page: host,
  host: { url, pages },
  baseURL,
  browser,
}) => {
  pages.set(
    "/mute",
    `<iframe id="f" sandbox src="${baseURL}/embed/oil-cap/?from=2019" width="700" height="900"></iframe>`,
  );
  await host.goto(`${url}/mute`);
  const frame = host.frameLocator("#f");
  await expect(frame.locator("svg.plot").first()).toBeVisible();
  await expect(frame.locator("h1")).not.toBeEmpty();
  await expect(frame.locator(".finding")).toBeVisible();
  await expect(frame.locator(".sourceline")).toContainText(/Data version \d{4}\.\d+\.\d+/);
  await expect(frame.getByText("No script runs here: you see the default view")).toBeVisible();
  await expect(frame.locator(".ask")).toBeHidden();
  const silent = await browser.newPage({ javaScriptEnabled: false });
  await silent.goto(url);
  await expect(silent.getByRole("link", { name: /Refined petroleum against the cap/ })).toBeVisible();
  await silent.close();
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test("a tap says what the mark says, with the way to its evidence; a tap beside it takes that away", async ({
    page: host,
    host: { url, pages },
    baseURL,
    context,
  }) => {
    pages.set("/tap", page(baseURL, '<sanctions-figure id="f" figure="oil-monthly" from="2018"></sanctions-figure>'));
    await host.goto(`${url}/tap`);
    const frame = await frameOf(host, "#f");
    await expect(frame.locator(".slot[data-live]")).toBeVisible();
    const mark = frame.locator("svg.plot rect[data-pick].area").nth(5);
    await mark.tap();
    await expect(frame.locator(".pickedline")).toContainText(
      (await mark.getAttribute("aria-label"))?.slice(0, 20) ?? "",
    );
    await fits(frame, "with the line");
    expect(context.pages()).toHaveLength(1);
    await frame
      .locator("svg.plot")
      .first()
      .tap({ position: { x: 4, y: 4 } });
    await expect(frame.locator(".pickedline")).toHaveCount(0);
    await fits(frame, "without it");
  });
});

test("a pinned version that is not this one is said", async ({ page: frame }) => {
  await frame.goto("/embed/oil-crude/?v=2020.1.0");
  await expect(frame.getByText("asks for another data version")).toBeVisible();
  const { version } = JSON.parse(readFileSync("dist/status.json", "utf8"));
  await frame.goto(`/embed/oil-crude/?v=${version}`);
  await expect(frame.getByText("asks for another data version")).toBeHidden();
});

test("data that do not come leave the built picture, with the way to the atlas", async ({
  page: host,
  host: { url, pages },
  baseURL,
}) => {
  await host.route("**/packed/**", (route) => route.fulfill({ status: 500 }));
  pages.set("/broken", page(baseURL, '<sanctions-figure id="f" figure="oil-cap" from="2019"></sanctions-figure>'));
  await host.goto(`${url}/broken`);
  const frame = await frameOf(host, "#f");
  await expect(frame.getByRole("alert")).toContainText("you see the default view");
  await expect(frame.locator(".at-wide svg.plot")).toBeVisible();
  await fits(frame, "broken");
});

test("a drawing that fails leaves the built picture, at once or in a later view", async ({ page: frame }) => {
  const broken = `export const figure = { id: "trade", needs: [], reads: ["unit"], model: (_, view) => ({ id: "trade", title: "",
    finding: "", domain: null, columns: [], lines: [], notes: [], rows: [], sources: [], empty: false, unit: view.unit }),
    Draw: ({ model }) => { if (model.unit !== "bbl") throw new Error("drawn wrongly"); return "drawn"; } };`;
  await frame.route(/embed-trade-/, (route) => route.fulfill({ contentType: "text/javascript", body: broken }));
  for (const query of ["?unit=t", ""]) {
    await frame.goto(`/embed/trade/${query}`);
    await frame.locator("#embed").dispatchEvent("pointerover");
    if (query === "") {
      await expect(frame.locator(".slot[data-live]")).toHaveText("drawn");
      const detail = { unit: "t" };
      await frame.evaluate((d) => {
        document.getElementById("embed")?.dispatchEvent(new CustomEvent("host-view", { detail: d }));
      }, detail);
    }
    await expect(frame.getByText("could not be made live")).toBeVisible();
    await expect(frame.locator("[data-still] svg.plot").first()).toBeAttached();
    await expect(frame.locator(".slot[data-live]")).toHaveCount(0);
  }
});

test("every figure's page leads to a valid oEmbed answer, whose frame is high enough without a script", async ({
  page: host,
  host: { url, pages },
  baseURL,
}) => {
  test.slow();
  for (const id of FIGURE_IDS) {
    const html = readFileSync(`dist/figures/${id}/index.html`, "utf8");
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
      html.slice(0, 4_000),
    )?.[1];
    expect(link, id).toMatch(new RegExp(`^https?://.*/oembed/${id}\\.json$`));
    const answer = JSON.parse(readFileSync(`dist/oembed/${id}.json`, "utf8"));
    expect(answer).toMatchObject({ version: "1.0", type: "rich", thumbnail_width: 1200, thumbnail_height: 630 });
    for (const key of ["title", "html", "provider_name"]) expect(typeof answer[key], `${id} ${key}`).toBe("string");
    for (const key of ["width", "height"]) expect(Number.isInteger(answer[key]), `${id} ${key}`).toBe(true);
    const site = answer.provider_url as string;
    expect(answer.thumbnail_url).toBe(`${site}figures/${id}.png`);
    const frameOnly = answer.html.replace(/<script.*<\/script>/, "").replaceAll(site, `${baseURL}/`);
    for (const sandbox of [frameOnly, frameOnly.replace(/sandbox="[^"]*"/, 'sandbox="allow-same-origin"')]) {
      pages.set("/post", `<!doctype html><div style="width:${answer.width}px">${sandbox}</div>`);
      await host.goto(`${url}/post`);
      const frame = host.frameLocator("iframe").locator("#embed");
      await frame.waitFor();
      const need = await frame.evaluate((el) => Math.ceil(el.getBoundingClientRect().height));
      expect(need, `${id} in ${answer.height}`).toBeLessThanOrEqual(answer.height);
      expect(answer.height - need, `${id}: empty room`).toBeLessThan(170);
    }
  }
});

test("an embed is light until it is touched", () => {
  const small = (file: string) => brotliCompressSync(readFileSync(`dist/${file}`)).length;
  expect(small("embed.js")).toBeLessThan(3_000);
  for (const id of FIGURE_IDS) {
    const html = readFileSync(`dist/embed/${id}/index.html`, "utf8");
    const files = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="\.\.\/\.\.\/(assets\/[^"]+)"/g)].map(
      (m) => m[1] ?? "",
    );
    const code = files.filter((f) => /\.(js|css)$/.test(f));
    expect(code.length, id).toBe(2);
    expect(
      code.reduce((sum, f) => sum + small(f), 0),
      `${id}: code`,
    ).toBeLessThan(8_000);
    expect(small(`embed/${id}/index.html`), `${id}: page`).toBeLessThan(36_000);
    const fonts = files.filter((f) => f.endsWith(".woff2"));
    expect(fonts.length).toBe(1);
    expect(readFileSync(`dist/${fonts[0]}`).length).toBeLessThan(30_000);
  }
});

test("reached by keys alone an embed keeps the focus as it wakes: arrows go along its marks, Enter opens one", async ({
  page: site,
}) => {
  await site.goto("/embed/oil-monthly/");
  const drawing = site.locator("#embed svg.plot").first();
  await expect(async () => {
    await site.keyboard.press("Tab");
    await expect(drawing).toBeFocused({ timeout: 200 });
  }).toPass();
  await expect(site.locator("#embed > [data-still]")).toHaveCount(0);
  await expect(drawing).toBeFocused();
  await site.keyboard.press("ArrowRight");
  await site.keyboard.press("Enter");
  await expect(site.locator("#embed [data-pick].picked")).toBeFocused();
});
