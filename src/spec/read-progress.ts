import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { foldWidth } from "../notation/fold-width.ts";
import { scanPercent } from "../notation/scan-percent.ts";
import type { Origin } from "../source/origin.ts";
import { decisions } from "./enums.ts";
import { percentFix } from "./mend-values.ts";
import { badValue } from "./problems.ts";
import { readWord } from "./read-shape.ts";
import type { ProgressSpec } from "./spec.ts";

/** What a task was read to say, and its gate. */
export interface ProgressKeys {
  readonly keys: { readonly [K in "started" | "finished" | "progress" | "remaining"]?: string | undefined };
  readonly state: "blocked" | "cancelled" | undefined;
  readonly gate: { readonly origin: Origin; readonly keys: { readonly decision?: string | undefined } } | undefined;
}

/** What is recorded of a task; undefined where nothing is. */
export function readProgress(
  { keys, state, gate }: ProgressKeys,
  origin: Origin,
  report: Report,
): ProgressSpec | undefined {
  const progress: ProgressSpec = {
    started: keys.started || undefined,
    finished: keys.finished || undefined,
    percent: readPercent(keys.progress, origin.to("progress"), report),
    remaining: keys.remaining || undefined,
    isBlocked: state === "blocked",
    decision: gate && readWord(gate.keys.decision, decisions, gate.origin.to("decision"), report),
  };
  const { isBlocked, ...rest } = progress;
  return isBlocked || Object.values(rest).some((value) => value !== undefined) ? progress : undefined;
}

/** A share of the work, from 0 to 100 per cent. */
function readPercent(text: string | undefined, origin: Origin, report: Report): number | undefined {
  if (text === undefined || text === "") return undefined;
  const percent = scanPercent(foldWidth(text.trim()), 0);
  if (percent !== undefined && percent <= 100) return percent;
  report(withFix(badValue(origin.at(), { expected: "percent", text }), percentFix(origin.node, text)));
  return undefined;
}
