import { createContext, type ReactNode } from "react";

/**
 * Turns a drawing into still HTML. Only the build gives one: it draws every figure at two widths, and what a pointer or a
 * screen reader needs of a mark is kept in one of them.
 */
export type Still = (drawing: ReactNode, spoken: boolean) => string;

export const StillContext = createContext<Still | null>(null);
