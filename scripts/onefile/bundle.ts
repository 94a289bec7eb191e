import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

import type { LinkedPart } from "../../src/brief/onefile";

export interface BundledPart extends LinkedPart {
  /** Source files that became it. */
  readonly modules: readonly string[];
}

export interface Bundle {
  readonly entry: string;
  readonly parts: readonly BundledPart[];
  readonly css: string;
}

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Path of a source file from the project's folder. */
const own = (id: string) => id.replace(at(""), "").replace(/\?.*$/, "");

/**
 * The atlas as CommonJS parts, which a script of one page can hold and call by name: no module is loaded by address, so
 * that it runs from a disk. What needs a server in the site is exchanged for what does without.
 */
export async function bundle(entry = "src/onefile.tsx"): Promise<Bundle> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [react()],
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: {
      alias: [
        { find: /^(node|sync)-fetch$/, replacement: at("src/take/offline.ts") },
        { find: /^(?:\.\.\/)+take\/citation$/, replacement: at("src/take/citationHere.ts") },
        { find: /^\.\/newReader$/, replacement: at("src/workbench/newReaderHere.ts") },
        { find: /^\.\/address$/, replacement: at("src/page/onefile/deckAddress.ts") },
        { find: /^\.\/useSearch$/, replacement: at("src/page/onefile/search.ts") },
      ],
    },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      cssCodeSplit: false,
      lib: { entry: at(entry), formats: ["cjs"] },
      rollupOptions: { output: { chunkFileNames: "[name].js", entryFileNames: "entry.js" } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((m) => ("output" in m ? m.output : []));
  const parts = outputs.flatMap((o): BundledPart[] =>
    o.type === "chunk"
      ? [
          {
            name: o.fileName,
            code: o.code,
            imports: o.imports,
            later: o.dynamicImports,
            source: o.facadeModuleId ? own(o.facadeModuleId) : "",
            modules: o.moduleIds.map(own),
          },
        ]
      : [],
  );
  const css = outputs.flatMap((o) => (o.type === "asset" && o.fileName.endsWith(".css") ? [String(o.source)] : []));
  const extra = outputs.filter((o) => o.type === "asset" && !o.fileName.endsWith(".css"));
  if (extra.length > 0) throw new Error(`the one file cannot hold ${extra.map((o) => o.fileName).join(", ")}`);
  return { entry: "entry.js", parts, css: css.join("\n") };
}
