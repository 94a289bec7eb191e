import { type KeyItem, Key as KeyList } from "../../chart/Key";
import { crossPath, starPath } from "./Marks";
import type { TimelineModel } from "./model";

const ACTORS: readonly (readonly [string, string])[] = [
  ["actor-prk", "North Korea"],
  ["actor-unsc", "UN"],
  ["actor-usa", "United States"],
  ["actor-kor", "South Korea"],
  ["actor-jpn", "Japan"],
  ["actor-chn", "China"],
  ["actor-rus", "Russia"],
  ["actor-other", "others or unnamed"],
];

/** Who acted, by colour, and the few signs that no label explains. */
export function Key({ model }: { readonly model: TimelineModel }) {
  const has = (id: string) => model.bands.some((b) => b.band.id === id);
  const drafts = model.bands.some((b) => b.marks.some((i) => i.sign === "draft"));
  const signs: KeyItem[] = [
    ...(has("nuclear")
      ? [{ label: "nuclear test", swatch: <path className="area actor-prk" d={starPath(11, 7, 6)} /> }]
      : []),
    ...(has("resolution")
      ? [
          { label: "adopted", swatch: <rect className="area actor-unsc" x={10} y={1} width={2.5} height={12} /> },
          {
            label: "vetoed",
            swatch: <path d={crossPath(11, 7, 4)} fill="none" stroke="var(--ink)" strokeWidth={2.2} />,
          },
        ]
      : []),
    ...(drafts
      ? [
          {
            label: "draft, not voted on",
            swatch: <circle cx={11} cy={7} r={3.6} fill="none" stroke="var(--ink)" strokeWidth={1.6} />,
          },
        ]
      : []),
    {
      label: "day not known",
      swatch: <rect x={1} y={5} width={20} height={4} rx={1.5} fill="var(--other)" opacity={0.5} />,
    },
    { label: "number of events", swatch: <path d="M3,14v-4h4v4zM9,14v-11h4v11zM15,14v-7h4v7z" fill="var(--bar-2)" /> },
  ];
  const colours = ACTORS.map(
    ([actor, label]): KeyItem => ({ label, swatch: <circle className={`area ${actor}`} cx={11} cy={7} r={4} /> }),
  );
  return <KeyList items={[...signs, ...colours]} />;
}
