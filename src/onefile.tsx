import "./page/tokens.css";
import "./chart/chart.css";
import "./chart/tooltip.css";
import "./page/page.css";
import "./page/card.css";
import "./page/about/about.css";
import "./page/claims/claims.css";
import "./page/search/search.css";
import "./page/sources/sources.css";
import "./page/print/print.css";
import { openFile } from "./page/onefile/open";

openFile().catch((error: unknown) => {
  const app = document.getElementById("app");
  const p = document.createElement("p");
  p.className = "notice";
  p.setAttribute("role", "alert");
  p.textContent = `This file is damaged or was cut short, and cannot be shown: ${error instanceof Error ? error.message : String(error)}`;
  app?.replaceChildren(p);
});
