import { readFileSync } from "node:fs";
import type { Compilation } from "../../src/compile.ts";

/** What a schedule says, one fact a line: `A.early_start` is `2026-06-01`. Lists are joined by blanks. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A published case, as a plan of ours and the facts that its source states. */
export interface PublishedCase {
  readonly name: string;
  /** The plan as YAML text. */
  readonly plan: string;
  readonly published: Facts;
  /** What our schedule says under the same names, and possibly under more. */
  readonly factsOf: (compilation: Compilation) => Facts;
  /** The codes of the errors that the plan must draw: a missed deadline is one. */
  readonly errors: readonly string[];
}

/** A case that our language means differently. */
export interface Difference {
  readonly because: Reason;
  /** What we compute instead, for the facts that differ and for no other. */
  readonly ours: Facts;
  /** The codes of the errors drawn, where they differ. */
  readonly errors?: readonly string[];
}

/** Why an answer differs. docs/published-cases.md explains each at length. */
export type Reason =
  | "milestone-takes-no-time"
  | "milestone-waits-for-nothing"
  | "start-to-finish"
  | "lag-calendar"
  | "pinned-float"
  | "late-float"
  | "empty-plan"
  | "weekday-made-up";

/** A way of writing a case that our language refuses. */
export interface Refusal {
  readonly name: string;
  readonly plan: string;
  readonly errors: readonly string[];
}

export interface Family {
  readonly title: string;
  readonly cases: readonly PublishedCase[];
  /** By the name of the case. */
  readonly differences: Readonly<Record<string, Difference>>;
  /** Cases that were translated, as they would have been written word for word. */
  readonly refusals?: readonly Refusal[];
}

/** Reads a file of `cases/`. Its shape is the caller's word: a file that has another one fails the first test. */
export function readPublished<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(`cases/${path}`, import.meta.url), "utf8")) as Shape;
}
