import { spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";

/** The Chromium the journeys run in. */
export function launch(args = []) {
  const path = findBrowser();
  return chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: [...args, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
}

/** Serves the built site on a port as `npm start` does, packed and with its headers. Gives its address and what stops it. */
export async function serve(port) {
  const server = spawn("node", ["scripts/serve.mjs", "--port", String(port)]);
  await new Promise((ready) => server.stdout.once("data", ready));
  return { base: `http://localhost:${port}`, close: () => server.kill() };
}

/** A slow phone: 1.6 Mbit/s down, 150 ms of latency, a processor four times slower. */
export async function slow(context, page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** The value below which a share of a list lies. */
export function at(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (list) => at(list, 0.5);
export const round = (n, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits;
