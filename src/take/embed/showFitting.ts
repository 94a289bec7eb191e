import { BUILT_PX, drawnWidth } from "./widths";

/** A built picture that does not come in this time is done without: the one at hand is shown scaled. Milliseconds. */
const WAIT_MS = 5_000;

/** Another page of this site as a document. Null where it does not come. Nothing in it runs. */
function documentAt(href: string): Promise<Document | null> {
  return new Promise((done) => {
    const asked = new XMLHttpRequest();
    asked.open("GET", href);
    asked.responseType = "document";
    asked.timeout = WAIT_MS;
    asked.onloadend = () => done(asked.status === 200 ? asked.responseXML : null);
    asked.send();
  });
}

/**
 * Shows the built picture whose width fits the place, for the page itself holds but two. Gives false at once where
 * nothing had to be fetched; else it resolves to whether the right picture stands there.
 */
export function showFitting(embed: HTMLElement): Promise<boolean> | false {
  const slot = embed.querySelector<HTMLElement>("[data-still] .slot");
  const box = [...(slot?.querySelectorAll<HTMLElement>(".at-wide, .at-phone") ?? [])].find((b) => b.clientWidth > 0);
  if (!slot || !box) return false;
  const want = drawnWidth(slot.clientWidth);
  const has = box.dataset["px"] ?? String(box.matches(".at-wide") ? BUILT_PX.wide : BUILT_PX.phone);
  if (has === String(want)) return false;
  box.dataset["px"] = String(want);
  return documentAt(new URL(`${want}.html`, location.href).href).then((page) => {
    const drawing = page?.querySelector("main");
    if (drawing && box.dataset["px"] === String(want)) box.replaceChildren(...drawing.childNodes);
    return drawing != null;
  });
}
