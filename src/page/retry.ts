import { type QueryClient, useQueryClient } from "@tanstack/react-query";

/** Asks again for every file of the page that failed, whoever needs it: where one did not come, others seldom did. */
export function retryFailed(client: QueryClient): void {
  void client.refetchQueries({ predicate: (query) => query.state.status === "error" });
}

/** What a "Try again" does: one press, anywhere on the page, asks for all that failed. */
export function useRetry(): () => void {
  const client = useQueryClient();
  return () => retryFailed(client);
}
