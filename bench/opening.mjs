/** What stands on the first screen when, and which bytes came before it. */
import { median, slow } from "./browser.mjs";

const RUNS = 5;
const VIEWPORT = { width: 1440, height: 900 };

/** Runs in the page: notes when the first chart is on the screen and painted. */
function watchCharts() {
  const frame = () => {
    const chart = [...document.querySelectorAll("main svg.plot, #embed svg.plot")].find((svg) => {
      const box = svg.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && box.top < innerHeight && getComputedStyle(svg).visibility === "visible";
    });
    if (!chart || document.querySelector("link[rel=stylesheet]")?.sheet === null) return requestAnimationFrame(frame);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark("bench:chart");
    port2.postMessage(0);
  };
  requestAnimationFrame(frame);
}

async function once(browser, url, throttled) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(watchCharts);
  if (throttled) await slow(context, page);
  await page.goto(url, { waitUntil: "commit" });
  const marked = () => ["bench:chart", "atlas:live"].every((m) => performance.getEntriesByName(m).length > 0);
  await page.waitForFunction(marked, null, { timeout: 120_000 });
  const seen = await page.evaluate(() => {
    const time = (name) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
    const [chart, live] = [time("bench:chart"), time("atlas:live")];
    const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const bytes = (until, test = () => true) =>
      files
        .filter((f) => f.responseEnd > 0 && f.responseEnd <= until && test(f.name))
        .reduce((n, f) => n + f.encodedBodySize, 0);
    const script = (name) => /\.js$/.test(new URL(name).pathname);
    return {
      chart,
      live,
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      bytesToLive: bytes(live),
      scriptToLive: bytes(live, script),
      chartBeforeScript: chart < time("atlas:start"),
    };
  });
  await context.close();
  return seen;
}

/** Medians of five loads, each in a new context; milliseconds and bytes. */
export async function load(browser, url, throttled) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await once(browser, url, throttled));
  const of = (key) => Math.round(median(runs.map((r) => r[key])));
  return {
    firstPaint: of("firstPaint"),
    chart: of("chart"),
    live: of("live"),
    bytesToLive: of("bytesToLive"),
    scriptToLive: of("scriptToLive"),
    chartBeforeScript: runs.every((r) => r.chartBeforeScript),
  };
}
