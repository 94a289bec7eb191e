import { type ComponentType, useEffect, useId, useMemo, useRef, useState } from "react";
import type { FigureId } from "../../figures/model";
import type { TableName } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { carriedOf } from "../../take/carried";
import { useView } from "../../view/useView";
import { baseOf } from "../here";
import { modelOf } from "../model";
import { usePickedClaim, usePickedTime } from "../overlay";
import { useSite } from "../site";
import { Trouble } from "../Trouble";
import { useTables } from "../tables";
import { CitePart } from "./CitePart";
import { DataPart } from "./DataPart";
import { EmbedPart } from "./EmbedPart";
import { LinkPart } from "./LinkPart";
import { PicturePart } from "./PicturePart";
import "./share.css";
import { type Shared, type Sharing, SharingContext } from "./subject";

interface Part {
  readonly name: string;
  readonly Part: ComponentType;
  /** True for what only a figure has. */
  readonly figure?: boolean;
  /** True for what leads to the site. */
  readonly site?: boolean;
}

const PARTS: readonly Part[] = [
  { name: "Link", Part: LinkPart, site: true },
  { name: "Embed", Part: EmbedPart, figure: true, site: true },
  { name: "Picture", Part: PicturePart, figure: true },
  { name: "Data", Part: DataPart },
  { name: "Cite", Part: CitePart },
];

export interface Seen {
  readonly id: FigureId;
  /** Of its drawing on the screen; CSS pixels. */
  readonly width: number;
}

/** What is shared: the view as it is now, and the figure with its model, once its tables are there. */
function useSharingOf(seen: Seen | null): {
  readonly sharing: Sharing | null;
  readonly trouble: Parameters<typeof Trouble>[0]["loaded"] | null;
} {
  const site = useSite();
  const { route, root, manifest, figures } = site;
  const view = useView((v) => v);
  const figure = seen ? (figures.get(seen.id) ?? null) : null;
  const needs: readonly TableName[] = figure ? figure.needs : [];
  const loaded = useTables(needs, view.asof);
  // Sources are named from the whole record: one may have come out later than what it tells.
  const sources = useTables(seen ? (["sources"] as const) : [], null);
  const base = baseOf(site);
  const version = manifest.version;
  const claim = usePickedClaim()?.mark ?? null;
  const time = usePickedTime();
  const record = loaded.status === "ready" ? loaded.record : null;
  const rows = sources.status === "ready" && seen ? sources.record.sources : null;
  const shared = useMemo((): Shared | null => {
    if (!seen || !figure || !record || !rows) return null;
    const model = modelOf(figure, record as Shared["record"], view);
    const carried = carriedOf(model, view, { base, version, sources: rows });
    return { figure, model, record: record as Shared["record"], carried, claim, time, width: seen.width };
  }, [seen, figure, record, rows, view, base, version, claim, time]);
  const bad = loaded.status !== "ready" ? loaded : sources.status !== "ready" ? sources : null;
  if (seen && !shared) return { sharing: null, trouble: bad ?? { status: "loading" } };
  const today = new Date().toISOString().slice(0, 10) as IsoDate;
  const title = shared ? shared.model.title : route.title;
  return {
    sharing: { view, base, root, alone: site.file !== undefined, version, path: route.path, title, today, shared },
    trouble: null,
  };
}

/** All ways to take a view along. Modal; the page behind stays as it is. */
export function ShareDialog({ seen, onClose }: { readonly seen: Seen | null; readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState("Link");
  const { sharing, trouble } = useSharingOf(seen);
  const id = useId();
  useEffect(() => {
    // A click beside the box closes it, where the browser knows the attribute.
    box.current?.setAttribute("closedby", "any");
    box.current?.showModal();
  }, []);
  const { file } = useSite();
  // A file that does not know its site has no address to give.
  const parts = PARTS.filter((p) => (seen || !p.figure) && (!p.site || !file || file.home !== null));
  const { Part } = parts.find((p) => p.name === open) ?? (parts[0] as Part);
  const step = (by: number) => {
    const at = parts.findIndex((p) => p.name === open);
    const next = parts[(at + by + parts.length) % parts.length];
    if (!next) return;
    setOpen(next.name);
    document.getElementById(`${id}${next.name}`)?.focus();
  };
  return (
    <dialog ref={box} className="share" aria-labelledby={`${id}title`} onClose={onClose}>
      <header>
        <h2 id={`${id}title`}>Share {sharing ? `“${sharing.title}”` : "this figure"}</h2>
        <button type="button" onClick={() => box.current?.close()}>
          Close
        </button>
      </header>
      <div
        role="tablist"
        aria-label="Ways to share"
        onKeyDown={(e) => {
          if (e.key === "ArrowRight") step(1);
          else if (e.key === "ArrowLeft") step(-1);
        }}
      >
        {parts.map(({ name }) => (
          <button
            key={name}
            id={`${id}${name}`}
            type="button"
            role="tab"
            aria-selected={open === name}
            aria-controls={`${id}panel`}
            tabIndex={open === name ? 0 : -1}
            onClick={() => setOpen(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="share-part" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${open}`}>
        {sharing ? (
          <SharingContext value={sharing}>
            <Part />
          </SharingContext>
        ) : (
          trouble && <Trouble name="Share" loaded={trouble} />
        )}
      </div>
    </dialog>
  );
}
