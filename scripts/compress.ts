import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What is a text; fonts, pictures and archives are packed already. */
const TEXT = /\.(?:html|js|css|json|csv|svg|md|xml|txt|webmanifest|cff)$/i;
/** Below this a packet on the line is not even full. Bytes. */
const LEAST = 1_000;
/** Above this the last tenth costs more time than all the rest: it is spent on pages and code, for which a reader waits. Bytes. */
const HUGE = 300_000;
const WAITED_FOR = /\.(?:html|js|css)$/;
const LARGEST = 1_000_000;
const quality = (file: string, bytes: number) => (bytes <= (WAITED_FOR.test(file) ? LARGEST : HUGE) ? 11 : 9);
/** What the last build packed is not packed again, for most files are the same from build to build. */
const KEPT = ".cache/compressed";
/** At once: as many as the library has threads for. */
const LANES = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const packers = {
  br: (text: Buffer, file: string) =>
    brotli(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: quality(file, text.length),
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gz: (text: Buffer) => zip(text, { level: 9 }),
} as const;

export interface Compressed {
  readonly files: number;
  /** Bytes of the texts, and of what became of them. */
  readonly plain: number;
  readonly br: number;
  readonly gz: number;
}

/** Writes `<file>.br` and `<file>.gz` beside every text of a folder, for servers that send such files as they are. */
export async function compressAll(out: string): Promise<Compressed> {
  mkdirSync(KEPT, { recursive: true });
  const files = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((f) => TEXT.test(f))
    .map((f) => join(out, f))
    .filter((f) => statSync(f).size >= LEAST);
  const sum = { files: files.length, plain: 0, br: 0, gz: 0 };
  const used = new Set<string>();
  let next = 0;
  const lane = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const text = readFileSync(file);
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
      sum.plain += text.length;
      for (const kind of ["br", "gz"] as const) {
        const name = `${hash}.${kind}${kind === "br" ? quality(file, text.length) : ""}`;
        used.add(name);
        const kept = join(KEPT, name);
        const known = existsSync(kept);
        const packed = known ? readFileSync(kept) : await packers[kind](text, file);
        if (!known) writeFileSync(kept, packed);
        sum[kind] += packed.length;
        writeFileSync(`${file}.${kind}`, packed);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const name of readdirSync(KEPT)) if (!used.has(name)) rmSync(join(KEPT, name));
  return sum;
}
