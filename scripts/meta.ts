import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFigures } from "../src/figures";
import { FIGURE_IDS, type FigureId, type Model } from "../src/figures/model";
import { descriptionOf } from "../src/page/descriptions";
import { deckId, ROUTES, type Route } from "../src/page/routes";
import { readRecord } from "../src/record/read";
import {
  cardTags,
  figureLd,
  ldScript,
  type PackageFacts,
  packageLd,
  robots,
  sitemap,
  type Where,
} from "../src/take/meta";
import { urlFor } from "../src/take/url";
import { DEFAULT_VIEW } from "../src/view/view";
import { siteUrl } from "./address";

/** The picture of a page that is no figure's own: its first figure's, or the one that answers the first question. */
const PICTURE: FigureId = "oil-cap";

/** What search engines and other sites read of the pages. */
export interface Meta {
  /** Tags for the head of a page: its own address, its card, its structured data. */
  readonly tags: (route: Route) => readonly string[];
  /** Writes sitemap.xml and robots.txt. */
  readonly write: (out: string) => void;
}

function where(): Where {
  return { site: siteUrl(), pkg: JSON.parse(readFileSync("data/datapackage.json", "utf8")) as PackageFacts };
}

function ldOf(route: Route, model: Model | undefined, at: Where): readonly string[] {
  if (route.kind === "figure" && model) return [ldScript(figureLd(model, descriptionOf(route), at))];
  return route.kind === "overview" || route.kind === "about" ? [ldScript(packageLd(at))] : [];
}

/** Draws nothing: the models of the default view give titles and findings. */
export async function makeMeta(): Promise<Meta> {
  const at = where();
  const record = readRecord({ late: false });
  const figures = await loadFigures(FIGURE_IDS);
  const models = new Map(Object.values(figures).map((f) => [f.id, f.model(record, DEFAULT_VIEW)] as const));
  const address = (route: Route) => urlFor("page", { base: at.site, path: route.path, view: DEFAULT_VIEW });
  const tags = (route: Route): readonly string[] => {
    if (route.kind === "missing") return ['<meta name="robots" content="noindex" />'];
    const figure = route.figures[0] ?? PICTURE;
    const model = models.get(figure);
    const of = route.kind === "deck" ? { deck: deckId(route) } : { figure };
    const image = urlFor("png", { base: at.site, ...of, view: DEFAULT_VIEW });
    // The picture of a deck is of its first slide, in that slide's view: its words are not those of the default view.
    const alt =
      route.kind === "deck"
        ? `First slide of the briefing “${route.title}”`
        : model
          ? `${model.title}. ${model.finding}`
          : route.title;
    const { title } = route;
    const description = route.kind === "figure" && model ? model.finding : descriptionOf(route);
    return [...cardTags({ title, description, url: address(route), image, alt }), ...ldOf(route, model, at)];
  };
  return {
    tags,
    write: (out) => {
      const pages = ROUTES.filter((r) => r.kind !== "missing").map(address);
      writeFileSync(join(out, "sitemap.xml"), sitemap(pages, at.pkg.created.slice(0, 10)));
      writeFileSync(join(out, "robots.txt"), robots(at.site));
    },
  };
}
