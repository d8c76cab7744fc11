/**
 * The facts around a plan, as the author wrote them and known to have the right shape. Amounts and shares are numbers;
 * points, windows and lengths are still text, owners and audiences still ids.
 */
import type { Origin } from "../source/origin.ts";
import type { Direction } from "./enums.ts";
import type { ItemSpec } from "./items-at.ts";
import type { BriefField } from "./policy/policy.ts";

export interface FactSpecs {
  readonly brief: BriefSpec | undefined;
  /** Undefined where the plan has no such section: then tasks name audiences freely. */
  readonly audiences: readonly AudienceSpec[] | undefined;
  readonly metrics: readonly MetricSpec[];
  readonly risks: readonly RiskSpec[];
  readonly budget: BudgetSpec | undefined;
  readonly rollout: RolloutSpec | undefined;
  readonly notices: readonly NoticeSpec[];
  readonly rules: readonly RuleSpec[];
  readonly blackouts: readonly BlackoutSpec[];
  readonly embargo: EmbargoSpec | undefined;
  /** Who confirmed the tier. */
  readonly ratedBy: readonly ItemSpec[];
  /** Why the tier is not the one of the score. */
  readonly tierReason: string | undefined;
}

/** One entry of a section, with its address: `origin.at("owner")` is the place of its owner. */
export interface FactSpec {
  readonly id: string;
  readonly origin: Origin;
}

export interface BriefSpec {
  readonly origin: Origin;
  /** The texts of each field; none where the field is missing or empty. */
  readonly fields: Readonly<Record<BriefField, readonly string[]>>;
}

export interface AudienceSpec extends FactSpec {
  readonly name: string;
}

/** A number as a metric writes it: `600`, `0.5%`. Undefined numbers are texts that no number can be read from. */
export interface LimitSpec {
  readonly text: string;
  readonly number: number | undefined;
  /** What stands behind the number: `%`, or a unit of the author's own; empty for none. */
  readonly unit: string;
}

export interface MetricSpec extends FactSpec {
  readonly name: string;
  readonly owner: string | undefined;
  readonly better: Direction | undefined;
  readonly green: LimitSpec | undefined;
  readonly yellow: LimitSpec | undefined;
  readonly baseline: LimitSpec | undefined;
  /** In per cent. */
  readonly weight: number | undefined;
  readonly stage: string | undefined;
  /** The days on which it is read. */
  readonly measure: readonly ItemSpec[];
}

export interface RiskSpec extends FactSpec {
  /** `name`, else what is written under `if`, else the id. */
  readonly name: string;
  readonly if: string | undefined;
  readonly then: string | undefined;
  readonly owner: string | undefined;
  readonly decideBy: string | undefined;
}

export interface BudgetSpec {
  readonly origin: Origin;
  readonly currency: string | undefined;
  readonly total: number | undefined;
  /** In per cent of the total. */
  readonly contingency: number | undefined;
  readonly owner: string | undefined;
  readonly lines: readonly BudgetLineSpec[];
}

export interface BudgetLineSpec extends FactSpec {
  readonly name: string;
  /** Undefined where it is missing or `TBD`. */
  readonly amount: number | undefined;
  readonly owner: string | undefined;
}

export interface RolloutSpec {
  readonly origin: Origin;
  readonly owner: string | undefined;
  readonly stages: readonly StageSpec[];
  readonly rollback: RollbackSpec | undefined;
}

/** Of a list of stages, the ids are their numbers from 1 on. */
export interface StageSpec extends FactSpec {
  /** `name` and share; the id where neither is written. */
  readonly name: string;
  /** In per cent of users. */
  readonly share: number | undefined;
  readonly at: string | undefined;
  readonly audience: readonly ItemSpec[];
}

export interface RollbackSpec {
  readonly origin: Origin;
  readonly when: string | undefined;
  readonly within: string | undefined;
  readonly owner: string | undefined;
}

export interface RuleSpec extends FactSpec {
  readonly name: string;
  readonly when: string | undefined;
  readonly within: string | undefined;
  readonly owner: string | undefined;
}

export interface NoticeSpec extends FactSpec {
  readonly what: string;
  readonly lead: string | undefined;
  readonly before: string | undefined;
  readonly owner: string | undefined;
  readonly who: readonly string[];
}

/** A stretch of days on which nothing public may happen. */
export interface BlackoutSpec extends FactSpec {
  readonly window: string | undefined;
  readonly why: string;
}

export interface EmbargoSpec {
  readonly origin: Origin;
  readonly lifts: string | undefined;
  /** Names of time zones. */
  readonly showIn: readonly ItemSpec[];
}
