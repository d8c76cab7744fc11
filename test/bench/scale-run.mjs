/**
 * One plan in one process: `scale-run.mjs BUNDLE SHAPE TASKS`. Prints as JSON what its stages and the floor cost at
 * their first call, which is what a command pays, and once they are warm.
 */
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { flatten, passesOf } from "./floor.mjs";
import { shapes } from "./write-scale-plan.mjs";

/** CPU milliseconds of a first call, above which it is not measured again warm. */
const tooLongToRepeat = 5000;

const [bundle = "", shape = "mixed", size = "10"] = process.argv.slice(2);
const stages = await import(pathToFileURL(bundle).href);
const write = /** @type {Record<string, (tasks: number) => string>} */ (shapes)[shape];
const text = write?.(Number(size)) ?? "";

/** @type {any[]} */
const found = [];
const report = (/** @type {unknown} */ diagnostic) => void found.push(diagnostic);
const name = "scale.launch.yaml";
const [source, sourceMs] = timed(() => stages.parseSource({ name, text, limits: { bytes: 2 ** 30 } }, report));
const options = { stem: "scale", maxTasks: 10 ** 6, policy: stages.defaultPolicy };
const [spec, specMs] = timed(() => stages.readSpec(source.root, options, report));
const [plan, planMs] = timed(() => stages.resolvePlan(spec, report));

const launch = plan.calendar.workdaysBefore(stages.parseDay("2027-06-01"));
const kickoff = plan.calendar.workdaysBefore(stages.parseDay("2026-01-05"));
const isPlain = shape === "mixed";
await settle();
const [flat, readingMs] = timed(() => (isPlain ? flatten(plan, { kickoff, launch }) : undefined));
await settle();
const [floor, floorMs] = timed(() => flat && passesOf(flat));
await settle();
const [schedule, scheduleMs] = timed(() => stages.computeSchedule(plan, report));
const [, documentMs] = timed(() => stages.buildDocument(schedule, { language: "en", diagnostics: [], trial: null }));

const errors = found.filter(({ severity }) => severity === "error");
if (errors.length > 0) throw new Error(`The plan ${shape} ${size} has errors: ${JSON.stringify(errors[0])}`);
if (floor) compareWithFloor(floor);

console.log(
  JSON.stringify({
    tasks: plan.tasks.length,
    links: plan.dependencies.length,
    peakMb: process.resourceUsage().maxRSS / 1024,
    source: sourceMs,
    spec: specMs,
    plan: planMs,
    document: documentMs,
    cold: { reading: readingMs, floor: floorMs, schedule: scheduleMs },
    warm: {
      reading: isPlain ? warm(() => flatten(plan, { kickoff, launch })) : 0,
      floor: flat ? warm(() => passesOf(flat)) : 0,
      schedule: scheduleMs > tooLongToRepeat ? 0 : warm(() => stages.computeSchedule(plan, () => {})),
    },
  }),
);

/** What came before has left work to the collector's and the compiler's threads that is not to be counted in what follows. */
async function settle() {
  globalThis.gc?.();
  await setTimeout(200);
}

/**
 * CPU milliseconds, user and system, of one call, those of the garbage collector's and the compiler's threads included.
 * @template T
 * @param {() => T} call
 * @returns {[T, number]}
 */
function timed(call) {
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

/**
 * The median of seven batches, each of as many calls as take about thirty milliseconds; fewer where a call takes long.
 * @param {() => unknown} call
 */
function warm(call) {
  let calls = 1;
  const batch = () => timed(() => repeat(call, calls))[1];
  for (let spent = batch(); spent < 30; spent = batch()) calls *= 2;
  const spends = [batch()];
  while (spends.length < 7 && sum(spends) < 3000) spends.push(batch());
  const sorted = spends.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) / calls;
}

/**
 * @param {() => unknown} call
 * @param {number} times
 */
function repeat(call, times) {
  for (let time = 0; time < times; time++) call();
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Both must have done the same work: early starts, late starts and floats, task by task.
 * @param {ReturnType<typeof passesOf>} passes
 */
function compareWithFloor({ early, late, floats, critical }) {
  const indexOf = (/** @type {number} */ moment) => plan.calendar.workdaysBefore(Math.floor(moment / 2)) - kickoff;
  for (const { task, float } of schedule.tasks) {
    const { index } = task;
    const ours = [indexOf(float.early.start), indexOf(float.late.start), float.total, float.total <= 0 ? 1 : 0].join();
    const theirs = [early[index], late[index], floats[index], critical[index]].join();
    if (ours !== theirs) throw new Error(`Task ${index} of ${size} stands at ${ours}; the floor says ${theirs}.`);
  }
}
