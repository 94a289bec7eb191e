import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Figure } from "../figures/figure";
import type { FigureId } from "../figures/model";
import { KEPT, useKept } from "./kept";
import { watchNear } from "./near";
import { routeOf } from "./routes";
import { useSite } from "./site";
import { Trouble } from "./Trouble";

/**
 * A part of a page that needs the code of one figure, which is fetched when the part comes near the screen. Until it is
 * there the built picture stays, with its buttons asleep; where the reader looks at another view, a word on what is
 * awaited stands in its place.
 */
export function Shelved({
  id,
  as: As,
  children,
  ...attributes
}: {
  readonly id: FigureId;
  readonly as: "figure" | "aside";
  readonly className: string;
  readonly "data-figure"?: FigureId;
  readonly "aria-labelledby"?: string;
  readonly children: (figure: Figure, box: RefObject<HTMLElement | null>) => ReactNode;
}) {
  const { figures } = useSite();
  const box = useRef<HTMLElement>(null);
  const figure = useSyncExternalStore(
    figures.subscribe,
    () => figures.get(id),
    () => figures.get(id),
  );
  const error = useSyncExternalStore(
    figures.subscribe,
    () => figures.failed(id),
    () => undefined,
  );
  const kept = useKept(figure !== undefined || error !== undefined);
  const there = figure !== undefined;
  useEffect(() => {
    const el = box.current;
    return el && !there ? watchNear(el, (near) => near && figures.want([id])) : undefined;
  }, [figures, id, there]);
  useLayoutEffect(() => {
    const el = box.current;
    if (!el || !kept) return;
    el.dataset["asleep"] = "";
    return () => {
      delete el.dataset["asleep"];
    };
  }, [kept]);
  if (kept) return <As ref={box} {...attributes} {...KEPT} />;
  return (
    <As ref={box} {...attributes} {...(figure ? {} : { "data-awaited": "" })}>
      {figure ? (
        children(figure, box)
      ) : (
        <Trouble
          name={routeOf(`figures/${id}/`).title}
          loaded={
            error
              ? {
                  status: "error",
                  error: new Error("Its code could not be loaded. Check the connection."),
                  retry: () => figures.want([id]),
                }
              : { status: "loading" }
          }
        />
      )}
    </As>
  );
}
