/**
 * Holds the sizes of the built site against budgets.json, for `npm test`: the same on any machine. Each budget that is
 * passed is said in a sentence; the exit code is 1 then. Writes what it counted to .cache/reports/sizes.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { embeds, routes } from "./sizes.mjs";

const budgets = JSON.parse(readFileSync(new URL("budgets.json", import.meta.url), "utf8"));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const NAMES = {
  js: "JavaScript until the page is live",
  first: "bytes before the first chart",
  html: "HTML",
  untouched: "JavaScript before it is touched",
  touched: "JavaScript once it is touched",
};

const over = [];
let held = 0;

function hold(what, sizes, limits) {
  const known = new Set(Object.keys(limits).filter((k) => k !== "any other"));
  for (const [key, size] of Object.entries(sizes)) {
    known.delete(key);
    for (const [part, limit] of Object.entries(limits[key] ?? limits["any other"])) {
      if (size[part] <= limit) held++;
      else
        over.push(
          `${what} ${key}: ${NAMES[part]} are ${kB(size[part])}, ${kB(size[part] - limit)} over the budget of ${kB(limit)}.`,
        );
    }
  }
  for (const key of known) over.push(`${what} ${key} has a budget but was not built.`);
}

hold("Page", routes(), budgets.routes);
hold("Embed", embeds(), budgets.embeds);
mkdirSync(".cache/reports", { recursive: true });
writeFileSync(".cache/reports/sizes.json", JSON.stringify({ held, over }));
for (const line of over) console.error(line);
console.log(`${held} sizes within their budget, ${over.length} over`);
process.exit(over.length ? 1 : 0);
