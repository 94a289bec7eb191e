/**
 * Address of the site, absolute and with a slash at its end, for what is read elsewhere: canonical links, structured
 * data, oEmbed, the site map, pictures. Set ATLAS_URL when building for a host. Throws where it is no web address.
 */
export function siteUrl(): string {
  const url = new URL(process.env["ATLAS_URL"] ?? "http://localhost:4173/");
  if (!/^https?:$/.test(url.protocol)) throw new RangeError(`ATLAS_URL must be a web address, not ${url.href}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
