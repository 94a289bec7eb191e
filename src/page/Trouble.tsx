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
export class Guard extends Component<
  { readonly name: string; readonly children: ReactNode },
  { readonly error: Error | null; readonly copied: boolean }
> {
  override state: { readonly error: Error | null; readonly copied: boolean } = { error: null, copied: false };

  static getDerivedStateFromError(error: Error): { error: Error; copied: boolean } {
    return { error, copied: false };
  }

  /** Where the clipboard is denied, the report stands there to be copied by hand. */
  private async copy(report: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(report);
      this.setState({ copied: true });
    } catch {
      this.setState({ copied: false });
    }
  }

  override render(): ReactNode {
    const { error, copied } = this.state;
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
        <button type="button" onClick={() => void this.copy(report)}>
          {copied ? "Report copied" : "Copy the report"}
        </button>{" "}
        <button type="button" onClick={() => this.setState({ error: null })}>
          Draw it again
        </button>
      </div>
    );
  }
}
