/** The slide the address asks to be presented, as it stands there; null where it asks for none. */
export const slideHere = (): string | null => new URLSearchParams(location.search).get("slide");

/** Writes the slide into the address; browsers refuse too many changes in a short time, then the next one tells. */
export function writeSlide(at: number | null, how: "push" | "replace"): void {
  const url = new URL(location.href);
  if (at === null) url.searchParams.delete("slide");
  else url.searchParams.set("slide", String(at + 1));
  try {
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
  } catch {
    // The presentation goes on; only the address lags behind.
  }
}

const listeners = new Set<(at: number) => void>();

/** Asks the presentation of this page to begin at a slide. */
export function present(at: number): void {
  for (const listener of [...listeners]) listener(at);
}

export function onPresent(listener: (at: number) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks for the whole screen; false where the browser has none to give, or refuses. */
export async function goFull(): Promise<boolean> {
  try {
    const whole = document.documentElement;
    if (!whole.requestFullscreen) return false;
    await whole.requestFullscreen();
    return true;
  } catch {
    return false;
  }
}

/** Gives the screen back, if it is taken. */
export function leaveFull(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/** For a link `?slide=N`: presents here, full screen, instead of loading the page again. Other clicks stay the browser's. */
export function presentLink(at: number) {
  return (e: {
    readonly button: number;
    ctrlKey: boolean;
    metaKey: boolean;
    shiftKey: boolean;
    preventDefault: () => void;
  }) => {
    if (e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || listeners.size === 0) return;
    e.preventDefault();
    void goFull();
    present(at);
  };
}

/** True in the speaker's window. */
export const speakerHere = (): boolean => location.hash === "#speaker";

/** Address of the speaker's window of this page. */
export function speakerAddress(): string {
  const url = new URL(location.href);
  url.search = "";
  url.hash = "speaker";
  return url.href;
}
