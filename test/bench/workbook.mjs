/** What a workbook of many tasks costs, as ratios to a plain write of the same cells by the bare library in the same run. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const run = fileURLToPath(new URL("workbook-run.mjs", import.meta.url));

/** @typedef {{ cpuMs: number, peakMb: number }} Cost */

/**
 * The costs of both, from a fresh process for each.
 * @param {number} tasks
 * @param {string} folder
 * @returns {{ ours: Cost, plain: Cost }}
 */
export function workbookCosts(tasks, folder) {
  const [file, list] = [join(folder, "bench.xlsx"), join(folder, "cells.json")];
  const ours = JSON.parse(node("ours", String(tasks), file));
  node("cells", file, list);
  return { ours, plain: JSON.parse(node("plain", list)) };
}

/** @param {string[]} words */
function node(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, ...words], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}:\n${stderr}`);
  return stdout || "null";
}
