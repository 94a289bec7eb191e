import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Firefox, findFirefox, startFirefox } from "./bidi";

/*
 * The main journeys in Firefox, against dist/: `npm run test:firefox`. Where there is no Firefox it says so and is content.
 */

const PORT = Number(process.env["ATLAS_E2E_PORT"] ?? 4178);
const SITE = `http://localhost:${PORT}`;
const LIVE = "document.querySelector('[data-live]')";
const CHARTS = ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"];
const key = (name: string) => `new URLSearchParams(location.search).get('${name}')`;
const focus = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).focus()`;

type Journey = readonly [name: string, run: (f: Firefox) => Promise<void>];

const JOURNEYS: readonly Journey[] = [
  [
    "the overview opens and all its figures are drawn",
    async (f) => {
      await f.open(`${SITE}/`);
      await f.until("live", LIVE);
      for (const id of CHARTS) {
        const plot = `[...document.querySelectorAll("figure[data-figure='${id}'] svg.plot")]`;
        await f.until(`${id} is drawn`, `${plot}.some((s) => s.getBoundingClientRect().width > 300)`);
      }
    },
  ],
  [
    "the window is set by keyboard",
    async (f) => {
      await f.open(`${SITE}/`);
      await f.until("live", LIVE);
      await f.value(focus("[role='slider'][aria-label='Start of the window']"));
      await f.press("PageUp", "ArrowRight");
      await f.until("the address says so", `/^20\\d\\d-\\d\\d$/.test(${key("from")})`);
    },
  ],
  [
    "a filter changes figures and address, and Back undoes it",
    async (f) => {
      await f.open(`${SITE}/`);
      await f.until("live", LIVE);
      await f.value(
        "[...document.querySelectorAll('.chip > summary')].find((s) => s.textContent.includes('Basis')).focus()",
      );
      await f.press("Enter");
      await f.until("it is open", "document.querySelector('.chip[open] input[type=checkbox]')");
      // A list that scrolls is a stop of its own in Firefox.
      for (let i = 0; i < 3; i++) {
        await f.press("Tab");
        if ((await f.value("document.activeElement.type")) === "checkbox") break;
      }
      await f.press(" ");
      await f.until("the address says so", `${key("basis")} !== null`);
      await f.value("history.back()");
      await f.until("it is undone", `${key("basis")} === null`);
    },
  ],
  [
    "a mark is picked by arrows and Enter, its evidence read and closed",
    async (f) => {
      await f.open(`${SITE}/figures/oil-monthly/?from=2023&to=2023`);
      await f.until("live", LIVE);
      await f.value(focus("figure[data-figure='oil-monthly'] svg.plot"));
      await f.press("ArrowRight", "ArrowRight", "Enter");
      await f.until("the address says so", `${key("pick")} !== null`);
      await f.until("a source stands there", "document.querySelector(\".evidence a[href^='http']\")");
      await f.press("Escape");
      await f.until("it is closed", `${key("pick")} === null && !document.querySelector('.evidence')`);
    },
  ],
  [
    "a mark is picked by pointer",
    async (f) => {
      await f.open(`${SITE}/figures/oil-monthly/?from=2023&to=2023`);
      await f.until("live", LIVE);
      await f.click("figure[data-figure='oil-monthly'] [data-pick]");
      await f.until("a source stands there", "document.querySelector(\".evidence a[href^='http']\")");
    },
  ],
  [
    "the share dialog gives the link of this view",
    async (f) => {
      await f.open(`${SITE}/figures/oil-cap/?from=2019&to=2021`);
      await f.until("live", LIVE);
      await f.value(
        "[...document.querySelectorAll('figure button')].find((b) => b.textContent.startsWith('Share')).focus()",
      );
      await f.press("Enter");
      await f.until("it is open", "document.querySelector('dialog.share[open]')");
      await f.until(
        "it holds the link",
        "[...document.querySelectorAll('dialog.share input, dialog.share textarea, dialog.share code')].some((el) => (el.value ?? el.textContent).includes('/figures/oil-cap/?from=2019&to=2021'))",
      );
    },
  ],
  [
    "an embed stands, and comes alive when it is touched",
    async (f) => {
      await f.open(`${SITE}/embed/oil-monthly/?from=2019&to=2020`);
      await f.until("this view is drawn", "document.body.innerText.includes('Shown: 2019')");
      await f.click("svg.plot rect[data-pick], svg.plot [data-pick] rect");
      await f.until(
        "the evidence is there",
        "document.body.innerText.includes('2019') && document.querySelector(\"a[href*='pick='], .evidence, .sheet\")",
      );
    },
  ],
  [
    "the one file opens from a disk",
    async (f) => {
      await f.open(pathToFileURL(resolve("dist/atlas.html")).href);
      for (const id of CHARTS)
        await f.until(`${id} is drawn`, `document.querySelector("[data-figure='${id}'] svg.plot")`);
    },
  ],
];

/** Starts the server of the built site, and says how to end it. */
async function serve(): Promise<() => void> {
  const child = spawn("node", ["scripts/serve.mjs", "--port", String(PORT)], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((done, failed) => {
    child.stdout.once("data", done);
    child.once("exit", () => failed(new Error("The site cannot be served.")));
  });
  return () => void child.kill();
}

async function main(): Promise<number> {
  const binary = findFirefox();
  if (binary === null) {
    console.log("There is no Firefox here: its journeys are left out (apt-get install firefox-esr).");
    return 0;
  }
  if (!existsSync("dist/index.html")) {
    console.error("dist/ is missing: run `npm run build` first.");
    return 1;
  }
  const stop = await serve();
  const firefox = await startFirefox(binary);
  let failed = 0;
  try {
    for (const [name, run] of JOURNEYS) {
      const started = performance.now();
      try {
        await run(firefox);
        const faults = firefox.faults();
        if (faults.length > 0) throw new Error(`errors on the page: ${faults.join(" | ")}`);
        console.log(`ok      ${name} (${Math.round(performance.now() - started)} ms)`);
      } catch (e) {
        failed += 1;
        console.log(`FAILED  ${name}: ${e instanceof Error ? e.message : String(e)}`);
      }
    }
  } finally {
    await firefox.close();
    stop();
  }
  console.log(`${JOURNEYS.length - failed} passed, ${failed} failed in Firefox`);
  return failed ? 1 : 0;
}

process.exit(await main());
