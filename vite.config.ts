import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { siteFonts } from "./scripts/siteFonts";

/** Relative base: the built site works from a domain root and from any sub-folder. */
export default defineConfig(async ({ command, isPreview }) => ({
  base: "./",
  appType: "mpa" as const,
  // Packing the record reads it through TypeScript that the build runs by itself; only the dev server needs it here.
  plugins: [react(), command === "serve" && !isPreview && (await import("./scripts/packed-plugin")).packedData()],
  // The citation library can look up DOIs on the network; ours may not.
  resolve: {
    alias: [
      { find: /^(node|sync)-fetch$/, replacement: fileURLToPath(new URL("src/take/offline.ts", import.meta.url)) },
    ],
  },
  css: { postcss: { plugins: [siteFonts] } },
  build: {
    // The licences of all that is built in, as most of them ask.
    license: { fileName: "licences.md" },
    target: "es2022",
    manifest: true,
    // Beside the pages: the styles of embeds. Their scripts are built apart (scripts/embeds.ts, scripts/embedCode.ts).
    rollupOptions: {
      preserveEntrySignatures: "exports-only" as const,
      input: ["index.html", "src/take/embed/embed.css"],
      // Small parts that most pages and figures share come as one file: apart they are packed worse and asked for one by one.
      output: {
        codeSplitting: {
          groups: [
            { name: "common", test: /\/src\/(?:view|chart|page|record|figures)\//, minShareCount: 16 },
            {
              name: "common",
              test: /\/src\/(?:page\/(?:print\/printing|Slot|here|model|words)|take\/url|brief\/AddToBriefing|chart\/(?:TimeAxis|place|ticks)|figures\/(?:lists|tally|remember|lowerBound))\.tsx?$|preload|QueryClientProvider/,
            },
            // What every page with a strip of time asks for together.
            { name: "strip", test: /\/src\/figures\/timeline\/(?:prepare|bands|column|bins|strip|words|top)\.ts$/ },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
}));
