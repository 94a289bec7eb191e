/** A group's colour, before its name. */
export function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg className="wb-swatch" width="9" height="9" aria-hidden="true">
      <rect width="9" height="9" rx="1" fill={colour} />
    </svg>
  );
}
