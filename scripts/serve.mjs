/**
 * Serves dist/ as a plain static host does: `node scripts/serve.mjs [--port 4173] [--under /some/folder/]`, with the
 * headers of dist/_headers and the packed files where a browser takes them. A folder without its slash, or with its
 * index.html, is redirected; an address that is not there gets 404.html.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sirv from "sirv";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4173" }, under: { type: "string", default: "/" } },
});
const port = Number(values.port);
const under = values.under;

/** Rules of a `_headers` file: a line with a path, `*` for anything, then indented lines with what it gets. */
function readRules(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\S/.test(line)) {
      const [before = "", after] = line.split("*");
      rules.push({ before, after, headers: [] });
    } else if (line.trim() !== "") {
      const at = line.indexOf(":");
      rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
    }
  }
  return rules;
}

const rules = existsSync("dist/_headers") ? readRules(readFileSync("dist/_headers", "utf8")) : [];

/** The file is written for a site's folder; here it may be served under another one. */
const base = rules[0]?.before ?? "/";

/** Sets on an answer what all rules for a path of the site give; several values of one header are joined, as hosts do. */
function setHeaders(response, path) {
  const at = base + path;
  for (const { before, after, headers } of rules) {
    const fits = after === undefined ? at === before : at.startsWith(before) && at.endsWith(after);
    if (!fits) continue;
    for (const [name, value] of headers) {
      const was = response.getHeader(name);
      response.setHeader(name, was === undefined ? value : `${was}, ${value}`);
    }
  }
}

/** True for a file without a suffix, as LICENSE is: it is no folder. */
function isFile(path) {
  const file = join("dist", path);
  return existsSync(file) && statSync(file).isFile();
}

// `dev`: files are looked up when they are asked for, so that a new build is served without a restart.
const files = sirv("dist", { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });

/** Where a browser is sent that asks for `path` of the site; null where the path is what it should be. */
function better(path) {
  if (path === "index.html" || path.endsWith("/index.html")) return path.slice(0, -"index.html".length);
  return path !== "" && !path.endsWith("/") && !/\.\w+$/.test(path) && !isFile(path) ? `${path}/` : null;
}

const server = createServer((request, response) => {
  const url = request.url ?? "/";
  if (!url.startsWith(under)) {
    response.writeHead(302, { location: under }).end();
    return;
  }
  const [whole = "/", ...query] = url.split("?");
  const path = whole.slice(under.length);
  const instead = better(path);
  if (instead !== null) {
    response.writeHead(301, { location: [under + instead, ...query].join("?") }).end();
    return;
  }
  setHeaders(response, path);
  request.url = `/${path}${path === "" || path.endsWith("/") ? "index.html" : ""}`;
  files(request, response, () => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(response, "404.html");
    response.writeHead(404, { "content-type": "text/html;charset=utf-8" });
    response.end(existsSync("dist/404.html") ? readFileSync("dist/404.html") : "Nothing is here.");
  });
});
server.on("error", (e) => {
  const why =
    e.code === "EADDRINUSE" ? `port ${port} is in use; stop what runs there, or choose another with --port` : e.message;
  console.error(`Cannot serve: ${why}.`);
  process.exit(1);
});
server.listen(port, () => console.log(`\n  North Korea Sanctions Atlas: http://localhost:${port}${under}\n`));
