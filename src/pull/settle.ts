import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../schedule/document.ts";
import type { Spec } from "../spec/spec.ts";
import { type OwnPlan, readOwnPlan } from "./plan/own-plan.ts";
import { splice } from "./plan/splice.ts";
import type { Wish } from "./wishes/wish.ts";

/** What the compiler says of a text. */
export interface Compiled {
  readonly document: ScheduleDocument | undefined;
  readonly spec: Spec | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles the plan with another text. */
export type Compile = (text: string) => Promise<Compiled>;

export interface Settled {
  readonly own: OwnPlan;
  readonly compiled: Compiled;
  readonly granted: readonly Wish[];
  readonly refused: readonly Refusal[];
}

export interface Refusal {
  readonly wish: Wish;
  /** What the compiler had against it; undefined where the plan only would not show what is wished. */
  readonly fault: Diagnostic | undefined;
}

/** How often the plan is compiled at most; what is not settled by then is refused. */
const mostTrials = 300;

/**
 * Writes what is wished: of each wish the first way after which the plan shows it. All are tried together, since they
 * hold together as a rule; where a text is not sound with them, one after another.
 */
export async function settleWishes(own: OwnPlan, wishes: readonly Wish[], compile: Compile): Promise<Settled> {
  const choice = new Map(wishes.map((wish) => [wish, 0]));
  const refused: Refusal[] = [];
  for (let trial = 0; trial < mostTrials; trial++) {
    for (const [wish, way] of choice) {
      if (wish.ways[way]) continue;
      choice.delete(wish);
      refused.push({ wish, fault: undefined });
    }
    const next = withWays(own, choice);
    const compiled = next && (await compile(next.text));
    const document = compiled?.document;
    if (!next || !compiled || !document) return settleOneByOne(own, { wishes: [...choice.keys()], refused, compile });
    const open = [...choice].filter(([wish]) => !wish.holds(document));
    if (open.length === 0) return { own: next, compiled, granted: [...choice.keys()], refused };
    for (const [wish, way] of open) choice.set(wish, way + 1);
  }
  return settleOneByOne(own, { wishes: [], refused: [...refused, ...refusalsOf(choice)], compile });
}

interface OneByOne {
  readonly wishes: readonly Wish[];
  readonly refused: readonly Refusal[];
  readonly compile: Compile;
}

async function settleOneByOne(own: OwnPlan, { wishes, refused, compile }: OneByOne): Promise<Settled> {
  const granted = new Map<Wish, number>();
  const refusals = [...refused];
  let now = own;
  let compiled = await compile(own.text);
  let trials = 0;
  for (const wish of wishes) {
    let fault: Diagnostic | undefined;
    let isGranted = false;
    for (const [way] of wish.ways.entries()) {
      if (trials++ > mostTrials) break;
      const next = withWays(own, new Map([...granted, [wish, way]]));
      const tried = next && (await compile(next.text));
      fault ??= tried?.document ? undefined : tried?.diagnostics.find(({ severity }) => severity === "error");
      if (!next || !tried?.document || !wish.holds(tried.document)) continue;
      [now, compiled, isGranted] = [next, tried, true];
      granted.set(wish, way);
      break;
    }
    if (!isGranted) refusals.push({ wish, fault });
  }
  return { own: now, compiled, granted: [...granted.keys()], refused: refusals };
}

function withWays(own: OwnPlan, choice: ReadonlyMap<Wish, number>): OwnPlan | undefined {
  const operations = [...choice].flatMap(([wish, way]) => wish.ways[way] ?? []);
  const text = splice(own, operations);
  return text === undefined ? undefined : text === own.text ? own : readOwnPlan(own.name, text);
}

function refusalsOf(choice: ReadonlyMap<Wish, number>): readonly Refusal[] {
  return [...choice.keys()].map((wish) => ({ wish, fault: undefined }));
}
