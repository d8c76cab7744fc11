import type { MapNode } from "./node.ts";

/** A plan's text, read: the first of the five things a compilation makes. */
export interface SourceFile {
  /** As shown in diagnostics: the path as given, with forward slashes. */
  readonly name: string;
  readonly text: string;
  readonly root: MapNode;
}
