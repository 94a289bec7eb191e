import { useContext } from "react";
import { Drawer } from "../evidence/Drawer";
import "../evidence/evidence.css";
import type { IsoDate } from "../record/units";
import { useSetView, useView, ViewContext } from "../view/useView";
import { layAddress } from "./claims/ways";
import { addressHere } from "./here";
import { useSite } from "./site";
import { useWhole } from "./whole";

/** The evidence of the picked row, with what it needs of the record. */
export function EvidencePanel({ id }: { readonly id: string }) {
  const store = useContext(ViewContext);
  const view = useView((v) => v);
  const set = useSetView();
  const loaded = useWhole(view.asof);
  const site = useSite();
  const { manifest, root } = site;
  // A link that is cited names the data it was made with: a reader of another version is told so.
  const permalink = (pick: string) => addressHere(site, { ...store.get(), pick, v: manifest.version });
  return (
    <Drawer
      id={id}
      record={loaded.status === "ready" ? loaded.record : null}
      status={loaded.status}
      {...(loaded.status === "error" ? { error: loaded.error, retry: loaded.retry } : {})}
      view={view}
      accessed={new Date().toISOString().slice(0, 10) as IsoDate}
      permalink={permalink}
      layAddress={(lay, claim) => layAddress(root, lay, claim, view)}
      onPick={(pick: string) => set({ pick }, "push")}
      onHost={(host) => set({ host: [host] }, "push")}
      onClose={() => set({ pick: null }, "undo")}
    />
  );
}
