import { useSetView } from "../view/useView";
import type { View } from "../view/view";

/** A search over what a figure shows. It is `q` of the view, so it is in the address and every figure follows it. */
export function SearchField({
  view,
  label,
  example,
}: {
  readonly view: View;
  readonly label: string;
  readonly example: string;
}) {
  const set = useSetView();
  return (
    <label>
      {label}{" "}
      <input
        type="search"
        value={view.q}
        maxLength={200}
        placeholder={`e.g. ${example}`}
        onChange={(e) => set({ q: e.target.value }, "replace")}
      />
    </label>
  );
}
