import { useState } from "react";
import { elementSnippet, frameSnippet } from "../../take/snippet";
import { isBuilt } from "../../take/url";
import { Copy } from "./Copy";
import { useSharing } from "./subject";

/** The figure for somebody else's page: as a frame, or as an element. */
export function EmbedPart() {
  const { view, base, version, shared } = useSharing();
  const [pinned, setPinned] = useState(false);
  if (!shared) return <p>Each figure has its own “Share”, with code to embed it.</p>;
  const of = {
    base,
    figure: shared.figure.id,
    title: shared.model.title,
    view,
    height: shared.height,
    ...(pinned ? { version } : {}),
  };
  return (
    <>
      <fieldset className="share-choice">
        <legend>Data</legend>
        <label>
          <input type="radio" name="share-pin" checked={!pinned} onChange={() => setPinned(false)} /> newest, always
        </label>
        <label>
          <input type="radio" name="share-pin" checked={pinned} onChange={() => setPinned(true)} /> name version{" "}
          {version}
        </label>
      </fieldset>
      {pinned && (
        <p className="share-note">When the site has newer data, the frame says that it was made for {version}.</p>
      )}
      <Copy name="Frame (any site)" text={frameSnippet(of)} rows={6} />
      <Copy name="Element (your own page)" text={elementSnippet(of)} rows={5} />
      {!isBuilt(view) && (
        <p className="share-note">
          Pasting a bare link (oEmbed) shows the default view: for this one use the code above.
        </p>
      )}
    </>
  );
}
