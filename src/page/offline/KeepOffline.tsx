import { useEffect, useState } from "react";
import { dateWords } from "../../record/day";
import { useSite } from "../site";
import { canKeep, forget, keep, keptHere, listOf } from "./keep";
import type { Kept, OfflineList } from "./kept";

type State =
  | { readonly is: "unknown" }
  | { readonly is: "idle"; readonly kept: Kept | null; readonly why?: string }
  | { readonly is: "keeping"; readonly kept: Kept | null; readonly done: number; readonly of: number };

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;

function whyOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "QuotaExceededError")
    return "This device has no room for it: nothing was kept.";
  const said = error instanceof Error && !(error instanceof TypeError) ? ` (${error.message})` : "";
  return `It could not be kept${said}. Check the connection and try again.`;
}

/** "Keep offline": stores this version of the atlas on the device, says which one is kept, and takes it out again. */
export function KeepOffline() {
  const { root } = useSite();
  const [state, setState] = useState<State>({ is: "unknown" });
  const [list, setList] = useState<OfflineList | null>(null);
  useEffect(() => {
    if (!canKeep()) return;
    let here = true;
    keptHere(root).then((kept) => here && setState({ is: "idle", kept }));
    return () => {
      here = false;
    };
  }, [root]);
  const kept = state.is === "unknown" ? null : state.kept;
  // Only who keeps a version is told of a newer one: nobody else asks for the list before wanting it.
  useEffect(() => {
    if (kept) listOf(root).then(setList, () => setList(null));
  }, [root, kept]);
  if (state.is === "unknown") return null;
  const start = async () => {
    try {
      const files = await listOf(root);
      const of = files.files.length;
      setList(files);
      setState({ is: "keeping", kept, done: 0, of });
      const today = new Date().toISOString().slice(0, 10);
      const now = await keep(root, files, today, (done) => setState({ is: "keeping", kept, done, of }));
      setState({ is: "idle", kept: now });
    } catch (e) {
      setState({ is: "idle", kept, why: whyOf(e) });
    }
  };
  const remove = async () => {
    await forget(root);
    setState({ is: "idle", kept: null });
  };
  const newer = kept && list && list.build !== kept.build;
  return (
    <p className="keep-offline" role="status">
      {state.is === "keeping" ? (
        `Keeping ${state.of} files${list ? ` (${megabytes(list.bytes)})` : ""}: ${Math.floor((100 * state.done) / state.of)} %`
      ) : kept ? (
        <>
          Kept offline on this device: data version {kept.version}, of {dateWords(kept.saved)}.{" "}
          {newer && (
            <>
              The site has changed since.{" "}
              <button type="button" className="link" onClick={start}>
                Keep the new one instead
              </button>{" "}
            </>
          )}
          <button type="button" className="link" onClick={remove}>
            Remove it
          </button>
        </>
      ) : (
        <>
          <button type="button" className="link" onClick={start}>
            Keep offline
          </button>{" "}
          stores this version on the device, to be read without a network.
        </>
      )}
      {state.is === "idle" && state.why ? ` ${state.why}` : ""}
    </p>
  );
}
