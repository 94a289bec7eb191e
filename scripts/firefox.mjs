/** `npm run test:firefox`: the main journeys in Firefox. The flag gives Node 20 the WebSocket that later ones have. */
import { spawnSync } from "node:child_process";

const args = ["--experimental-websocket", "--import", "tsx", "e2e/firefox/journeys.ts"];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
