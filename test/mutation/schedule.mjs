import { defineRun } from "./define-run.mjs";

// Every survivor sees all random plans: a quarter of them finds nearly as much.
process.env.TMINUS_PLANS ??= "100";

export default defineRun("schedule", ["*problems.ts"]);
