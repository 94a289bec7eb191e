/**
 * Serves dist/ as a plain static host does: `node scripts/serve.mjs [--port 4173] [--under /some/folder/]`.
 * A folder without its slash, or with its index.html, is redirected; an address that is not there gets 404.html.
 */
import { existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import handler from "serve-handler";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4173" }, under: { type: "string", default: "/" } },
});
const port = Number(values.port);
const under = values.under;

/** True for a file without a suffix, as LICENSE is: it is no folder. */
function isFile(path) {
  const file = join("dist", path.slice(under.length));
  return existsSync(file) && statSync(file).isFile();
}

const server = createServer((request, response) => {
  const url = request.url ?? "/";
  if (!url.startsWith(under)) {
    response.writeHead(302, { location: under }).end();
    return;
  }
  const [path = "/", query] = url.split("?");
  if (path.endsWith("/index.html")) {
    response.writeHead(301, { location: `${path.slice(0, -"index.html".length)}${query ? `?${query}` : ""}` }).end();
    return;
  }
  if (!path.endsWith("/") && !/\.\w+$/.test(path) && !isFile(path)) {
    response.writeHead(301, { location: `${path}/${query ? `?${query}` : ""}` }).end();
    return;
  }
  request.url = `/${url.slice(under.length)}`;
  handler(request, response, {
    public: "dist",
    directoryListing: false,
    cleanUrls: true,
    headers: [
      // Embeds on other sites run sandboxed; some of those sandboxes have no origin of their own.
      { source: "**", headers: [{ key: "access-control-allow-origin", value: "*" }] },
      { source: "**/*.html", headers: [{ key: "cache-control", value: "no-cache" }] },
      { source: "assets/**", headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }] },
      { source: "packed/**", headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }] },
    ],
  });
});
server.on("error", (e) => {
  const why =
    e.code === "EADDRINUSE" ? `port ${port} is in use; stop what runs there, or choose another with --port` : e.message;
  console.error(`Cannot serve: ${why}.`);
  process.exit(1);
});
server.listen(port, () => console.log(`\n  North Korea Sanctions Atlas: http://localhost:${port}${under}\n`));
