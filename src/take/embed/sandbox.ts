/** What a frame of ours may do: run, fetch its data, open links in tabs and, when a person clicks, in the whole window. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** What a deck's cover may do: open its links, nothing else. It has no script. */
export const COVER_SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
