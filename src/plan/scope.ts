import type { Report } from "../diagnostic/diagnostic.ts";
import type { IsDeclared } from "../notation/notation.ts";
import type { Spec } from "../spec/spec.ts";
import type { Anchor, Phase } from "./plan.ts";
import type { Names } from "./resolve-names.ts";

/** What the parts of a plan are resolved against. */
export interface Scope {
  readonly spec: Spec;
  readonly names: Names;
  readonly isDeclared: IsDeclared;
  /** By id; `launch` is here when the plan has a T. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly phases: ReadonlyMap<string, Phase>;
  readonly report: Report;
}
