import { useMemo, useRef } from "react";
import { dateWords } from "../record/day";
import { countryName } from "../record/names";
import type { Iso3, IsoDate } from "../record/units";
import type { View } from "../view/view";
import { Cite } from "./Cite";
import { Claims, LayOver } from "./Claims";
import { evidenceOf } from "./evidence";
import { Contradictions, Parts, RelatedRows, Rivals, type Ways } from "./Lists";
import { usePanel } from "./panel";
import { Sources } from "./Sources";
import type { Evidence, Lay, Whole } from "./shape";
import { stop } from "./words";

export interface DrawerProps extends Ways {
  /** The picked row. */
  readonly id: string;
  /** Every table with its late columns, as known on the knowledge date; null until it is there. */
  readonly record: Whole | null;
  readonly status: "loading" | "error" | "ready";
  readonly error?: Error;
  readonly retry?: () => void;
  readonly view: View;
  readonly onClose: () => void;
  /** Day the reader looks at it, for the citation; left out where nobody says. */
  readonly accessed?: IsoDate;
  /** Address of a figure with a claim laid over it; without it no link is shown. */
  readonly layAddress?: (lay: Lay, id: string) => string;
  /** Filters the figures by one host, of a statement on a host; without it no button is shown. */
  readonly onHost?: (host: Iso3) => void;
}

/** A headline longer than this is a sentence and is set smaller. */
const LONG = 48;

function Body({
  evidence,
  ways,
  layAddress,
}: {
  readonly evidence: Evidence;
  readonly ways: Ways;
  readonly layAddress: DrawerProps["layAddress"];
}) {
  return (
    <>
      <p className="ev-sentence">{evidence.sentence}</p>
      <LayOver lay={evidence.lay} id={evidence.id} address={layAddress} />
      {evidence.facts.length > 0 && (
        <dl className="ev-facts">
          {evidence.facts.map((f) => (
            <div key={f.label}>
              <dt>{f.label}</dt>
              <dd>
                {f.value}
                {f.note && <span className="ev-small">{f.note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Parts parts={evidence.parts} ways={ways} />
      <Sources sources={evidence.sources} />
      {evidence.why && (
        <section aria-labelledby="ev-why">
          <h3 id="ev-why">{evidence.whyTitle}</h3>
          <p>{evidence.why}</p>
        </section>
      )}
      <Rivals title={evidence.rivalsTitle} rivals={evidence.rivals} ways={ways} />
      <Claims list={evidence.claims} ways={ways} />
      <Contradictions list={evidence.contradictions} ways={ways} />
      <RelatedRows related={evidence.related} ways={ways} />
      <Cite {...evidence.citations} />
      {evidence.table !== null && (
        <p className="ev-id">
          Row <code>{evidence.id}</code>
        </p>
      )}
    </>
  );
}

/** What is said where the record has no such row: never an empty panel. */
function Missing({ id, record, view }: { readonly id: string; readonly record: Whole; readonly view: View }) {
  const asof = view.asof ? `, as known on ${dateWords(view.asof)}` : "";
  const pinned = view.v && view.v !== record.version ? ` The link was made for data version ${view.v}.` : "";
  return (
    <>
      <p className="ev-sentence">
        The row <code>{id}</code> is not found in data version {record.version}
        {asof}.{pinned}
      </p>
      <p>
        {view.asof
          ? "It may have become public only later, or the link was cut short."
          : "The link may have been cut short."}
      </p>
    </>
  );
}

/** The host of a headcount, unless the figures show it alone already; null for world totals. */
function hostIn(record: Whole, id: string, chosen: readonly Iso3[]): Iso3 | null {
  const host = record.workers.find((r) => (r.id as string) === id)?.host;
  if (!host || host === "WLD" || (chosen.length === 1 && chosen[0] === host)) return null;
  return host as Iso3;
}

function headlineOf(props: DrawerProps, evidence: Evidence | null): string {
  if (evidence) return evidence.headline;
  if (props.status === "error") return "The evidence could not be loaded";
  return props.status === "ready" ? "Not found" : "Evidence";
}

/**
 * The evidence of one row, at the right of the page or, on narrow screens, over it. Who says so, in which document, who
 * says otherwise, why this one leads, what bears on it, and how to cite it.
 */
export function Drawer(props: DrawerProps) {
  const { id, record, status, view, permalink, onPick, onClose, accessed } = props;
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  usePanel(panel, heading, id, onClose);
  const url = permalink(id);
  const { unit, asof } = view;
  const evidence = useMemo(
    () =>
      record && status === "ready"
        ? evidenceOf(record, id, { unit, asof }, accessed ? { url, accessed } : { url })
        : null,
    [record, status, id, unit, asof, url, accessed],
  );
  const ways: Ways = { permalink, onPick };
  const host = evidence?.table === "workers" && record ? hostIn(record, id, view.host) : null;
  const headline = headlineOf(props, evidence);
  return (
    <dialog ref={panel} className="evidence" aria-labelledby="ev-title">
      <div className="ev-bar">
        <p>{evidence?.kind ?? "Evidence"}</p>
        <button type="button" onClick={onClose}>
          Close
          <span className="ev-hidden"> the evidence</span>
        </button>
      </div>
      <h2 id="ev-title" ref={heading} tabIndex={-1} className={headline.length > LONG ? "ev-long" : undefined}>
        {headline}
      </h2>
      <p role="status" className="ev-hidden">
        {evidence ? `Evidence: ${headline}` : ""}
      </p>
      {host && props.onHost && (
        <p className="ev-lay">
          <button type="button" className="ev-button" onClick={() => props.onHost?.(host)}>
            Only {countryName(host)}
          </button>
        </p>
      )}
      {evidence && <Body key={id} evidence={evidence} ways={ways} layAddress={props.layAddress} />}
      {!evidence && status === "loading" && (
        <p role="status" className="ev-sentence">
          Loading the statement and its sources …
        </p>
      )}
      {!evidence && status === "error" && (
        <div role="alert">
          <p className="ev-sentence">{stop(props.error?.message ?? "A table of the record did not arrive")}</p>
          {props.retry && (
            <button type="button" className="ev-button" onClick={props.retry}>
              Try again
            </button>
          )}
        </div>
      )}
      {!evidence && status === "ready" && record && <Missing id={id} record={record} view={view} />}
    </dialog>
  );
}
