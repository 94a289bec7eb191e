import { Key, type KeyItem } from "../../chart/Key";
import type { MeasuresModel } from "./model";
import type { Style } from "./pack";

const BAR = "var(--bar)";
const box = (cover: number) => (
  <rect
    x={2}
    y={2}
    width={18}
    height={10}
    fill={BAR}
    fillOpacity={cover}
    stroke={BAR}
    strokeOpacity={cover < 0.4 ? 0.7 : 0}
  />
);

const ITEMS: readonly (KeyItem & { readonly style: Style })[] = [
  { style: "solid", label: "ban", swatch: box(1) },
  { style: "mid", label: "cap", swatch: box(0.45) },
  { style: "light", label: "duty or deadline", swatch: box(0.2) },
  { style: "open", label: "mandate or authorisation", swatch: box(0.06) },
  { style: "report", label: "report due", swatch: <path d="M1,7h20" stroke={BAR} strokeWidth={1.6} /> },
  { style: "thin", label: "replaced", swatch: <path d="M1,7h20" stroke={BAR} strokeWidth={3.5} /> },
  {
    style: "exempt",
    label: "exemption",
    swatch: <path d="M2,7h19" stroke={BAR} strokeWidth={2.4} strokeDasharray="0.1 4.4" strokeLinecap="round" />,
  },
  {
    style: "never",
    label: "never applied",
    swatch: <path d="M1,7h20M7.5,3.5l7,7m0,-7l-7,7" stroke={BAR} strokeWidth={1.5} fill="none" />,
  },
  {
    style: "draft",
    label: "vetoed",
    swatch: (
      <>
        <rect x={5} y={2} width={16} height={10} fill="none" stroke="var(--ink-3)" strokeDasharray="3 2.5" />
        <path d="M1,3l8,8m0,-8l-8,8" stroke="var(--ink)" strokeWidth={1.8} fill="none" />
      </>
    ),
  },
];

/** The signs of the styles that are in the drawing. */
export function MeasuresKey({ model }: { readonly model: MeasuresModel }) {
  const bars = model.bands.flatMap((b) => b.lanes.flatMap((l) => l.bars));
  const styles = new Set(bars.map((b) => b.style));
  const deadline = bars.some((b) => b.deadline !== null);
  const items: KeyItem[] = ITEMS.filter((i) => styles.has(i.style));
  if (deadline) {
    items.push({
      label: "to be done by",
      swatch: <path d="M11,1v12M7,1h8l-4,5z" stroke="var(--ink)" strokeWidth={1.5} fill="var(--ink)" />,
    });
  }
  if (bars.some((b) => b.row.paragraph === "" && b.row.paragraph_unverified !== "")) {
    items.push({
      label: "paragraph number not verified",
      swatch: (
        <text x={8} y={14} fontSize={15} fill="var(--ink)">
          *
        </text>
      ),
    });
  }
  return <Key items={items} />;
}
