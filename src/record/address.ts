/** Percent-encoded signs as what they stand for; an address with a broken code stays as it is. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address as far as it leads to one page: without scheme, `www.`, slash at the end, fragment and `utm_` keys, the
 * host in lower case, the rest decoded and its keys in order. Two sources with the same one are one source. Text that is
 * no address stays as it is.
 */
export function sameAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  const keys = [...searchParams].filter(([k]) => !k.toLowerCase().startsWith("utm_")).map(([k, v]) => `${k}=${v}`);
  const query = keys.length > 0 ? `?${keys.sort().join("&")}` : "";
  return `${host.replace(/^www\./, "")}${plain(pathname).normalize().replace(/\/+$/, "")}${query}`;
}
