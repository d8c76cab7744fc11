import { defineRun } from "./define-run.mjs";

export default defineRun("schedule", ["*problems.ts"]);
