// Runs before the first paint, before anything else is loaded: what text may become code, the theme the reader chose, and
// a mark that the address carries a view, so that the default picture is not shown in its place.
(() => {
  // Browsers with trusted types ask here before a text becomes code or markup: scripts of this site pass, and no markup.
  // (React empties with "" what the build has drawn.)
  window.trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (new URL(url, document.baseURI).href.startsWith(`${location.origin}/`) ? url : null),
    createHTML: (html) => (html === "" ? html : null),
  });
  // Those that change a picture.
  const KEYS = ["from", "to", "host", "supplier", "basis", "lane", "sector", "unit", "laden", "asof", "law", "q", "v"];
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  let theme = query.get("theme");
  try {
    theme = theme || localStorage.getItem("theme");
  } catch {
    // Storage is denied: the system's theme stands.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.dataset.script = "";
  // Until the page's own code runs, its buttons and marks could be pressed but would not answer.
  root.dataset.asleep = "";
  if (KEYS.some((key) => query.has(key))) root.dataset.pending = "";

  // Where not even the page's code comes (the connection broke, or an upload was cut short), the built picture is shown,
  // with a word on why it does not move. The code says "atlas-failed" of what happens once it runs.
  const failed = () => {
    if (!("asleep" in root.dataset) || "unloaded" in root.dataset) return;
    root.dataset.unloaded = "";
    delete root.dataset.pending;
    const p = document.createElement("p");
    p.className = "notice";
    p.setAttribute("role", "alert");
    p.textContent =
      "The code of this page could not be loaded: you see the default view, and nothing can be picked or filtered. Check the connection and reload.";
    document.querySelector("main")?.prepend(p);
  };
  const whenRead = () => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", failed, { once: true });
    else failed();
  };
  addEventListener("atlas-failed", whenRead);
  // An element's own error does not bubble; a module's comes also where what it imports is missing.
  addEventListener("error", (e) => e.target instanceof HTMLScriptElement && e.target.type === "module" && whenRead(), true);
})();
