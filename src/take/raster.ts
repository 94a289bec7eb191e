import type { Picture } from "./picture";
import { type PngText, withTexts } from "./pngText";

/** Browsers draw nothing larger. Pixels. */
const MOST = { side: 16_000, area: 120_000_000 } as const;

/** An image once it is there. By its events: in a tab that is out of sight `decode` may wait until it is seen again. */
function loaded(url: string, width: number, height: number): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image(width, height);
    image.onload = () => done(image);
    image.onerror = () => fail(new Error("This browser could not read the picture. Take the SVG instead."));
    image.src = url;
  });
}

/**
 * The picture as PNG, `scale` pixels to one of its own, with texts (its address and sources) inside. Rejects with an Error that
 * says what to do where the browser cannot draw it.
 */
export async function rasterOf(picture: Picture, texts: readonly PngText[], scale: number): Promise<Blob> {
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  if (Math.max(width, height) > MOST.side || width * height > MOST.area) {
    throw new Error(`A picture of ${width} by ${height} pixels is too large for a browser. Take the SVG, or 1x.`);
  }
  const url = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    const image = await loaded(url, width, height);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!pen || !blob) throw new Error("This browser could not draw the picture. Take the SVG instead.");
    const bytes = withTexts(new Uint8Array(await blob.arrayBuffer()), texts);
    return new Blob([bytes], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}
