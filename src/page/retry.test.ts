import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { retryFailed } from "./retry";

test("one press asks again for every file that failed, and for no other", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: string[] = [];
  let broken = true;
  const ask = (name: string, fails: boolean) =>
    client
      .fetchQuery({
        queryKey: [name],
        queryFn: () => {
          asked.push(name);
          if (fails && broken) throw new Error(`${name} did not come`);
          return name;
        },
      })
      .catch(() => undefined);
  await Promise.all([ask("workers", true), ask("events", false), ask("op8-reports", true)]);
  asked.length = 0;
  broken = false;
  retryFailed(client);
  await expect.poll(() => client.isFetching()).toBe(0);
  expect(asked).toEqual(["workers", "op8-reports"]);
  expect(client.getQueryData(["op8-reports"])).toBe("op8-reports");
});
