import { useId, useState } from "react";
import { isDate } from "../record/day";
import type { IsoDate } from "../record/units";

/** A date at any of three precisions, typed: year, month or day. What is no date says so and changes nothing. */
export function DateField({
  label,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string;
  readonly value: IsoDate | "";
  readonly placeholder: string;
  readonly onChange: (date: IsoDate | null) => void;
}) {
  const [text, setText] = useState<string>(value);
  const [wrong, setWrong] = useState(false);
  const [shown, setShown] = useState(value);
  const id = useId();
  // While it draws, not after: a step of the brush would otherwise be laid out and painted twice.
  if (shown !== value) {
    setShown(value);
    setText(value);
    setWrong(false);
  }
  const commit = () => {
    const clean = text.trim();
    if (clean === value) return setWrong(false);
    if (clean === "") return onChange(null);
    if (!isDate(clean)) return setWrong(true);
    setWrong(false);
    onChange(clean);
  };
  return (
    <span className="datefield">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}e` : undefined}
        onChange={(e) => setText(e.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(e) => e.key === "Enter" && commit()}
      />
      {wrong && (
        <span className="fielderror" id={`${id}e`} role="alert">
          “{text}” is no date: write 2017, 2017-12 or 2017-12-22.
        </span>
      )}
    </span>
  );
}
