import { isBuilt, urlFor } from "../../take/url";
import { viewWords } from "../../take/viewWords";
import { Copy } from "./Copy";
import { useSharing } from "./subject";

/** Addresses of exactly this view: one that follows the data, one that names its version. */
export function LinkPart() {
  const { view, base, path, version, shared } = useSharing();
  const at = shared ? { base, view, figure: shared.figure.id } : { base, view, path };
  const kind = shared ? "figure" : "page";
  const words = viewWords(view);
  return (
    <>
      <p>{words ? `The link opens this view: ${words}.` : "The link opens the default view."}</p>
      <Copy name="Link to this view" text={urlFor(kind, at)} />
      <Copy name={`The same, naming data version ${version}`} text={urlFor(kind, { ...at, version })} />
      <p className="share-note">
        The site holds its newest data only. Opened when they have changed, the second link says so; it does not bring
        the old numbers back. To keep these, save the files under “Data”.
      </p>
      {shared && isBuilt(view) && (
        <p className="share-note">
          Sites that know oEmbed turn the first link into the figure itself: paste it on a line of its own.
        </p>
      )}
    </>
  );
}
