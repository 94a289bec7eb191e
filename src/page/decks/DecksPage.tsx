import { type Deck, idsOf } from "../../brief/deck";
import { useBriefing } from "../../brief/mine";
import { NUMBER_NEEDS } from "../../brief/numbers";
import type { RecordOf } from "../../figures/model";
import { figure as number } from "../../record/names";
import type { TableName } from "../../record/tables";
import { useView, ViewContext } from "../../view/useView";
import { descriptionOf } from "../descriptions";
import { useModel } from "../model";
import { usePickedClaim } from "../overlay";
import { Slot } from "../Slot";
import { useFigure, useSite } from "../site";
import { Trouble } from "../Trouble";
import { useTables } from "../tables";
import { useSlideStore } from "./slideStore";
import { useDecks } from "./useDeck";

export const DECKS_NEEDS = NUMBER_NEEDS;
/** Width at which the first slide's picture is drawn; the card shows it smaller. */
const COVER_PX = 640;

function Drawing({ id, record }: { id: Parameters<typeof useFigure>[0]; record: RecordOf<TableName> }) {
  const figure = useFigure(id);
  const view = useView((v) => v);
  const model = useModel(figure, record, view);
  const claim = usePickedClaim();
  return (
    <Slot name={id} wide={COVER_PX}>
      {(width) => <figure.Draw model={model} width={width} view={view} pick={view.pick} claim={claim?.mark ?? null} />}
    </Slot>
  );
}

/** The picture of a deck: its first slide's figure, with nothing to touch. */
function Cover({ deck }: { readonly deck: Deck }) {
  const first = deck.slides[0] as Deck["slides"][number];
  const [id = "timeline"] = idsOf(first);
  const store = useSlideStore(first);
  const figure = useFigure(id);
  const loaded = useTables(figure.needs, null);
  return (
    <div className="cover" aria-hidden="true" inert>
      <ViewContext value={store}>
        {loaded.status === "ready" && <Drawing id={id} record={loaded.record as RecordOf<TableName>} />}
      </ViewContext>
    </div>
  );
}

/** All decks of the atlas, each with its first slide, and the reader's own. */
export function DecksPage() {
  const { root, route } = useSite();
  const { decks, loaded } = useDecks();
  const { deck: own } = useBriefing();
  const n = own.slides.length;
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">{descriptionOf(route)}</p>
      {loaded.status !== "ready" && <Trouble name="Briefings" loaded={loaded} />}
      <ul className="decks">
        {decks?.map((deck) => (
          <li key={deck.id}>
            <Cover deck={deck} />
            <h2>
              <a href={`${root}decks/${deck.id}/`}>{deck.title}</a>
            </h2>
            <p>{deck.summary}</p>
            <p className="deck-meta">
              {number(deck.slides.length)} slides · <a href={`${root}decks/${deck.id}/?slide=1`}>Present</a>
            </p>
          </li>
        ))}
        <li className="deck-own">
          <h2>
            <a href={`${root}decks/mine/`}>{n > 0 ? own.title : "Your own briefing"}</a>
          </h2>
          <p>
            {n > 0
              ? `${number(n)} ${n === 1 ? "slide" : "slides"}, kept in this browser.`
              : "Set any figure to the view you want to show and choose “Add to briefing” under it. Then write a headline and a note, and present it from here."}
          </p>
        </li>
      </ul>
    </>
  );
}
