/** `2018`, `2018 and 2019`, `2018–2021 and 2023`. */
export function yearsWords(labels: readonly string[]): string {
  const parts: string[] = [];
  for (let i = 0; i < labels.length; ) {
    let j = i;
    while (j + 1 < labels.length && Number(labels[j + 1]) === Number(labels[j]) + 1) j += 1;
    parts.push(j - i > 1 ? `${labels[i]}–${labels[j]}` : labels.slice(i, j + 1).join(", "));
    i = j + 1;
  }
  const all = parts.join(", ");
  const at = all.lastIndexOf(", ");
  return at < 0 ? all : `${all.slice(0, at)} and ${all.slice(at + 2)}`;
}
