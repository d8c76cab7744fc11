import type { CodeMeaning } from "./diagnostic/define-problem.ts";
import * as plan from "./plan/problems.ts";
import * as schedule from "./schedule/problems.ts";
import * as source from "./source/problems.ts";
import * as spec from "./spec/problems.ts";

/** Everything that tminus can say of a plan, in the order of its stages. */
export const codes: readonly CodeMeaning[] = [source, spec, plan, schedule].flatMap((stage) => Object.values(stage));
