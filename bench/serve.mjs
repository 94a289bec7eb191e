import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".csv": "text/csv",
};

/** Serves dist as a host does that holds its files packed: text as Brotli. Returns its address and what stops it. */
export async function serve(dist = "dist") {
  const packed = new Map();
  const bodyOf = (file) => {
    if (!packed.has(file)) {
      const raw = readFileSync(file);
      packed.set(file, /\.(woff2|png)$/.test(file) ? raw : brotliCompressSync(raw));
    }
    return packed.get(file);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0]);
    let file = join(dist, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
    if (!/\.(woff2|png)$/.test(file)) headers["content-encoding"] = "br";
    response.writeHead(200, headers).end(bodyOf(file));
  });
  await new Promise((ready) => server.listen(0, ready));
  const { port } = server.address();
  return { base: `http://localhost:${port}`, close: () => server.close() };
}
