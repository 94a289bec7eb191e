import { useEffect, useState } from "react";
import { fitHeight } from "../../take/embed/fitHeight";
import { Sheet } from "../../take/embed/Sheet";
import { BUILT_PX, FRAME_PX } from "../../take/embed/widths";
import { elementSnippet, frameSnippet } from "../../take/snippet";
import { isBuilt } from "../../take/url";
import { Copy } from "./Copy";
import { still } from "./studio";
import { type Sharing, useSharing } from "./subject";

/** Height of a frame in the column of a usual article that needs no scrolling: drawn beside the page and counted. */
function heightOf({ shared, view, version }: Sharing): number {
  if (!shared) return 0;
  const { figure, model } = shared;
  const { Draw } = figure;
  return fitHeight(
    still(
      <Sheet figure={figure} model={model} view={view} version={version} back="">
        <div className="at-wide">
          {!model.empty && <Draw model={model} width={BUILT_PX.wide} view={view} pick={null} />}
        </div>
      </Sheet>,
    ),
    FRAME_PX,
  );
}

/** Null until it is counted: what draws beside the page cannot do so while the page is drawn. */
function useFrameHeight(sharing: Sharing): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    queueMicrotask(() => wanted && setHeight(heightOf(sharing)));
    return () => {
      wanted = false;
    };
  }, [sharing]);
  return height;
}

/** The figure for somebody else's page: as a frame, or as an element. */
export function EmbedPart() {
  const sharing = useSharing();
  const { view, base, version, shared } = sharing;
  const [pinned, setPinned] = useState(false);
  const height = useFrameHeight(sharing);
  if (!shared) return <p>Each figure has its own “Share”, with code to embed it.</p>;
  const of = {
    base,
    figure: shared.figure.id,
    title: shared.model.title,
    view,
    height: height ?? shared.width,
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
        <p className="share-note">
          When the site has newer data, the frame shows those and says that it was made for {version}.
        </p>
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
