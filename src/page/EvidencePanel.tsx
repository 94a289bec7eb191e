import { useContext } from "react";
import { Drawer } from "../evidence/Drawer";
import "../evidence/evidence.css";
import { hrefOf } from "../view/codec";
import { useSetView, useView, ViewContext } from "../view/useView";
import { useWhole } from "./whole";

/** The evidence of the picked row, with what it needs of the record. */
export function EvidencePanel({ id }: { readonly id: string }) {
  const store = useContext(ViewContext);
  const view = useView((v) => v);
  const set = useSetView();
  const loaded = useWhole(view.asof);
  const permalink = (pick: string) => new URL(hrefOf(location.pathname, { ...store.get(), pick }), location.href).href;
  return (
    <Drawer
      id={id}
      record={loaded.status === "ready" ? loaded.record : null}
      status={loaded.status}
      {...(loaded.status === "error" ? { error: loaded.error, retry: loaded.retry } : {})}
      view={view}
      permalink={permalink}
      onPick={(pick: string) => set({ pick }, "push")}
      onClose={() => set({ pick: null }, "push")}
    />
  );
}
