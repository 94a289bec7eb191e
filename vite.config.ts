import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { packedData } from "./scripts/packed-plugin";

/** Relative base: the built site works from a domain root and from any sub-folder. */
export default defineConfig({
  base: "./",
  appType: "mpa",
  plugins: [react(), packedData()],
  build: {
    target: "es2022",
    manifest: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
});
