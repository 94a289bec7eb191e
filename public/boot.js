// Runs before the first paint, before anything else is loaded: the theme the reader chose, and a mark that the address
// carries a view, so that the default picture is not shown in its place.
(() => {
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
  for (const key of query.keys()) {
    if (!["theme", "lang", "pick", "slide"].includes(key) && !/^(utm_|fbclid|gclid)/.test(key)) root.dataset.pending = "";
  }
})();
