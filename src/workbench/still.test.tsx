import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { DEFAULTS } from "./defaults";
import { dotPlotOf } from "./dotPlot";
import { EXAMPLES } from "./examples";
import { lookOf } from "./look";
import { Name } from "./Name";
import { pictureOf } from "./picture";
import { prepare } from "./prepare";
import { heightOf, Still } from "./Still";
import { settle } from "./settle";
import { type AnyRow, frameOf } from "./table";

const record = readRecord({ late: false });
const pictureFor = (asked: (typeof EXAMPLES)[number]["spec"]) => {
  const table = asked.table ?? "workers";
  const frame = frameOf(table, table, record[table] as unknown as readonly AnyRow[]);
  return pictureOf(prepare(frame, settle(asked, frame, DEFAULTS[table]).spec), null);
};

test("the ten examples are drawn without a browser, every mark a number", () => {
  for (const { spec, title } of EXAMPLES) {
    const svg = renderToStaticMarkup(<Still picture={pictureFor(spec)} width={800} />);
    expect(svg, title).toContain("data-series");
    expect(svg, title).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test("the name beside a row of points is that of the points", () => {
  const picture = pictureFor(DEFAULTS.workers);
  const height = heightOf(picture, 800);
  const { area } = lookOf(picture, 800, height);
  const { middle } = dotPlotOf(picture, area);
  const svg = renderToStaticMarkup(<Still picture={picture} width={800} />);
  for (const dot of picture.dots) {
    const label = picture.slices[dot.x]?.label ?? "";
    const at = new RegExp(`<tspan[^>]* y="([\\d.]+)">${label.replace(/[()]/g, "\\$&").split(" ")[0]}`).exec(svg);
    // A name of two lines stands around its row.
    expect(Math.abs(Number(at?.[1]) - 4 - middle(dot).y), label).toBeLessThan(9);
  }
});

test("a name that does not fit is wrapped or cut, and then told whole", () => {
  const text = "Vladivostok commercial sea port, second container terminal";
  const name = (lines: number, room: number) =>
    renderToStaticMarkup(<Name text={text} x={0} y={0} room={room} anchor="end" lines={lines} />);
  expect(name(1, 900)).not.toContain("<title>");
  expect(name(2, 220)).not.toContain("…");
  expect(name(1, 100)).toContain("…");
  expect(name(1, 100)).toContain(`<title>${text}</title>`);
});
