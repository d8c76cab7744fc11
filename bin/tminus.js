#!/usr/bin/env node
import { existsSync } from "node:fs";

const bundle = new URL("../dist/start.js", import.meta.url);

if (existsSync(bundle)) {
  const { start } = await import(bundle.href);
  await start();
} else {
  process.stderr.write("tminus is not built yet: run `npm install` in its folder.\n");
  process.exitCode = 2;
}
