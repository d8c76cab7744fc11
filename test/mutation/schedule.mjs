import { defineRun } from "./define-run.mjs";

// Every survivor sees all random plans: a tenth of them finds nearly as much.
process.env.TMINUS_PLANS ??= "40";

export default defineRun("schedule", ["*problems.ts"]);
