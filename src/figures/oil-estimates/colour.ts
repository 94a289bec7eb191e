import { actorClass, actorOfReporter } from "../../chart/colour";

/** The actor whose colour a body takes. */
export function bodyClass(body: string): string {
  return actorClass(actorOfReporter(body));
}
