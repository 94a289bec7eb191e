import { type ReactNode, useEffect, useRef } from "react";

/** One filter of the bar: its name and present value on a button, its choices in a panel below. */
export function Chip({
  name,
  value,
  active,
  children,
  align = "start",
  onToggle,
}: {
  readonly name: string;
  readonly value: string;
  readonly active: boolean;
  readonly children: ReactNode;
  readonly align?: "start" | "end";
  readonly onToggle?: (open: boolean) => void;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const off = new AbortController();
    const shut = (focus: boolean) => {
      if (!el.open) return;
      el.open = false;
      if (focus) el.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", (e) => !el.contains(e.target as Node) && shut(false), {
      signal: off.signal,
    });
    el.addEventListener("focusout", (e) => e.relatedTarget && !el.contains(e.relatedTarget as Node) && shut(false), {
      signal: off.signal,
    });
    el.addEventListener(
      "keydown",
      (e) => {
        if (e.key !== "Escape" || !el.open) return;
        e.stopPropagation();
        shut(true);
      },
      { signal: off.signal },
    );
    return () => off.abort();
  }, []);
  return (
    <details ref={box} className={active ? "chip active" : "chip"} onToggle={(e) => onToggle?.(e.currentTarget.open)}>
      <summary>
        <span className="chip-name">{name}</span> <span className="chip-value">{value}</span>
      </summary>
      <div className={`chip-panel to-${align}`}>{children}</div>
    </details>
  );
}
