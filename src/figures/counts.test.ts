import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import type { Lane, View } from "../view/view";
import { countChoices } from "./counts";
import { model as stock } from "./labour-stock/model";
import { model as timeline } from "./timeline/model";

const record = readRecord();
const at = (query: string): View => parseView(query).view;

test.each(["", "from=2018&to=2019", "host=CHN&lane=oil,labour", "asof=2020&basis=estimate"])(
  "a lane's count is what the timeline shows when it is chosen (%s)",
  (query) => {
    const view = at(query);
    for (const [lane, count] of countChoices(record, view, "lane")) {
      expect(timeline(record, { ...view, lane: [lane as Lane] }).count, lane).toBe(count);
    }
  },
);

test.each(["", "from=2018&to=2019", "basis=reported_to_un"])(
  "a host's count is what the workers figure draws when it is chosen (%s)",
  (query) => {
    const view = at(query);
    for (const [host, count] of countChoices(record, view, "host")) {
      if (host === "WLD") continue;
      const { lines, besides } = stock(record, { ...view, host: [host as View["host"][number]] });
      expect(lines.length - besides.length, host).toBe(count);
    }
  },
);
