import { codeOf, Later } from "./later";
import { Shelved } from "./Shelved";

/** Code of the list; it comes with that of the rules figure. */
export const IN_FORCE = codeOf(async () => (await import("./InForceList")).InForceList);

/** Companion of the rules figure: what was law on the day under the crosshair. */
export function InForce() {
  return (
    <Shelved id="measures" as="aside" className="card side" aria-labelledby="in-force">
      {(figure) => <Later name="In force" code={IN_FORCE} props={{ figure }} />}
    </Shelved>
  );
}
