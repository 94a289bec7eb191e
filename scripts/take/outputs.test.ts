import { expect, test } from "vitest";
import { parseView } from "../../src/view/codec";
import { take } from "./outputs";

test("a link with a rule and no window draws the rule's window in files too, as the page does", async () => {
  const of = async (query: string) => (await take("oil-monthly", parseView(query).view, "")).subject;
  const bare = await of("law=m2375-refined-q4");
  expect(bare.view).toMatchObject({ from: "2017-10-01", to: "2017-12-31", unit: "bbl" });
  expect(bare.model.finding).toContain("Oct–Dec 2017");
  // A window of the reader's own stands.
  expect((await of("law=m2375-refined-q4&from=2018&to=2018")).view).toMatchObject({ from: "2018", to: "2018" });
});
