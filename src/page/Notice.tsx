import { dateWords } from "../record/day";
import { useSetView, useView } from "../view/useView";
import { useIgnored } from "./ignored";
import { KeptNotice } from "./offline/KeptNotice";
import { useSite } from "./site";

/** Small notices under the masthead: what of the address was not understood, what day the record is seen from. */
export function Notice() {
  const { manifest } = useSite();
  const asof = useView((v) => v.asof);
  const pinned = useView((v) => v.v);
  const set = useSetView();
  const [ignored, dismiss] = useIgnored();
  return (
    <div className="notices">
      {/* Hidden by the first script that runs, so that it also speaks where scripts are blocked and not switched off. */}
      <p className="notice noscript">
        JavaScript is off: you see the default view of every figure. Filters and evidence need it; the tables are in the
        data package.
      </p>
      <KeptNotice />
      {asof && (
        <p className="notice asof" role="status">
          Known on {dateWords(asof)}: what was published later is not shown.{" "}
          <button type="button" className="link" onClick={() => set({ asof: null })}>
            Show what is known today
          </button>
        </p>
      )}
      {pinned && pinned !== manifest.version && (
        <p className="notice" role="status">
          This link was made with data version {pinned}; you see version {manifest.version}, the only one that is kept
          here. Numbers may differ.{" "}
          <button type="button" className="link" onClick={() => set({ v: null })}>
            Understood
          </button>
        </p>
      )}
      {ignored.length > 0 && (
        <div className="notice" role="status">
          <p>Part of the address was not understood and is ignored:</p>
          <ul>
            {ignored.map((i, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice in an address
              <li key={place}>
                <code>{`${i.key}=${i.raw}`}</code>: {i.why}
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={dismiss}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
