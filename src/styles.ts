/* Every style sheet of the pages, in the order in which later ones may overrule earlier ones. */
import "./page/tokens.css";
import "./chart/chart.css";
import "./chart/tooltip.css";
import "./page/page.css";
import "./page/card.css";
import "./page/about/about.css";
import "./page/claims/claims.css";
import "./page/decks/decks.css";
import "./page/decks/present.css";
import "./page/search/search.css";
import "./page/sources/sources.css";
import "./page/print/print.css";
