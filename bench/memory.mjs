/** Heap after garbage collection, before and after 200 changes of the view: what grows with them is lost. */
const CHANGES = 200;

export async function memory(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(
    () =>
      performance.getEntriesByName("atlas:live").length > 0 && !document.querySelector("[data-asleep], [data-awaited]"),
  );
  const cdp = await context.newCDPSession(page);
  const names = ["All, since 1993", "2017–2019", "Last 24 months", "Since 2016"];
  const change = async (times) => {
    for (let i = 0; i < times; i++) {
      if (i % 5 === 4) await page.getByRole("button", { name: i % 2 ? "tonnes" : "barrels", exact: true }).click();
      else await page.getByRole("button", { name: names[i % 4], exact: true }).click();
    }
  };
  const heap = async () => {
    for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
    return { mb: Math.round(usedSize / 1e5) / 10, nodes, listeners: jsEventListeners };
  };
  await change(20);
  const before = await heap();
  await change(CHANGES);
  const after = await heap();
  await context.close();
  return { changes: CHANGES, before, after };
}
