import { useView } from "../view/useView";
import { KEPT, useKept } from "./kept";
import { codeOf, Later } from "./later";

/** Code of the numbers on top; only a page that the build did not draw as it is shown needs it at once. */
export const HEADLINES = codeOf(async () => (await import("./HeadlineList")).HeadlineList);
const NOTHING = {};

/**
 * The numbers on top. Of the whole view they follow the knowledge date alone: until one is set, what the build wrote
 * stays, and neither code nor tables are loaded for it.
 */
export function Headlines() {
  const dated = useView((v) => v.asof !== null);
  return useKept(dated) ? (
    <ul key="built" className="headlines" {...KEPT} />
  ) : (
    <Later key="drawn" name="The numbers on top" code={HEADLINES} props={NOTHING} />
  );
}
