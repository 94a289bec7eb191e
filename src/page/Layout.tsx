import type { ReactNode } from "react";
import { Foot } from "./Foot";
import { codeOf, Later } from "./later";
import { Notice } from "./Notice";
import { SearchButton } from "./search/SearchButton";
import { useSite } from "./site";
import { ThemeSwitch } from "./ThemeSwitch";

const NAV = [
  ["oil/", "Oil"],
  ["labour/", "Labour"],
  ["rules/", "Rules"],
  ["figures/", "Figures"],
  ["claims/", "Claims"],
  ["decks/", "Briefings"],
  ["sources/", "Sources"],
  ["workbench/", "Workbench"],
  ["about/", "About"],
] as const;

/** What stands on paper alone; fetched once the page is live. */
const PRINT_HEAD = codeOf(async () => (await import("./print/Print")).PrintHead);
const PRINT_NOTES = codeOf(async () => (await import("./print/Print")).PrintNotes);
const NOTHING = {};
const UNREADY = (
  <p className="print-notes unready">
    Printed without scripts, or before the page had loaded whole: its sources are not on this paper. They are listed at
    its address.
  </p>
);

/** What every page has: masthead, way around, notices, foot. Links marked `data-keep` carry the view along. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { root, route, file } = useSite();
  // One file does not hold the workbench, and a briefing no pages at all.
  const nav = NAV.filter(([path]) => !file || (file.kind === "atlas" && path !== "workbench/"));
  const home = root || "./";
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <a className="brand" href={home} data-keep="" aria-current={route.path === "" ? "page" : undefined}>
          North Korea Sanctions Atlas
        </a>
        <nav aria-label="Pages">
          {nav.map(([path, name]) => (
            <a
              key={path}
              href={`${root}${path}`}
              data-keep=""
              aria-current={route.path === path ? "page" : route.path.startsWith(path) ? "true" : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        {file?.kind !== "briefing" && <SearchButton />}
        <ThemeSwitch />
      </header>
      <Notice />
      <Later name="Printing" code={PRINT_HEAD} props={NOTHING} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Later name="Printing" code={PRINT_NOTES} props={NOTHING} meanwhile={UNREADY} />
      <Foot />
    </>
  );
}
