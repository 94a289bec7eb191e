import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { ROUTES } from "../src/page/routes";
import { packAll } from "./pack";

const DIR = ".cache/packed";

/**
 * For `npm run dev`: packs the record when the server starts and whenever a file in data/ changes, serves it under
 * packed/, and writes the manifest into the page as the build does.
 */
export function packedData(): Plugin {
  let manifest = "";
  const packNow = () => {
    manifest = JSON.stringify(packAll(DIR));
  };
  return {
    name: "packed-data",
    apply: "serve",
    configureServer(server) {
      packNow();
      server.watcher.add("data");
      server.watcher.on("change", (file) => {
        if (!/[\\/]data[\\/].*\.(csv|json)$/.test(file)) return;
        packNow();
        server.ws.send({ type: "full-reload" });
      });
      // Every page is the same document in development; the address says which.
      server.middlewares.use((req, _res, next) => {
        const path = (req.url ?? "/").split(/[?#]/)[0]?.slice(1) ?? "";
        if (path !== "" && ROUTES.some((r) => r.path === path || r.path === `${path}/`)) req.url = "/index.html";
        next();
      });
      server.middlewares.use((req, res, next) => {
        const name = /\/packed\/([\w.-]+\.json)$/.exec(req.url ?? "")?.[1];
        if (!name) return next();
        try {
          res.setHeader("content-type", "application/json");
          res.end(readFileSync(join(DIR, name)));
        } catch {
          next();
        }
      });
    },
    transformIndexHtml(html, ctx) {
      const depth =
        (ctx.originalUrl ?? "/")
          .split("?")[0]
          ?.replace(/^\/|[^/]*$/g, "")
          .split("/")
          .filter(Boolean).length ?? 0;
      return html
        .replace("<!--manifest-->", `<script type="application/json" id="manifest">${manifest}</script>`)
        .replace('data-root=""', `data-root="${"../".repeat(depth)}"`);
    },
  };
}
