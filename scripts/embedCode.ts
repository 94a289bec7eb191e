import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const ENTRY = "src/take/embed/live.tsx";
const LICENCES = "licences.md";

/**
 * A frame draws one figure and hydrates nothing, so it does with Preact what pages do with React, in a tenth of the
 * bytes. The code is the same: only these names lead elsewhere.
 */
const PREACT = [
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
  { find: /^react-dom$/, replacement: "preact/compat" },
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
  { find: /^react$/, replacement: "preact/compat" },
];

/** Parts of a list of licences, one a library, by its heading. */
function parts(list: string): ReadonlyMap<string, string> {
  const [, ...each] = list.split(/^(?=## )/m);
  return new Map(each.map((part) => [part.split("\n", 1)[0] ?? "", part.trimEnd()]));
}

/** Two lists of licences as one, in the order of names; what both hold stands once. */
export function joinLicences(one: string, other: string): string {
  const all = [...new Map([...parts(one), ...parts(other)])].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${[one.split(/^## /m, 1)[0]?.trimEnd() ?? "", ...all.map(([, part]) => part)].join("\n\n")}\n`;
}

/**
 * Writes the code that makes an embed live: `assets/embed-live-<hash>.js`, which loads `assets/embed-<figure>-<hash>.js`,
 * and adds to the site's licences. Returns the path of the first from `out`.
 */
export async function writeEmbedCode(out: string): Promise<string> {
  const made = await build({
    configFile: false,
    base: "./",
    publicDir: false,
    logLevel: "warn",
    plugins: [react()],
    resolve: { alias: PREACT },
    build: {
      write: false,
      target: "es2022",
      license: { fileName: LICENCES },
      modulePreload: { polyfill: false },
      rollupOptions: {
        preserveEntrySignatures: "exports-only",
        input: { "embed-live": ENTRY },
        output: {
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: (chunk) => {
            const figure = /src\/figures\/([\w-]+)\/index\.ts$/.exec(chunk.facadeModuleId ?? "")?.[1];
            return `assets/embed-${figure ?? `part-${chunk.name}`}-[hash].js`;
          },
          codeSplitting: {
            groups: [{ name: "common", test: /\/src\/(?:view|chart|record|take)\//, minShareCount: 8 }],
          },
        },
      },
    },
  });
  let live: string | undefined;
  for (const { output } of (Array.isArray(made) ? made : [made]).flatMap((m) => ("output" in m ? [m] : []))) {
    for (const file of output) {
      const path = join(out, file.fileName);
      if (file.type === "chunk") {
        if (file.isEntry) live = file.fileName;
        writeFileSync(path, file.code);
      } else if (file.fileName === LICENCES) {
        const former = existsSync(path) ? readFileSync(path, "utf8") : "";
        writeFileSync(path, joinLicences(former, String(file.source)));
      } else throw new Error(`the code of embeds brings ${file.fileName}, which no frame loads`);
    }
  }
  if (!live) throw new Error(`${ENTRY} did not become a script`);
  return live;
}
