/**
 * `node bench/load.mjs [seconds]`: how many answers a second the shipped nginx file gives on this machine, over loopback:
 * the overview alone, and the overview with all that its first visit loads. Writes bench/results/load.json. Client and
 * server share the machine, so it is a floor. Ends with a sentence where there is no nginx or no dist/.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";

const SECONDS = Number(process.argv[2] ?? 10);
const CONNECTIONS = 32;
const PORT = Number(process.env.ATLAS_LOAD_PORT ?? 4390);
/** What browsers ask for; nginx without the Brotli module answers with gzip. */
const ACCEPT = "gzip, br";

function end(sentence) {
  console.log(sentence);
  process.exit(0);
}

if (spawnSync("nginx", ["-v"]).error) end("There is no nginx here, so its speed was not measured.");
if (!existsSync("dist/index.html")) end("There is no dist/ to serve: npm run build first.");

/** The shipped file with this machine's folder and port, inside the least that nginx needs around it. */
function configure(folder) {
  const site = readFileSync("deploy/nginx.conf", "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${PORT};`)
    .replace("  listen [::]:80;\n", "")
    .replace("root /srv/atlas;", `root ${resolve("dist")};`);
  writeFileSync(join(folder, "site.conf"), site);
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(folder, "nginx.conf"),
    `${user} worker_processes auto; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; include ${folder}/site.conf; }
`,
  );
  return join(folder, "nginx.conf");
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** Bytes of one answer's body. Rejects on any status but 200. */
function ask(path) {
  return new Promise((done, fail) => {
    get({ port: PORT, host: "127.0.0.1", path, agent, headers: { "accept-encoding": ACCEPT } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => {
        bytes += part.length;
      });
      answer.on("end", () =>
        answer.statusCode === 200 ? done(bytes) : fail(new Error(`${path}: ${answer.statusCode}`)),
      );
    }).on("error", fail);
  });
}

/** Throws where an answer is not the packed file that lies in dist/, byte for byte as long: speed at sending less is none. */
async function whole(path) {
  const file = join("dist", path === "/" ? "index.html" : path);
  const sizes = [file, `${file}.gz`, `${file}.br`].filter((f) => existsSync(f)).map((f) => statSync(f).size);
  const got = await ask(path);
  if (!sizes.includes(got)) throw new Error(`${path}: ${got} bytes came, the file has ${sizes.join(" or ")}`);
}

async function measure(name, paths) {
  const times = [];
  let bytes = 0;
  let next = 0;
  const until = performance.now() + SECONDS * 1000;
  const lane = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      const got = await ask(paths[next++ % paths.length]);
      // Not in one statement with the wait: lanes would overwrite each other's sums.
      bytes += got;
      times.push(performance.now() - from);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return {
    name,
    files: paths.length,
    requestsPerSecond: Math.round(times.length / seconds),
    visitsPerSecond: Math.round(times.length / seconds / paths.length),
    megabytesPerSecond: Number((bytes / seconds / 1e6).toFixed(1)),
    bytesPerAnswer: Math.round(bytes / times.length),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
}

const folder = mkdtempSync(join(tmpdir(), "atlas-load-"));
const server = spawn("nginx", ["-c", configure(folder)], { stdio: "ignore" });
try {
  for (let tries = 0; ; tries++) {
    const up = await ask("/").then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 200) throw new Error(`nginx does not answer: ${readFileSync(join(folder, "error.log"), "utf8")}`);
  }
  const html = readFileSync("dist/index.html", "utf8");
  const loads = /<(?:script[^>]*\ssrc|link[^>]*rel="(?:stylesheet|modulepreload|preload)"[^>]*\shref)="([^"]+)"/g;
  const visit = ["/", ...new Set([...html.matchAll(loads)].map(([, path]) => `/${path}`))];
  for (const path of visit) await whole(path);
  const rows = [await measure("overview, HTML alone", ["/"]), await measure("overview, first visit", visit)];
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), shared by nginx and the client`;
  const version = /nginx\/([\d.]+)/.exec(spawnSync("nginx", ["-v"]).stderr.toString())?.[1];
  const result = {
    date: new Date().toISOString().slice(0, 10),
    machine,
    nginx: version,
    connections: CONNECTIONS,
    rows,
  };
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/load.json", `${JSON.stringify(result, null, 1)}\n`);
  console.table(rows);
} finally {
  agent.destroy();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
