/** Makes a fresh clone ready: checks Node, installs the packages of the lock file where they are missing or old. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

export function run(command, args, env = {}) {
  const r = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (r.status !== 0) process.exit(r.status ?? 1);
}

export function ready() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
    process.exit(1);
  }
  const done = "node_modules/.package-lock.json";
  if (!existsSync(done) || statSync(done).mtimeMs < statSync("package-lock.json").mtimeMs) {
    console.log("Installing packages ...");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
}
