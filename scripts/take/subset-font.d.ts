declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly preserveNameIds?: readonly number[];
    /** Tags of the OpenType features that stay; all of them where it is left out. */
    readonly keepFeatures?: readonly string[];
    /** A value, or what is left of an axis. */
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  }
  /** A font with the glyphs of `text` alone. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
