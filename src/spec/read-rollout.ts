import type { Report } from "../diagnostic/diagnostic.ts";
import type { Origin } from "../source/origin.ts";
import { factItems, readSection } from "./fact-entries.ts";
import { rollbackSchema, rolloutSchema, stageSchema } from "./fact-schema.ts";
import type { RollbackSpec, RolloutSpec, StageSpec } from "./facts.ts";
import { itemsAt } from "./items-at.ts";
import { readShare } from "./read-quantity.ts";
import { readShape } from "./read-shape.ts";

export function readRollout(plan: Origin, report: Report): RolloutSpec | undefined {
  const section = readSection(plan, "rollout", rolloutSchema, report);
  if (!section) return undefined;
  const { origin, keys } = section;
  return {
    origin,
    owner: keys.owner || undefined,
    stages: factItems(origin, "stages", report).map(([id, stage]) => readStage(id, stage, report)),
    rollback: readRollback(origin, report),
  };
}

function readStage(id: string, origin: Origin, report: Report): StageSpec {
  const keys = readShape(stageSchema, origin, report);
  return {
    id,
    origin,
    name: [keys.name, keys.share].filter(Boolean).join(" ") || id,
    share: readShare(keys.share, origin.to("share"), report),
    at: keys.at || undefined,
    audience: itemsAt(origin, "audience"),
  };
}

function readRollback(rollout: Origin, report: Report): RollbackSpec | undefined {
  const section = readSection(rollout, "rollback", rollbackSchema, report);
  if (!section) return undefined;
  const { origin, keys } = section;
  return {
    origin,
    when: keys.when || undefined,
    within: keys.within || undefined,
    owner: keys.owner || undefined,
  };
}
