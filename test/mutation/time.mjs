import { defineRun } from "./define-run.mjs";

export default defineRun("time", ["calendars/*.ts"]);
