import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/** A component whose code comes when it is first drawn. */
export interface Code<P> {
  /** Loads it, so that it is drawn without waiting. */
  readonly load: () => Promise<void>;
  readonly loaded: () => ComponentType<P> | null;
}

export function codeOf<P>(load: () => Promise<ComponentType<P>>): Code<P> {
  let loaded: ComponentType<P> | null = null;
  return {
    load: async () => {
      loaded ??= await load();
    },
    loaded: () => loaded,
  };
}

/**
 * Draws a component once its code is there. Code that does not come (the connection broke, or the site was updated while
 * the page was open) is said, and can be asked for again; the page stays.
 */
export function Later<P extends object>({
  name,
  code,
  props,
  meanwhile = null,
}: {
  readonly name: string;
  readonly code: Code<P>;
  readonly props: P;
  /** What stands there until the code does. */
  readonly meanwhile?: ReactNode;
}) {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (code.loaded()) return;
    let here = true;
    code.load().then(
      () => here && redraw((n) => n + 1),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [code, attempt]);
  const Loaded = code.loaded();
  if (Loaded) return <Loaded {...props} />;
  if (!failed) return meanwhile;
  return (
    <div className="trouble floating" role="alert">
      <p>
        <strong>“{name}” could not be loaded.</strong> Check the connection. If the site was updated while this page was
        open, reload it: the address keeps your view.
      </p>
      <button
        type="button"
        onClick={() => {
          setFailed(false);
          setAttempt(attempt + 1);
        }}
      >
        Try again
      </button>{" "}
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </div>
  );
}
