import "./styles";
import { openFile } from "./page/onefile/open";

openFile().catch((error: unknown) => {
  const app = document.getElementById("app");
  const p = document.createElement("p");
  p.className = "notice";
  p.setAttribute("role", "alert");
  p.textContent = `This file is damaged or was cut short, and cannot be shown: ${error instanceof Error ? error.message : String(error)}`;
  app?.replaceChildren(p);
});
