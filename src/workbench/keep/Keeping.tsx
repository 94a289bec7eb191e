import { useState } from "react";
import { dateWords } from "../../record/day";
import { figure } from "../../record/names";
import { handOver } from "../../take/handOver";
import type { Spec } from "../../view/spec";
import type { Fixes } from "../read/open";
import type { Window } from "../window";
import { formatSettings, MOST_DATA } from "./settings";
import type { Denied, Kept } from "./shelf";
import type { KeepState } from "./useKept";

const DENIED: Readonly<Record<Denied, string>> = {
  denied:
    "This browser does not let the atlas keep it (a private window, or storage is switched off). Save the settings with the data instead.",
  full: "The browser has no room left for it: nothing was kept. Save the settings with the data instead.",
};

const size = (bytes: number) => (bytes < 100_000 ? `${figure(bytes / 1000, 1)} kB` : `${figure(bytes / 1e6, 1)} MB`);

/** What this browser keeps, and since when: shown whenever something is kept. */
export function KeptLine({ state, onOpen }: { readonly state: KeepState; readonly onOpen: (kept: Kept) => void }) {
  const { kept, remove } = state;
  if (!kept) return null;
  return (
    <p className="wb-kept" role="status">
      Kept in this browser since {dateWords(kept.since)}: <strong>{kept.name}</strong> ({size(kept.file.size)}), with
      how it was read and the chart. Nobody else sees it.{" "}
      <button type="button" className="link" onClick={() => onOpen(kept)}>
        Open it
      </button>{" "}
      <button type="button" className="link" onClick={() => void remove()}>
        Remove it from this browser
      </button>
    </p>
  );
}

/** Keeps the opened file on purpose, or takes its settings away as a file. Nothing is kept unless a button is pressed. */
export function Keeping({
  file,
  fixes,
  spec,
  window,
  today,
  state,
}: {
  readonly file: File;
  readonly fixes: Fixes;
  readonly spec: Spec;
  readonly window: Window | null;
  readonly today: () => string;
  readonly state: KeepState;
}) {
  const [told, setTold] = useState("");
  const { kept, denied, keep } = state;
  const save = async (whole: boolean) => {
    if (whole && file.size > MOST_DATA)
      return setTold(
        `${file.name} is larger than ${size(MOST_DATA)}: save the settings alone, and keep the file beside them.`,
      );
    const data = whole ? new Uint8Array(await file.arrayBuffer()) : null;
    const name = `${file.name.replace(/\.\w+$/, "")}-${whole ? "chart-and-data" : "chart"}.json`.replace(
      /[^\w.-]+/g,
      "-",
    );
    handOver(formatSettings({ name: file.name, fixes, spec, window, data }), name, "application/json");
    setTold(`Saved ${name}${whole ? ", with the data in it" : ": it holds no data"}. Drop it here to open it again.`);
  };
  const again = kept?.name === file.name;
  return (
    <p className="wb-files wb-keeping">
      <button
        type="button"
        onClick={() => void keep({ name: file.name, file, fixes, spec, since: today() }).then(() => setTold(""))}
      >
        {again ? "Keep it as it is now" : "Keep in this browser"}
      </button>
      <button type="button" onClick={() => void save(false)}>
        Save settings
      </button>
      <button type="button" onClick={() => void save(true)}>
        Save settings with the data
      </button>{" "}
      <span role="status">
        {denied ? DENIED[denied] : told || (kept && !again ? `Keeping it takes the place of ${kept.name}.` : "")}
      </span>
    </p>
  );
}
