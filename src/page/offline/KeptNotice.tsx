import { useEffect, useState } from "react";
import { dateWords } from "../../record/day";
import { useSite } from "../site";

/** At the top of a page that came from what is kept on the device, because the network did not answer. */
export function KeptNotice() {
  const { manifest } = useSite();
  const [saved, setSaved] = useState("");
  useEffect(() => setSaved(document.documentElement.dataset["kept"] ?? ""), []);
  if (!saved) return null;
  return (
    <p className="notice" role="status">
      The network does not answer: you see the copy kept on this device on {dateWords(saved)}, data version{" "}
      {manifest.version}.
    </p>
  );
}
