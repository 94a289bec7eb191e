import { Component, type ReactNode } from "react";

interface FenceProps {
  readonly onFault: (fault: unknown) => void;
  readonly children: ReactNode;
}

/** Tells of a fault in what it holds, and draws nothing from then on. */
export class Fence extends Component<FenceProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(fault: unknown): void {
    this.props.onFault(fault);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
