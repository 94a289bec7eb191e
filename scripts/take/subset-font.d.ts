declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly preserveNameIds?: readonly number[];
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** A font with the glyphs of `text` alone. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
