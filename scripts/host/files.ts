/** `npm run host:files`: writes deploy/nginx.conf and deploy/Caddyfile from the rules beside this file. */
import { writeFileSync } from "node:fs";
import { caddyFile } from "./caddy";
import { nginxFile } from "./nginx";

/** Files of the project that are made from the rules, by their path. */
export const HOST_FILES: Readonly<Record<string, () => string>> = {
  "deploy/nginx.conf": nginxFile,
  "deploy/Caddyfile": caddyFile,
};

if (process.argv[1]?.endsWith("files.ts")) {
  for (const [path, text] of Object.entries(HOST_FILES)) writeFileSync(path, text());
}
