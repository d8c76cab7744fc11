/** The organisation's rules for plans, as a policy file gives them. Nothing here knows a plan. */
import type { Diagnostic, Language, Severity } from "../../diagnostic/diagnostic.ts";
import type { Weekday } from "../../notation/notation.ts";
import type { Origin } from "../../source/origin.ts";
import type { Ladder } from "../tier.ts";

export interface Policy {
  /** The root of the file; undefined for the default policy. */
  readonly origin: Origin | undefined;
  readonly language: Language | undefined;
  /** The tiers, from the smallest. */
  readonly ladder: Ladder;
  /** By tier. */
  readonly rules: ReadonlyMap<string, TierRules>;
  readonly score: ScoreRules;
  /** Kinds of task beside those of the language. */
  readonly kinds: readonly ExtraKind[];
  /** The weekdays on which a launch is preferred, warned of, and an error. A day in none of them is fine. */
  readonly launchDays: {
    readonly prefer: ReadonlySet<Weekday>;
    readonly warn: ReadonlySet<Weekday>;
    readonly error: ReadonlySet<Weekday>;
  };
  /** The share of the budget that is to be kept back, in per cent, both ends included; undefined where none is asked. */
  readonly contingency: { readonly min: number; readonly max: number } | undefined;
  /** Tasks at once of an owner who says no `capacity`; undefined for no limit. */
  readonly capacity: number | undefined;
  readonly collisions: CollisionRules | undefined;
  /** What the policy makes of a check. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  /** The codes that no plan may ignore. */
  readonly forbidIgnore: ReadonlySet<string>;
}

/** A policy as it was read, and what is wrong with its file: what cannot be read is as in the default policy. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a plan of one tier is asked for. */
export interface TierRules {
  /** From the plan's first task to the launch, at least. */
  readonly lead: PolicyAmount | undefined;
  /** By kind, how many tasks at least. */
  readonly needs: ReadonlyMap<string, number>;
  /** The fields of `brief` that are to be filled. */
  readonly brief: readonly BriefField[];
  /** How many gates at least. */
  readonly gates: number;
  /** How many people are to confirm the tier (`rated-by`). */
  readonly raters: number;
  /** How many public tasks are to follow the launch's own. */
  readonly followUps: number;
  /** From a notice to what it announces, at least. */
  readonly noticeLead: PolicyAmount | undefined;
  readonly canary: {
    /** How long the canary runs, at least. */
    readonly minimum: PolicyAmount | undefined;
    /** The largest share of users that the first stage may have, in per cent. */
    readonly firstShare: number | undefined;
  };
}

/** `wd` are working days of the plan's calendar, `cd` calendar days. */
export interface PolicyAmount {
  readonly amount: number;
  readonly unit: "wd" | "cd";
  /** As written. */
  readonly text: string;
}

export const briefFields = ["persona", "pain", "competition", "value", "description", "scenarios"] as const;

export type BriefField = (typeof briefFields)[number];

export interface ScoreRules {
  /** The lowest and the highest mark. */
  readonly scale: { readonly min: number; readonly max: number };
  readonly criteria: readonly Criterion[];
  /** In order: the last whose conditions hold counts. */
  readonly bands: readonly ScoreBand[];
}

export interface Criterion {
  readonly name: string;
  readonly aliases: readonly string[];
  /** All weights together are 100. */
  readonly weight: number;
}

export interface ScoreBand {
  /** The least score, of 100. */
  readonly from: number;
  readonly tier: string;
  /** By criterion, the least mark. */
  readonly when: ReadonlyMap<string, number>;
}

export interface ExtraKind {
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Whether it reaches the public, as announce, ad, event and content do. */
  readonly isPublic: boolean;
}

/** How close two launches may come, when several plans are checked together. */
export interface CollisionRules {
  readonly between: readonly string[];
  /** Between two launches of those tiers. */
  readonly within: PolicyAmount | undefined;
  /** Between two public tasks for one audience. */
  readonly audienceWithin: PolicyAmount | undefined;
}
