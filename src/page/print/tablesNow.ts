import type { QueryClient } from "@tanstack/react-query";
import { tableQuery } from "../../record/load";
import type { Manifest, PackedFile } from "../../record/manifest";
import { type Packed, unpack } from "../../record/pack";
import type { TableName, Tables } from "../../record/tables";

/** The file as it comes at once: printing does not wait for an answer. Null where it does not come whole. */
function getNow(url: string, file: PackedFile): Packed | null {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", url, false);
    request.send();
    const whole = request.status === 200 && new TextEncoder().encode(request.responseText).length === file.bytes;
    return whole ? (JSON.parse(request.responseText) as Packed) : null;
  } catch {
    return null;
  }
}

/** Sees that both parts of a table are in the client before this returns; what is there already is not fetched again. */
export function loadNow(client: QueryClient, root: string, manifest: Manifest, name: TableName): void {
  const base = `${root}packed/`;
  const main = tableQuery(base, manifest, name, "main").queryKey;
  const late = tableQuery(base, manifest, name, "late").queryKey;
  for (const [queryKey, part] of [[main, "main"] as const, [late, "late"] as const]) {
    if (client.getQueryData(queryKey)) continue;
    const file = manifest.tables[name][part];
    const packed = getNow(`${base}${file.file}`, file);
    if (packed?.table === name && packed.version === manifest.version) client.setQueryData(queryKey, unpack(packed));
  }
}

/** The rows of a table that the client holds, without asking for them; null where it does not. */
export function tableNow<N extends TableName>(client: QueryClient, manifest: Manifest, name: N): Tables[N] | null {
  return client.getQueryData<Tables[N]>(tableQuery("", manifest, name, "main").queryKey) ?? null;
}
