import { Component, type ReactNode } from "react";

/** What stands in a figure's place while its tables load, or where they failed. */
export function Trouble({
  name,
  loaded,
}: {
  readonly name: string;
  readonly loaded:
    | { readonly status: "loading" }
    | { readonly status: "error"; readonly error: Error; readonly retry: () => void };
}) {
  if (loaded.status === "loading") {
    return (
      <p className="trouble" role="status">
        Loading the data of “{name}” …
      </p>
    );
  }
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>“{name}” cannot be drawn.</strong> {loaded.error.message}
      </p>
      <button type="button" onClick={loaded.retry}>
        Try again
      </button>
    </div>
  );
}

/** Keeps a fault in one figure from taking the page with it; the report can be copied. */
export class Guard extends Component<{ readonly name: string; readonly children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const report = `${this.props.name}: ${error.message}\n${error.stack ?? ""}`;
    return (
      <div className="trouble" role="alert">
        <p>
          <strong>“{this.props.name}” failed while drawing.</strong> The rest of the page is not affected.
        </p>
        <details>
          <summary>Report</summary>
          <pre>{report}</pre>
        </details>
        <button type="button" onClick={() => this.setState({ error: null })}>
          Draw it again
        </button>
      </div>
    );
  }
}
