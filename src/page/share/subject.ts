import { createContext, useContext } from "react";
import type { PickedTime } from "../../chart/picked";
import type { Claimed } from "../../figures/claimed";
import type { Figure } from "../../figures/figure";
import type { Model, RecordOf } from "../../figures/model";
import type { TableName } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import type { Carried } from "../../take/carried";
import type { View } from "../../view/view";

/** A figure as it stands on the screen, with all that is made of it. */
export interface Shared {
  readonly figure: Figure;
  readonly model: Model;
  readonly record: RecordOf<TableName>;
  readonly carried: Carried;
  readonly claim: Claimed | null;
  readonly time: PickedTime | null;
  /** Width of its drawing on the screen; CSS pixels. */
  readonly width: number;
}

/** What every part of the dialog knows. */
export interface Sharing {
  readonly view: View;
  /** Address of the site, absolute, with a slash at its end; and relative, for files. */
  readonly base: string;
  readonly root: string;
  /** True in a page saved as one file: files of the site are then not there. */
  readonly alone: boolean;
  readonly version: string;
  /** Path of the page from the root. */
  readonly path: string;
  readonly title: string;
  readonly today: IsoDate;
  /** Null where a page is shared. */
  readonly shared: Shared | null;
}

export const SharingContext = createContext<Sharing | null>(null);

export function useSharing(): Sharing {
  const sharing = useContext(SharingContext);
  if (!sharing) throw new Error("useSharing outside of the share dialog");
  return sharing;
}
