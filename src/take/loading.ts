/** Ways to load the data, each a text that runs as it stands. */
export interface Loading {
  readonly id: "python" | "pandas" | "r" | "observable" | "javascript" | "excel";
  readonly name: string;
  /** Of the code block, as Markdown names it. */
  readonly language: string;
  readonly code: string;
}

/** The month the examples look at: one for which both suppliers are on record. */
export const EXAMPLE_MONTH = "2023-06";

/**
 * Snippets that read one table from a site's folder `data/` (`base`, absolute, with a slash at its end). All keep cells
 * as text until they are asked for: months would turn into dates, and an empty cell, which means unknown, into a zero.
 */
export function loadings(base: string): readonly Loading[] {
  const table = "oil/monthly.csv";
  return [
    {
      id: "pandas",
      name: "Python, with pandas",
      language: "python",
      code: `import pandas as pd

base = "${base}"
monthly = pd.read_csv(base + "${table}", dtype=str, keep_default_na=False)
monthly["tonnes"] = pd.to_numeric(monthly["tonnes"])  # empty: unknown, and "silence" says why

month = monthly[monthly["period_start"] == "${EXAMPLE_MONTH}"]
print(month[["id", "supplier", "tonnes", "barrels", "silence", "reporter"]].to_string(index=False))`,
    },
    {
      id: "python",
      name: "Python, standard library",
      language: "python",
      code: `import csv, io, urllib.request

base = "${base}"
text = urllib.request.urlopen(base + "${table}").read().decode("utf-8")
monthly = list(csv.DictReader(io.StringIO(text, newline="")))

for row in monthly:
    if row["period_start"] == "${EXAMPLE_MONTH}":
        print(row["id"], row["supplier"], row["tonnes"] or row["barrels"] or row["silence"], sep="\\t")`,
    },
    {
      id: "r",
      name: "R",
      language: "r",
      code: `base <- "${base}"
monthly <- read.csv(paste0(base, "${table}"), colClasses = "character", encoding = "UTF-8")
monthly$tonnes <- as.numeric(monthly$tonnes)  # NA: unknown, and silence says why

monthly[monthly$period_start == "${EXAMPLE_MONTH}", c("id", "supplier", "tonnes", "barrels", "silence", "reporter")]`,
    },
    {
      id: "observable",
      name: "Observable",
      language: "js",
      code: `const base = "${base}";
const monthly = await d3.csv(base + "${table}");
const month = monthly.filter((d) => d.period_start === "${EXAMPLE_MONTH}");
display(Inputs.table(month));`,
    },
    {
      id: "javascript",
      name: "JavaScript",
      language: "js",
      code: `const base = "${base}";
const datapackage = await (await fetch(base + "datapackage.json")).json();
for (const { name, path, title } of datapackage.resources) console.log(name, base + path, title);`,
    },
    {
      id: "excel",
      name: "Excel: Data, Get Data, Blank Query, Advanced Editor",
      language: "powerquery",
      code: `let
  Source = Csv.Document(Web.Contents("${base}${table}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Monthly = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
  Monthly`,
    },
  ];
}
