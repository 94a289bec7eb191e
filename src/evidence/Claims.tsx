import { layWords } from "../figures/claims/lay";
import { RowList, type Ways } from "./Lists";
import type { Lay, Related } from "./shape";

/** Published sentences that the record holds this row against, each with its verdict. */
export function Claims({ list, ways }: { readonly list: readonly Related[]; readonly ways: Ways }) {
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="ev-claims">
      <h3 id="ev-claims">{list.length === 1 ? "A claim held against it" : "Claims held against it"}</h3>
      <RowList rows={list} first={5} ways={ways} />
    </section>
  );
}

/** The way to the figure that shows the same thing, with the right window and filters. */
export function LayOver({
  lay,
  id,
  address,
}: {
  readonly lay: Lay | null;
  readonly id: string;
  readonly address: ((lay: Lay, id: string) => string) | undefined;
}) {
  if (!lay || !address) return null;
  return (
    <p className="ev-lay">
      <a href={address(lay, id)}>{layWords(lay.drawn)}</a>
    </p>
  );
}
