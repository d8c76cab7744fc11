/**
 * How the cost of the stages grows with the plan, and how far the `schedule/` stage is from the floor: the two passes
 * of the critical path method over flat arrays. Every plan is read in a fresh process, so that first calls are cold. The
 * ratios can be compared between machines; milliseconds cannot.
 *
 *   node test/bench/scale.mjs [--rounds 5] [--most 100000]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

/**
 * @typedef {{ reading: number, floor: number, schedule: number }} Cost What it takes to read the plan into flat arrays,
 *   to pass over these, and what the stage takes.
 * @typedef {{ tasks: number, links: number, peakMb: number, source: number, spec: number, plan: number,
 *   document: number, cold: Cost, warm: Cost }} Run
 */

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, most: { type: "string", default: "100000" } },
});
const rounds = Number(values.rounds);
const sizes = [10, 100, 1000, 10_000, 100_000].filter((size) => size <= Number(values.most));
const shapeNames = ["chain", "late chain", "deadlines", "fan", "phases", "away", "anchors", "things"];
const shapeSizes = [1000, 10_000];
/** The schedule stage against the floor, at this many tasks. */
const judgedSize = 10_000;
const mostTimesFloor = 10;
/** How much longer ten times the tasks may take. Below a thousand tasks, first calls of functions are most of it. */
const mostGrowth = 13;

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tminus-scale-"));
const bundle = join(folder, "stages.mjs");

try {
  await bundleStages();
  measureSizes();
  measureShapes();
} finally {
  rmSync(folder, { recursive: true });
}

function measureSizes() {
  const runs = runAll(sizes.map((size) => ({ shape: "mixed", size })));
  console.log(
    `CPU ms, median of up to ${rounds} fresh processes; ratios of the same process; "+ read": to the floor and to reading the plan into its arrays; "× 10": to the row above.\n`,
  );
  const state = ["floor", "schedule", "× floor", "+ read", "× 10"];
  row(["tasks", "links", ...state, ...state.map((name) => (name === "floor" ? "warm floor" : name))]);
  sizes.forEach((size, at) => {
    const these = runs[at] ?? [];
    const before = runs[at - 1];
    const cells = (/** @type {"cold" | "warm"} */ state) => {
      const ratio = median(these.map((run) => run[state].schedule / run[state].floor));
      const toReading = median(these.map((run) => run[state].schedule / (run[state].reading + run[state].floor)));
      const growth = before && of(these, (run) => run[state].schedule) / of(before, (run) => run[state].schedule);
      if (size === judgedSize) judge(`schedule, ${size} tasks, ${state}, to the floor`, ratio, mostTimesFloor);
      if (size > 1000 && growth) judge(`schedule, ${size} tasks, ${state}, growth`, growth, mostGrowth);
      const costs = [of(these, (run) => run[state].floor), of(these, (run) => run[state].schedule)];
      return [...costs.map(ms), ratio.toFixed(1), toReading.toFixed(1), growth?.toFixed(1) ?? ""];
    };
    row([String(size), String(these[0]?.links), ...cells("cold"), ...cells("warm")]);
  });

  console.log("\nAll stages of the same runs, cold.\n");
  row(["tasks", "source", "spec", "plan", "schedule", "document", "sum", "× 10", "peak MB"]);
  /** @param {Run} run */
  const stagesOf = (run) => [run.source, run.spec, run.plan, run.cold.schedule, run.document];
  /** @param {Run} run */
  const total = (run) => stagesOf(run).reduce((sum, cost) => sum + cost, 0);
  sizes.forEach((size, at) => {
    const these = runs[at] ?? [];
    const before = runs[at - 1];
    const costs = [0, 1, 2, 3, 4].map((stage) => of(these, (run) => stagesOf(run)[stage] ?? 0));
    const growth = before && of(these, total) / of(before, total);
    if (size > 1000 && growth) judge(`all stages, ${size} tasks, growth`, growth, mostGrowth);
    const peak = Math.round(of(these, (run) => run.peakMb));
    row([String(size), ...costs.map(ms), ms(of(these, total)), growth?.toFixed(1) ?? "", String(peak)]);
  });
}

function measureShapes() {
  const cases = shapeNames.flatMap((shape) => shapeSizes.map((size) => ({ shape, size })));
  const runs = runAll(cases);
  console.log("\nThe schedule stage for plans of other shapes; CPU ms; growth for ten times the tasks.\n");
  row(["shape", "tasks", "links", "plan", "× 10", "schedule", "× 10", "warm", "× 10"]);
  cases.forEach(({ shape, size }, at) => {
    const these = runs[at] ?? [];
    const before = size === shapeSizes[0] ? undefined : runs[at - 1];
    /** @param {string} name @param {(run: Run) => number} cost */
    const cells = (name, cost) => {
      const growth = before && of(these, cost) > 0 ? of(these, cost) / of(before, cost) : undefined;
      if (growth) judge(`${shape}, ${name}, growth`, growth, mostGrowth);
      return [ms(of(these, cost)), growth?.toFixed(1) ?? ""];
    };
    const plan = cells("plan stage, cold", (run) => run.plan);
    const cold = cells("schedule stage, cold", (run) => run.cold.schedule);
    const warm = cells("schedule stage, warm", (run) => run.warm.schedule);
    row([shape, String(size), String(these[0]?.links), ...plan, ...cold, ...warm]);
  });
}

/**
 * Round robin, so that what else the machine does falls on all alike; large plans take fewer rounds.
 * @param {{ shape: string, size: number }[]} cases
 * @returns {Run[][]}
 */
function runAll(cases) {
  /** @type {Run[][]} */
  const runs = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    cases.forEach(({ shape, size }, at) => {
      const most = size > 10_000 ? 2 : size > 1000 ? 3 : rounds;
      if (round < most) runs[at]?.push(run(shape, size));
    });
  }
  return runs;
}

/**
 * @param {string} shape
 * @param {number} size
 * @returns {Run}
 */
function run(shape, size) {
  const script = fileURLToPath(new URL("scale-run.mjs", import.meta.url));
  const words = ["--expose-gc", "--max-old-space-size=6144", script, bundle, shape, String(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${shape} ${size} ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

async function bundleStages() {
  const stages = [
    'export { parseSource } from "./src/source/parse-source.ts";',
    'export { readSpec } from "./src/spec/read-spec.ts";',
    'export { defaultPolicy } from "./src/spec/policy/default-policy.ts";',
    'export { resolvePlan } from "./src/plan/resolve-plan.ts";',
    'export { computeSchedule } from "./src/schedule/compute-schedule.ts";',
    'export { buildDocument } from "./src/schedule/build-document.ts";',
    'export { parseDay } from "./src/time/day.ts";',
  ];
  await build({
    stdin: { contents: stages.join("\n"), resolveDir: root },
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}

/**
 * @param {string} what
 * @param {number} ratio
 * @param {number} most
 */
function judge(what, ratio, most) {
  if (ratio <= most) return;
  process.exitCode = 1;
  process.once("exit", () => console.log(`Above the limit: ${what} is ${ratio.toFixed(1)}, at most ${most} is meant.`));
}

/** @param {string[]} cells */
function row(cells) {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(10))).join(" "));
}

/** @param {number} milliseconds */
function ms(milliseconds) {
  if (milliseconds === 0) return "-";
  return milliseconds < 10 ? milliseconds.toFixed(milliseconds < 1 ? 3 : 1) : Math.round(milliseconds).toString();
}

/**
 * @param {readonly Run[]} runs
 * @param {(run: Run) => number} cost
 */
function of(runs, cost) {
  return median(runs.map(cost));
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
