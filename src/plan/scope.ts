import type { Report } from "../diagnostic/diagnostic.ts";
import { closestName, surelyMeant } from "../diagnostic/suggest.ts";
import type { IsDeclared } from "../notation/notation.ts";
import type { Rewording } from "../source/mend-node.ts";
import type { Spec } from "../spec/spec.ts";
import type { Day } from "../time/day.ts";
import type { Anchor, Phase } from "./plan.ts";
import type { Names } from "./resolve-names.ts";

/** What the parts of a plan are resolved against. */
export interface Scope {
  readonly spec: Spec;
  readonly names: Names;
  readonly isDeclared: IsDeclared;
  /** By id; `launch` is here when the plan has a T. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Those of `anchors` that the plan's tier leaves out. */
  readonly absent: ReadonlySet<Anchor>;
  /** Festivals that links name: each becomes an anchor of the plan. */
  readonly festivals: Map<string, Anchor>;
  readonly phases: ReadonlyMap<string, Phase>;
  /** The day that progress was recorded on. */
  readonly asOf: Day | undefined;
  readonly report: Report;
  /** Takes what has one cause however many places it shows at: the first of each code is passed on. */
  readonly reportLack: Report;
  readonly suggest: Suggest;
}

/** The nearest of the candidates, things of one sort, to a name that none of them has. */
export type Suggest = (sort: string, name: string, candidates: () => Iterable<string>) => Rewording | undefined;

/** A plan with more unknown names than this has another fault than slips of the pen, and comparing costs time. */
const mostSuggestions = 100;

/** Each name is compared once; after very many nothing is suggested any more. */
export function openSuggestions(): Suggest {
  const known = new Map<string, Rewording | undefined>();
  return (sort, name, candidates) => {
    const key = `${sort} ${name}`;
    if (!known.has(key) && known.size < mostSuggestions) known.set(key, nearest(name, [...candidates()]));
    return known.get(key);
  };
}

function nearest(name: string, candidates: readonly string[]): Rewording | undefined {
  const closest = closestName(name, candidates);
  return closest === undefined
    ? undefined
    : { text: closest, isSure: surelyMeant(name, candidates, "open") === closest };
}

/** The same scope for what is checked but not scheduled: codes that only matter to what is are not reported. */
export function withoutCodes(scope: Scope, codes: ReadonlySet<string>): Scope {
  const report: Report = (diagnostic) => {
    if (!codes.has(diagnostic.code)) scope.report(diagnostic);
  };
  return { ...scope, report };
}
