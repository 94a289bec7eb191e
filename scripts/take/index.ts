import { siteUrl } from "../address";
import { writeFigures } from "./figures";
import { writePackage } from "./package";

/** Everything that can be taken away without a browser: files of every figure, fonts of pictures, the data package. */
export async function writeTaken(out: string): Promise<string> {
  const started = performance.now();
  // Without ATLAS_URL nobody knows where the site will be: addresses in files are then relative to its root.
  const figures = await writeFigures(out, process.env["ATLAS_URL"] ? siteUrl() : "");
  const bytes = writePackage(out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `${figures} figures as svg, png, csv, json; data package of ${Math.round(bytes / 1024)} kB; ${seconds} s`;
}
