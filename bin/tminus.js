#!/usr/bin/env node
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// Most runs are over before optimized code would pay for itself: compiling it costs a check of a usual plan a fifth of
// its time. Code that runs for longer, as for thousands of tasks, is still optimized. An engine that no longer knew the
// setting would say so on standard error, hence the bound.
const lastKnownMajor = 24;
if (Number.parseInt(process.versions.node, 10) <= lastKnownMajor) setFlagsFromString("--interrupt-budget=1000000");

const bundle = new URL("../dist/start.js", import.meta.url);

if (existsSync(bundle)) {
  const { start } = await import(bundle.href);
  await start();
} else {
  process.stderr.write("tminus is not built yet: run `npm install` in its folder.\n");
  process.exitCode = 2;
}
