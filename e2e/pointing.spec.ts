import { expect, fig, open, test } from "./atlas";

/** What a near miss means: the mark that is near, never a rule that runs through the whole chart. */

test("four pixels off any mark is that mark or a nearer one, and blank ground is nothing", async ({ page }) => {
  await open(page, "/figures/oil-monthly/");
  const plot = fig(page, "oil-monthly").locator("svg.plot").first();
  await plot.scrollIntoViewIfNeeded();
  const told = await plot.evaluate((svg) => {
    const tip = () => {
      const box = document.querySelector<HTMLElement>("[role='tooltip']");
      return box && !box.hidden ? box.textContent : null;
    };
    const hover = (clientX: number, clientY: number) => {
      const under = document.elementFromPoint(clientX, clientY) ?? svg;
      if (!svg.contains(under)) return "off the drawing";
      under.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true, pointerType: "mouse" }));
      return tip();
    };
    const marks = [...svg.querySelectorAll<SVGElement>("rect[data-pick^='om-']")];
    const far = (mark: Element, x: number, y: number) => {
      const b = mark.getBoundingClientRect();
      return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
    };
    const wrong: string[] = [];
    for (const mark of marks) {
      const b = mark.getBoundingClientRect();
      if (b.bottom > innerHeight || b.top < 5) continue;
      const [x, y] = [b.left + b.width / 2, b.top - 4];
      const said = hover(x, y);
      const meant = marks.filter((m) => m.getAttribute("aria-label") === said);
      if (!meant.some((m) => far(m, x, y) <= 4.1)) wrong.push(`${mark.getAttribute("aria-label")} → ${said}`);
    }
    // Under the words of the rule, over the bars: nothing is there.
    const rule = svg.querySelector("[data-rule]")?.getBoundingClientRect();
    const words = svg.querySelector("[data-rule] text")?.getBoundingClientRect();
    const blank: (string | null)[] = [];
    for (let x = (words?.left ?? 0) + 8; rule && words && x < words.right - 20; x += 25) {
      const y = words.bottom + 12;
      if (marks.every((m) => far(m, x, y) > 14)) blank.push(hover(x, y));
    }
    const line = svg.querySelector("[data-rule] rect")?.getBoundingClientRect();
    return { n: marks.length, wrong, blank, rule: line ? hover(line.left + line.width / 2, line.top + 60) : null };
  });
  expect(told.n).toBeGreaterThan(100);
  expect(told.wrong).toEqual([]);
  expect(told.blank.length).toBeGreaterThan(3);
  expect(told.blank.filter((said) => said !== null)).toEqual([]);
  expect(told.rule).toMatch(/S\/RES\/23(75|97)/);
});
