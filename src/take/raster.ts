import type { Carried } from "./carried";
import type { Picture } from "./picture";
import { textsFor, withTexts } from "./pngText";

/** Browsers draw nothing larger. Pixels. */
const MOST = { side: 16_000, area: 120_000_000 } as const;

/**
 * The picture as PNG, `scale` pixels to one of its own, with its address and sources inside. Rejects with an Error that
 * says what to do where the browser cannot draw it.
 */
export async function rasterOf(picture: Picture, carried: Carried, scale: number): Promise<Blob> {
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  if (Math.max(width, height) > MOST.side || width * height > MOST.area) {
    throw new Error(`A picture of ${width} by ${height} pixels is too large for a browser. Take the SVG, or 1x.`);
  }
  const url = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!pen || !blob) throw new Error("This browser could not draw the picture. Take the SVG instead.");
    const bytes = withTexts(new Uint8Array(await blob.arrayBuffer()), textsFor(carried));
    return new Blob([bytes], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}
