import { packageFile } from "../take/files";
import { codeOf, Later } from "./later";
import { useSite } from "./site";

const KEEP_OFFLINE = codeOf(async () => (await import("./offline/KeepOffline")).KeepOffline);
const FILE_FOOT = codeOf(async () => (await import("./onefile/FileFoot")).FileFoot);
const NOTHING = {};

/** The foot of every page: which data it shows, under which licence, and how to have all of it. */
export function Foot() {
  const { root, manifest, file } = useSite();
  if (file) return <Later name="The foot" code={FILE_FOOT} props={{ seal: file }} />;
  return (
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
        ·{" "}
        <a href={`${root}atlas.html`} download="sanctions-atlas.html">
          The atlas as one file
        </a>{" "}
        · <a href={`${root}data/datapackage.json`}>Data package</a> · <a href={`${root}about/`}>Method and gaps</a>
      </p>
      <Later name="Keep offline" code={KEEP_OFFLINE} props={NOTHING} />
    </footer>
  );
}
