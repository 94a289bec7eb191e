import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import type { Iso3, IsoDate } from "../record/units";
import { DEFAULT_VIEW } from "../view/view";
import { Drawer, type DrawerProps } from "./Drawer";

const nothing = () => {};
const draw = (props: Partial<DrawerProps>) =>
  renderToStaticMarkup(
    <Drawer
      id="om-rus-2020-08-1"
      record={readRecord()}
      status="ready"
      view={DEFAULT_VIEW}
      permalink={(id) => `https://example.org/?pick=${id}`}
      onPick={nothing}
      onClose={nothing}
      {...props}
    />,
  );

test("a ready panel is labelled by its heading, which can take focus", () => {
  const html = draw({});
  expect(html).toMatch(/<dialog[^>]* aria-labelledby="ev-title"/);
  expect(html).toMatch(/<h2 id="ev-title" tabindex="-1">255 barrels<\/h2>/i);
});

test("sources open in a new tab without a handle on ours; other rows are true links", () => {
  const html = draw({});
  const out = [...html.matchAll(/<a href="(https?:[^"]*)"([^>]*)>/g)];
  const away = out.filter((m) => !m[1]?.startsWith("https://example.org/"));
  expect(away.length).toBeGreaterThan(8);
  for (const m of away) expect(m[2]).toMatch(/target="_blank" rel="noopener noreferrer"/);
  expect(html).toContain('<a href="https://example.org/?pick=om-rus-2020-08-2">225 barrels</a>');
});

test("no mark of the page is copied into the panel, so that focus finds its way back", () => {
  expect(draw({})).not.toContain("data-pick");
});

test("loading, failing and not finding are said", () => {
  expect(draw({ record: null, status: "loading" })).toContain("Loading the statement and its sources");
  const failed = draw({ record: null, status: "error", error: new Error("The table is gone"), retry: nothing });
  expect(failed).toMatch(/role="alert".*The table is gone\..*Try again/);
  const version = readRecord().version;
  expect(draw({ id: "nowhere" })).toMatch(new RegExp(`<code>nowhere</code> is not found in data version ${version}`));
  const early = { ...DEFAULT_VIEW, asof: "2018-01" as IsoDate, v: "2026.10.0" };
  expect(draw({ id: "nowhere", view: early })).toMatch(
    /as known on Jan 2018\. The link was made for data version 2026\.10\.0/,
  );
});

test("a day of access goes into the citation of the view", () => {
  expect(draw({ accessed: "2026-11-25" as IsoDate })).toContain("Accessed 25 Nov 2026.");
});

test("a headcount offers its host as a filter; a world total, a shown host and other rows do not", () => {
  const workers = readRecord().workers;
  const kuwait = workers.find((r) => r.host === "KWT")?.id ?? "";
  const world = workers.find((r) => r.host === "WLD")?.id ?? "";
  expect(draw({ id: kuwait, onHost: nothing })).toContain("Only Kuwait</button>");
  expect(draw({ id: kuwait })).not.toContain("Only Kuwait");
  expect(draw({ id: kuwait, onHost: nothing, view: { ...DEFAULT_VIEW, host: ["KWT" as Iso3] } })).not.toContain(
    "Only ",
  );
  expect(draw({ id: world, onHost: nothing })).not.toMatch(/>Only /);
  expect(draw({ onHost: nothing })).not.toMatch(/>Only /);
});
