import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Relative base: the built site works from a domain root and from any sub-folder. */
export default defineConfig(async ({ command, isPreview }) => ({
  base: "./",
  appType: "mpa" as const,
  // Packing the record reads it through TypeScript that the build runs by itself; only the dev server needs it here.
  plugins: [react(), command === "serve" && !isPreview && (await import("./scripts/packed-plugin")).packedData()],
  build: {
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
}));
