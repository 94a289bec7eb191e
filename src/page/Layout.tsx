import type { ReactNode } from "react";
import { packageFile } from "../take/files";
import { Notice } from "./Notice";
import { PrintHead, PrintNotes } from "./print/Print";
import { SearchButton } from "./search/SearchButton";
import { useSite } from "./site";
import { ThemeSwitch } from "./ThemeSwitch";

const NAV = [
  ["oil/", "Oil"],
  ["labour/", "Labour"],
  ["rules/", "Rules"],
  ["figures/", "Figures"],
  ["claims/", "Claims"],
  ["sources/", "Sources"],
  ["about/", "About"],
] as const;

/** What every page has: masthead, way around, notices, foot. Links marked `data-keep` carry the view along. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { root, route, manifest } = useSite();
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
          {NAV.map(([path, name]) => (
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
        <SearchButton />
        <ThemeSwitch />
      </header>
      <Notice />
      <PrintHead />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <PrintNotes />
      <footer className="foot">
        <p>
          Data version {manifest.version}. The data are licensed{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener">
            CC BY 4.0
          </a>
          , the code MIT. Every number is a statement by somebody: pick it to see by whom.
        </p>
        <p>
          <a href={`${root}${packageFile(manifest.version)}`} download="">
            All data (zip)
          </a>{" "}
          · <a href={`${root}data/datapackage.json`}>Data package</a> · <a href={`${root}about/`}>Method and gaps</a>
        </p>
      </footer>
    </>
  );
}
