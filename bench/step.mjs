/**
 * One step of the brush on the overview, from the handler of the pointer's move to the end of the frame that shows it: by
 * the page, and by the least a hand could write, plain assignments that turn the page of one step into that of the next.
 */
import { at, round } from "./browser.mjs";

const STEPS = 120;
const PX = 2;

/** Runs in the page: measures every move of the pointer until its frame is over; `window.bench.each` runs in it. */
function measure() {
  const bench = { times: [], frames: [], each: null, on: false };
  window.bench = bench;
  let last = 0;
  const tick = (now) => {
    if (bench.on && last) bench.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  addEventListener(
    "pointermove",
    () => {
      if (!bench.on) return;
      const start = performance.now();
      const each = bench.each;
      requestAnimationFrame(() => {
        each?.();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => bench.times.push(performance.now() - start);
        port2.postMessage(0);
      });
    },
    { capture: true },
  );
}

/** Runs in the page: what turns `old` into `next` by single assignments; parts of another shape are exchanged whole. */
function patches(old, next, out, prepared) {
  if (old.nodeType !== next.nodeType || old.nodeName !== next.nodeName) {
    return out.push({ el: old, swap: prepared(next) });
  }
  if (old.nodeType === 3) {
    if (old.data !== next.data) out.push({ el: old, text: next.data });
    return;
  }
  if (old.nodeType !== 1) return;
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value) out.push({ el: old, name, value });
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) out.push({ el: old, name, value: null });
  const [a, b] = [[...old.childNodes], [...next.childNodes]];
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) patches(a[i], b[i], out, prepared);
  for (const el of a.slice(shared)) out.push({ el, gone: true });
  if (b.length > shared) out.push({ el: old, more: b.slice(shared).map(prepared) });
}

async function drag(page, from, y) {
  await page.mouse.move(from, y);
  for (let i = 1; i <= STEPS; i++) await page.mouse.move(from + i * PX, y);
}

const summary = (times, frames) => ({
  p50: round(at(times, 0.5)),
  p95: round(at(times, 0.95)),
  longestStep: round(Math.max(...times)),
  longestFrame: round(Math.max(0, ...frames)),
  steps: times.length,
});

async function opened(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(measure);
  await page.goto(url);
  await page.waitForFunction(
    () =>
      performance.getEntriesByName("atlas:live").length > 0 && !document.querySelector("[data-asleep], [data-awaited]"),
  );
  const box = await page.getByRole("slider", { name: "Start of the window" }).boundingBox();
  return { page, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function timed(page, x, y) {
  await page.evaluate(() => Object.assign(window.bench, { times: [], frames: [], on: true }));
  await drag(page, x, y);
  await page.waitForTimeout(100);
  const { times, frames } = await page.evaluate(() => {
    window.bench.on = false;
    return { times: window.bench.times, frames: window.bench.frames };
  });
  return summary(times, frames);
}

async function byPage(browser, url) {
  const { page, x, y } = await opened(browser, url);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await drag(page, x, y);
  const result = await timed(page, x, y);
  await page.mouse.up();
  await page.close();
  return result;
}

/** The same drag, first slowly to take down the page after each step, then by patches alone on a copy without React. */
async function byHand(browser, url) {
  const { page, x, y } = await opened(browser, url);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => (window.bench.states = [document.querySelector("main").cloneNode(true)]));
  for (let i = 1; i <= STEPS; i++) {
    await page.mouse.move(x + i * PX, y);
    await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => done(window.bench.states.push(document.querySelector("main").cloneNode(true)))),
          ),
        ),
    );
  }
  await page.mouse.up();
  const changes = await page.evaluate((source) => {
    const diff = new Function(`return ${source}`)();
    const { states } = window.bench;
    const app = document.getElementById("app");
    const copy = app.cloneNode(true);
    copy.querySelector("main").replaceWith(states[0]);
    app.replaceWith(copy);
    // Each step's changes name the elements that will stand in the copy by then: they are made as the steps go by.
    let step = 0;
    const counts = [];
    const plan = () => {
      const out = [];
      const next = states[step + 1];
      if (next) diff(copy.querySelector("main"), next, out, (el) => el.cloneNode(true));
      step++;
      counts.push(out.length);
      return out;
    };
    let todo = plan();
    window.bench.each = () => {
      for (const p of todo) {
        if (p.swap) p.el.replaceWith(p.swap);
        else if (p.gone) p.el.remove();
        else if (p.more) p.el.append(...p.more);
        else if (p.text !== undefined) p.el.data = p.text;
        else if (p.value === null) p.el.removeAttribute(p.name);
        else p.el.setAttribute(p.name, p.value);
      }
      todo = [];
    };
    // Looked for while nobody measures: between two frames.
    window.bench.next = () => {
      todo = plan();
      // What looking for it leaves behind is cleared away now, not in the frame that is measured.
      window.gc?.();
    };
    window.bench.counts = counts;
    return states.length;
  }, patches.toString());
  await page.evaluate(() => Object.assign(window.bench, { times: [], frames: [], on: true }));
  for (let i = 1; i <= STEPS; i++) {
    await page.mouse.move(x + i * PX, y);
    await page.waitForFunction((n) => window.bench.times.length >= n, i, { polling: 5 }).catch(() => undefined);
    await page.evaluate(() => window.bench.next());
  }
  const { times, counts } = await page.evaluate(() => ({ times: window.bench.times, counts: window.bench.counts }));
  await page.close();
  return {
    ...summary(times, []),
    states: changes,
    changes: Math.round(counts.reduce((a, b) => a + b, 0) / counts.length),
  };
}

/** Step of the page and of the least by hand, and how they stand to each other. */
export async function step(browser, url) {
  const ours = await byPage(browser, url);
  const hand = await byHand(browser, url);
  return { page: ours, hand, ratio: round(ours.p50 / hand.p50, 2), ratio95: round(ours.p95 / hand.p95, 2) };
}
