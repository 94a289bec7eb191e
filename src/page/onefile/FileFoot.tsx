import { useEffect, useState } from "react";
import { DATA_BLOCK, type Seal } from "../../brief/blocks";
import { sha256 } from "../../brief/onefile";
import { dateWords } from "../../record/day";

type Checked = "checking" | "good" | "changed" | "unable";

/** Compares the data of this file with the checksum written when it was saved. */
function useChecked({ sha256: saved }: Seal): Checked {
  const [checked, setChecked] = useState<Checked>("checking");
  useEffect(() => {
    let here = true;
    sha256(document.getElementById(DATA_BLOCK)?.textContent ?? "").then(
      (now) => here && setChecked(now === saved ? "good" : "changed"),
      () => here && setChecked("unable"),
    );
    return () => {
      here = false;
    };
  }, [saved]);
  return checked;
}

const SAYS: Readonly<Record<Checked, string>> = {
  checking: "being checked",
  good: "checked on opening: the data are as they were saved",
  changed: "the data in this file are not those it was saved with",
  unable: "not checked: this browser cannot",
};

/** The foot of a page that is one file: which data it holds, when it was saved, and whether it is still what it was. */
export function FileFoot({ seal }: { readonly seal: Seal }) {
  const checked = useChecked(seal);
  return (
    <footer className="foot">
      <p>
        One file, without a network{seal.kind === "briefing" ? ", with what its slides stand on" : ""}. Data version{" "}
        {seal.version}, saved on {dateWords(seal.saved)}. Only links to sources lead out of it.
      </p>
      <p>
        SHA-256 of the data: <code data-checksum={checked}>{seal.sha256}</code>{" "}
        <span role={checked === "changed" ? "alert" : undefined}>({SAYS[checked]}).</span>
      </p>
      <p>
        The data are licensed CC BY 4.0, the code MIT.{" "}
        {seal.home ? (
          <>
            The atlas as it is today: <a href={seal.home}>{seal.home}</a>
          </>
        ) : (
          "Numbers may have been corrected since: look for a newer version where you had this file from."
        )}
      </p>
    </footer>
  );
}
