import { useState } from "react";
import { fileName } from "../../take/files";
import { handOver } from "../../take/handOver";
import { type Format, padOf, pictureOf, type Subject } from "../../take/picture";
import { textsFor } from "../../take/pngText";
import { rasterOf } from "../../take/raster";
import { themeHere } from "../theme";
import { browserStudio } from "./studio";
import { type Shared, useSharing } from "./subject";

const SOCIAL = [1200, 630] as const;
const SLIDE = [1920, 1080] as const;

interface Kind {
  readonly name: string;
  readonly says: string;
  readonly suffix: string;
  readonly format: (shared: Shared) => Format;
  readonly scale: number;
}

/** As wide as its drawing is on the screen, and the white round it. */
function asSeen({ width }: Shared): Format {
  const outer = width + 2 * padOf(width + 32);
  return { width: Math.max(320, outer) };
}

const KINDS: readonly Kind[] = [
  { name: "SVG", says: "for print and editing, fonts inside", suffix: "svg", format: asSeen, scale: 1 },
  { name: "PNG", says: "as on the screen", suffix: "png", format: asSeen, scale: 1 },
  { name: "PNG 2x", says: "twice as fine, for reports", suffix: "2x.png", format: asSeen, scale: 2 },
  { name: "PNG 1200 × 630", says: "for posts", suffix: "1200x630.png", format: () => ({ box: SOCIAL }), scale: 1 },
  { name: "PNG 1920 × 1080", says: "for slides", suffix: "1920x1080.png", format: () => ({ box: SLIDE }), scale: 1 },
];

/** Pictures of exactly the view on the screen. */
export function PicturePart() {
  const { view, version, root, shared } = useSharing();
  const [theme, setTheme] = useState(themeHere);
  const [told, setTold] = useState("");
  const [busy, setBusy] = useState(false);
  if (!shared) return <p>Each figure has its own “Share”, with its pictures.</p>;
  const make = async (kind: Kind) => {
    setBusy(true);
    setTold(`Making the ${kind.name} …`);
    try {
      const studio = await browserStudio(root, view.q);
      const { figure, model, carried, claim, time } = shared;
      const subject: Subject = { figure, model, view, carried, theme, claim, time };
      const picture = pictureOf(subject, studio, kind.format(shared));
      const name = fileName(figure.id, view, version, kind.suffix);
      if (kind.suffix === "svg") handOver(picture.svg, name, "image/svg+xml");
      else handOver(await rasterOf(picture, textsFor(carried), kind.scale), name, "image/png");
      setTold(
        `Saved ${name}.${studio.whole ? "" : " Its fonts did not arrive: it is set in the fonts of its reader."}`,
      );
    } catch (e) {
      setTold(e instanceof Error ? e.message : "The picture could not be made.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <fieldset className="share-choice">
        <legend>Ground</legend>
        {(["light", "dark"] as const).map((t) => (
          <label key={t}>
            <input type="radio" name="share-theme" checked={theme === t} onChange={() => setTheme(t)} /> {t}
          </label>
        ))}
      </fieldset>
      <ul className="share-files">
        {KINDS.map((kind) => (
          <li key={kind.name}>
            <button type="button" disabled={busy} onClick={() => make(kind)}>
              {kind.name}
            </button>{" "}
            <span>{kind.says}</span>
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
      <p className="share-note">
        Address, data version, sources and licence stand in the picture and inside the file. A figure too tall for a
        post or a slide is cut, and says so.
      </p>
    </>
  );
}
