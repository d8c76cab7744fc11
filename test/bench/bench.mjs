/**
 * What `check` and `build` cost, as ratios to a bare `node -e 0` of the same round: CPU time, user and system, of the
 * whole process, median of eleven rounds. Ratios can be compared between machines; seconds cannot, but for the promise that
 * no plan of 64 KB, sound or hostile, takes longer than one. A workbook is held against a plain write of its cells.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { workbookCosts } from "./workbook.mjs";
import { writeHostilePlans } from "./write-hostile-plans.mjs";
import { writePlan } from "./write-plan.mjs";

const rounds = 11;
const tminus = fileURLToPath(new URL("../../bin/tminus.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tminus-bench-"));

const bare = { name: "node -e 0", words: ["-e", "0"], atMost: Number.POSITIVE_INFINITY };
const commands = [60, 1000].flatMap((tasks) => {
  const plan = join(folder, `bench-${tasks}.launch.yaml`);
  writeFileSync(plan, writePlan(tasks));
  return [
    {
      name: `check, ${tasks} tasks`,
      words: [tminus, "check", plan],
      atMost: tasks === 60 ? 4 : Number.POSITIVE_INFINITY,
    },
    { name: `build, ${tasks} tasks`, words: [tminus, "build", plan, "-o", folder], atMost: Number.POSITIVE_INFINITY },
  ];
});

const hostile = writeHostilePlans().map(({ name, text }, index) => {
  const plan = join(folder, `hostile-${index}.launch.yaml`);
  writeFileSync(plan, text);
  return { name: `check, 64 KB, ${name}`, words: [tminus, "check", plan] };
});
const hostileRounds = 3;
const workbookTasks = 5000;
const workbookRounds = 3;
/** Of a plain write of the same cells by the bare library. */
const mostOfPlain = { cpuMs: 4, peakMb: 3 };
const longest = 1;

/** @type {Map<string, number[]>} */
const ratios = new Map(commands.map(({ name }) => [name, []]));
const floors = [];
/** @type {{ name: string, seconds: number }[]} */
const spans = [];
/** @type {ReturnType<typeof workbookCosts>[]} */
let workbooks = [];

try {
  for (const { words } of commands) cpuSeconds(words);
  for (let round = 0; round < rounds; round++) {
    const floor = cpuSeconds(bare.words);
    floors.push(floor);
    for (const { name, words } of commands) ratios.get(name)?.push(cpuSeconds(words) / floor);
  }
  for (const { name, words } of hostile) {
    const seconds = median(Array.from({ length: hostileRounds }, () => cpuSeconds(words)));
    spans.push({ name, seconds });
  }
  workbooks = Array.from({ length: workbookRounds }, () => workbookCosts(workbookTasks, folder));
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`CPU time, median of ${rounds} rounds; ${bare.name} takes ${Math.round(median(floors) * 1000)} ms here.\n`);
const width = Math.max(...hostile.map(({ name }) => name.length));
for (const { name, atMost } of commands) {
  const ratio = median(ratios.get(name) ?? []);
  const verdict = ratio > atMost ? `  above the limit of ${atMost.toFixed(1)}` : "";
  console.log(`${name.padEnd(width)} ${ratio.toFixed(2).padStart(6)} × ${bare.name}${verdict}`);
  if (verdict) process.exitCode = 1;
}

for (const { name, seconds } of spans) {
  const ratio = seconds / median(floors);
  const verdict = seconds > longest ? `  longer than ${longest} s` : "";
  console.log(
    `${name.padEnd(width)} ${ratio.toFixed(2).padStart(6)} × ${bare.name}  ${Math.round(seconds * 1000)} ms${verdict}`,
  );
  if (verdict) process.exitCode = 1;
}

const units = /** @type {const} */ ([
  ["cpuMs", "CPU time", "ms"],
  ["peakMb", "memory", "MB"],
]);
for (const [key, what, unit] of units) {
  const name = `workbook, ${workbookTasks} tasks, ${what}`;
  const ratio = median(workbooks.map(({ ours, plain }) => ours[key] / plain[key]));
  const verdict = ratio > mostOfPlain[key] ? `  above the limit of ${mostOfPlain[key].toFixed(1)}` : "";
  const most = Math.round(median(workbooks.map(({ ours }) => ours[key])));
  console.log(`${name.padEnd(width)} ${ratio.toFixed(2).padStart(6)} × a plain write  ${most} ${unit}${verdict}`);
  if (verdict) process.exitCode = 1;
}

/**
 * User and system seconds of one run of Node. The shell's own `time` is the one clock for them that Linux and macOS
 * share; Node does not tell what its children used.
 * @param {string[]} words
 */
function cpuSeconds(words) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null';
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...words], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  // A plan with errors ends with 1.
  if (status !== 0 && status !== 1) throw new Error(`${words.join(" ")} ended with ${status}:\n${stderr}`);
  const times = stderr.trim().split("\n").at(-1) ?? "";
  return times.split(" ").reduce((sum, seconds) => sum + Number(seconds), 0);
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
