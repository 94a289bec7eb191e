import { type Carried, LICENCE } from "./carried";
import { ATLAS } from "./cite";
import { type Element, el } from "./xml";

/** Dublin Core in RDF, as drawing programs write and show it: the view's address, data version, licence, sources. */
export function metadata(carried: Carried): Element {
  const text = (name: string, value: string) => el(name, {}, value);
  return el(
    "metadata",
    {},
    el(
      "rdf:RDF",
      {
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:cc": "http://creativecommons.org/ns#",
      },
      el(
        "cc:Work",
        { "rdf:about": carried.url },
        text("dc:format", "image/svg+xml"),
        text("dc:title", carried.title),
        text("dc:description", carried.finding),
        text("dc:identifier", carried.url),
        text("dc:publisher", ATLAS),
        text("dcterms:hasVersion", carried.version),
        text("dcterms:bibliographicCitation", carried.citation),
        text("dc:rights", LICENCE.name),
        el("cc:license", { "rdf:resource": LICENCE.url }),
        ...carried.sources.map((s) => text("dc:source", `${s.id}: ${s.publisher}, ${s.title}. ${s.url}`)),
      ),
    ),
  );
}
