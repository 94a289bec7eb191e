import { countWords, KIND_WORDS, whenWords } from "../../record/headcountWords";
import { BASIS_WORDS } from "../../record/names";
import type { Column, TableLine } from "../model";
import { newerWords } from "./finding";
import type { Spot } from "./shape";

export const COLUMNS: readonly Column[] = [
  { key: "host", label: "Host" },
  { key: "stated", label: "Best-based recent, as stated" },
  { key: "low", label: "From", numeric: true, unit: "persons" },
  { key: "high", label: "To", numeric: true, unit: "persons" },
  { key: "counted", label: "Counts" },
  { key: "date", label: "Date" },
  { key: "voice", label: "By" },
  { key: "basis", label: "Basis" },
  { key: "newer", label: "Newest, where it rests on less" },
  { key: "old", label: "Over three years old" },
  { key: "rivals", label: "Other numbers in the window", numeric: true },
  { key: "words", label: "Without a number" },
];

export function lineOf(spot: Spot): TableLine {
  const { lead: h, word } = spot;
  return {
    id: h?.id ?? word?.id ?? spot.host,
    cells: [
      spot.name,
      h ? countWords(h) : "",
      h && h.qualifier !== "up_to" ? (h.low ?? h.value) : null,
      h && h.qualifier !== "at_least" ? (h.high ?? h.value) : null,
      h ? KIND_WORDS[h.counted] : "",
      h ? whenWords(h) : "",
      h ? h.voice : (word?.reporter ?? ""),
      h ? BASIS_WORDS[h.basis] : "",
      spot.newer ? newerWords(spot.newer) : "",
      h ? (spot.old ? "yes" : "no") : "",
      spot.rivals,
      word?.spoken ?? "",
    ],
  };
}
