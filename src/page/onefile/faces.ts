/** The bytes of a face in base64, where the style sheet of this document brings it along (scripts/onefile/faces.ts). */
export function faceInside(family: string, weight: number): string | null {
  const css = document.querySelector("style")?.textContent ?? "";
  const mark = css.indexOf(`/*${family} ${weight}*/`);
  if (mark < 0) return null;
  return /^[^}]*?base64,([^)]+)\)/.exec(css.slice(mark))?.[1] ?? null;
}
