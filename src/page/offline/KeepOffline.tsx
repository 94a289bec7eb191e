import { useEffect, useState } from "react";
import { dateWords } from "../../record/day";
import { useSite } from "../site";
import { canKeep, forget, keep, keptHere, listOf } from "./keep";
import type { Kept, OfflineList } from "./kept";

interface Why {
  readonly said: string;
  readonly lasting: boolean;
}

type State =
  | { readonly is: "unknown" }
  | { readonly is: "never" }
  | { readonly is: "idle"; readonly kept: Kept | null; readonly why?: Why }
  | { readonly is: "keeping"; readonly kept: Kept | null; readonly done: number; readonly of: number };

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;

/** Why nothing was kept; a `lasting` reason is one that trying again does not mend: there the one file serves. */
function whyOf(error: unknown): Why {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError")
    return { said: "This device has no room for it: nothing was kept.", lasting: true };
  if (["SecurityError", "NotAllowedError", "InvalidStateError", "NotSupportedError"].includes(name))
    return { said: "This browser does not let the atlas keep anything: nothing was kept.", lasting: true };
  const said = error instanceof Error && !(error instanceof TypeError) ? ` (${error.message})` : "";
  return { said: `It could not be kept${said}. Check the connection and try again.`, lasting: false };
}

/** What serves without a network where the browser keeps nothing. */
function OneFile() {
  const { root } = useSite();
  return (
    <>
      <a href={`${root}atlas.html`} download="sanctions-atlas.html">
        Save the atlas as one file
      </a>{" "}
      instead: it opens from the disk, without a network.
    </>
  );
}

/** "Keep offline": stores this version of the atlas on the device, says which one is kept, and takes it out again. */
export function KeepOffline() {
  const { root } = useSite();
  const [state, setState] = useState<State>({ is: "unknown" });
  const [list, setList] = useState<OfflineList | null>(null);
  useEffect(() => {
    if (!canKeep()) return setState({ is: "never" });
    let here = true;
    keptHere(root).then((kept) => here && setState({ is: "idle", kept }));
    return () => {
      here = false;
    };
  }, [root]);
  const kept = state.is === "unknown" || state.is === "never" ? null : state.kept;
  // Only who keeps a version is told of a newer one: nobody else asks for the list before wanting it.
  useEffect(() => {
    if (kept) listOf(root).then(setList, () => setList(null));
  }, [root, kept]);
  if (state.is === "unknown") return null;
  if (state.is === "never")
    return (
      <p className="keep-offline" role="status">
        This browser does not let the atlas be kept offline here (private window, storage blocked, or no secure
        address). <OneFile />
      </p>
    );
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
      {state.is === "idle" && state.why && ` ${state.why.said} `}
      {state.is === "idle" && state.why?.lasting && <OneFile />}
    </p>
  );
}
