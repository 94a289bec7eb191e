/**
 * What a step of a brush costs in the workbench, in a browser: rows dropped as a file, the window dragged over the strip of
 * time, and for each move the time from its event to the end of the frame that shows the change, in the strip and its
 * groups (`strip`) and in the chart (`drawn`); `busy` is the main thread's time a step, all of the browser's own work with
 * it, and `idle` the same for moves that change nothing. Needs a built `dist/`.
 */
import { launch, serve, at as share } from "./browser.mjs";

const PORT = Number(process.env.ATLAS_BENCH_PORT ?? 4197);
const STEPS = 60;

/** To a tenth of a millisecond. */
const at = (list, part) => Math.round(share(list, part) * 10) / 10;

/** Made in the page: a day over 14 years, one of eight ports, tonnes. Returns the milliseconds from the drop to the chart. */
async function drop(page, rows) {
  return page.evaluate(async (n) => {
    const ports = ["Vladivostok", "Nampo", "Dalian", "Busan", "Wonsan", "Najin", "Dandong", "Chongjin"];
    const lines = ["date,port,tonnes"];
    const two = (v) => String(v).padStart(2, "0");
    for (let i = 0; i < n; i++) {
      const date = `${2010 + ((i * 5) % 14)}-${two(1 + ((i * 7) % 12))}-${two(1 + (i % 28))}`;
      lines.push(`${date},${ports[(i * 3 + (i >> 5)) % 8]},${(i % 900) / 10}`);
    }
    const transfer = new DataTransfer();
    transfer.items.add(new File([lines.join("\n")], `rows${n}.csv`));
    const start = performance.now();
    document.querySelector(".wb-drop").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    const there = () => document.querySelector(".wb-card h2")?.textContent.startsWith(`rows${n}.csv`);
    while (
      !there() ||
      !document.querySelector(".wb-chart svg path.recharts-rectangle, .wb-chart svg path[data-series]")
    )
      await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, rows);
}

/** Main thread's time of frames in which nothing changes; milliseconds each. */
async function idle(page, busy) {
  const before = await busy();
  await page.evaluate(async (steps) => {
    for (let i = 0; i < steps * 2; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }, STEPS);
  return Math.round((((await busy()) - before) / STEPS) * 10) / 10;
}

/** Drags the end of the window over the middle of the strip, step by step. */
async function brush(page) {
  const strip = page.locator("svg.wb-strip");
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
  await page.mouse.down();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return (metrics.find((m) => m.name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const still = await idle(page, busy);
  const before = await busy();
  const times = await page.evaluate(
    async ({ from, by, y, steps }) => {
      const svg = document.querySelector("svg.wb-strip");
      const strip = [];
      const chart = [];
      const painted = () =>
        new Promise((done) => {
          const line = new MessageChannel();
          line.port1.onmessage = () => done(performance.now());
          requestAnimationFrame(() => line.port2.postMessage(0));
        });
      for (let i = 1; i <= steps; i++) {
        let changed = 0;
        const seen = new MutationObserver(() => {
          changed++;
        });
        seen.observe(document.querySelector(".wb-chart"), { subtree: true, childList: true, attributes: true });
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const start = performance.now();
        svg.dispatchEvent(new PointerEvent("pointermove", { clientX: from + by * i, clientY: y, bubbles: true }));
        let now = await painted();
        strip.push(now - start);
        for (let wait = 0; changed === 0 && wait < 30; wait++) now = await painted();
        if (changed > 0) chart.push(now - start);
        seen.disconnect();
      }
      return { strip, chart };
    },
    { from: box.x + box.width * 0.22, by: (box.width * 0.6) / STEPS, y: box.y + 20, steps: STEPS },
  );
  const spent = (await busy()) - before;
  await page.mouse.up();
  await page.keyboard.press("Escape");
  return {
    strip: { p50: at(times.strip, 0.5), p95: at(times.strip, 0.95) },
    drawn: { p50: at(times.chart, 0.5), p95: at(times.chart, 0.95), seen: times.chart.length },
    busy: Math.round((spent / STEPS) * 10) / 10,
    idle: still,
  };
}

/** Charts that are brushed: what is chosen under “Measure”, “By” and “Chart”. */
const CHARTS = [
  { name: "stacked bars by year", measure: "sum:tonnes", by: "year", chart: "stack" },
  { name: "stacked bars by month", measure: "sum:tonnes", by: "month", chart: "stack" },
  { name: "lines by month", measure: "sum:tonnes", by: "month", chart: "line" },
  { name: "heat map by quarter", measure: "sum:tonnes", by: "quarter", chart: "heat" },
  { name: "scatter", measure: "each:tonnes", by: "", chart: "scatter" },
];

/** Measures all charts at each number of rows. */
export async function brushes(counts = [5_000, 100_000, 1_000_000]) {
  const site = await serve(PORT);
  const browser = await launch();
  const out = [];
  try {
    for (const rows of counts) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      await page.goto(`${site.base}/workbench/`);
      await page.locator(".wb-chart svg.recharts-surface").first().waitFor();
      const opened = Math.round(await drop(page, rows));
      for (const { name, measure, by, chart } of CHARTS) {
        const choose = (name, value) =>
          page.locator(`.wb-choice:has(> span:text-is("${name}")) select`).selectOption(value);
        await choose("Measure", measure);
        if (by) await choose("By", by);
        await choose("Chart", chart);
        out.push({ rows, opened, chart: name, ...(await brush(page)) });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    site.close();
  }
  return out;
}

if (process.argv[1]?.endsWith("brush.mjs")) {
  const counts = process.argv
    .slice(2)
    .map(Number)
    .filter((n) => n > 0);
  // A line of JSON for each chart, for whoever runs this.
  for (const row of await brushes(counts.length > 0 ? counts : undefined)) console.log(JSON.stringify(row));
}
