/**
 * A small plan and what it comes to: the form of every worked example. T is Tuesday 2026-10-20 in the calendar CN, days
 * are counted by hand. Rest days: 09-25 to 09-27, 10-01 to 10-07. Worked at weekends: 09-20 (Sunday), 10-10 (Saturday).
 */
import { expect } from "vitest";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compileText } from "../support/compile-text.ts";

/** The rule in our own words; the plan without its head; each question with its answer, as `answerTo` gives it. */
export type WorkedExample = readonly [rule: string, plan: string, expected: Readonly<Record<string, unknown>>];

const head = {
  tminus: "1",
  name: "Example",
  launch: "2026-10-20",
  calendar: "CN",
  tier: "small-scene",
  timezone: "Asia/Shanghai",
};

/** A task on Tuesday 09-08 and Wednesday 09-09, for others to link to. */
export const x = "x: { start: T-42, duration: 2d }";

export const tasks = (...lines: readonly string[]): string => `tasks:\n${lines.map((line) => `  ${line}\n`).join("")}`;

export const phase = (keys: string, ...lines: readonly string[]): string =>
  `phases:\n  p:\n${keys && `    ${keys}\n`}    tasks:\n${lines.map((line) => `      ${line}\n`).join("")}`;

/** Written in place of the launch day in a plan that has none. */
export const noLaunch = "launch:\n";

export function comesTo(_rule: string, plan: string, expected: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}\n`);
  const missing = lines.filter((line) => !`\n${plan}`.includes(`\n${line.slice(0, line.indexOf(":") + 1)}`));
  const { document, diagnostics } = compileText(`${missing.join("")}${plan.replace(noLaunch, "")}`);
  const says = diagnostics.map(({ code }) => code).filter((code) => code !== "assumed");
  const answers = Object.keys(expected).map((question) => {
    if (question === "says") return [question, says];
    if (!document) return [question, says.join(" ")];
    return [question, answerTo(question, document)];
  });
  expect(Object.fromEntries(answers)).toEqual(expected);
}

/**
 * `e` asks for the days of a task, all of them for a recurring one; `e.driver.kind` for a field of a task; `plan.start`
 * and `phase.start` for one of the plan or of its phase; `rows` for the days of the notices; `paths` for the critical
 * paths and `near` for the chains beside them; `e.room` for the float and what it is measured against. Days of 2026 come
 * without their year.
 */
function answerTo(question: string, document: ScheduleDocument): unknown {
  if (question === "rows") return shortened(document.rows.map(({ start }) => start));
  if (question === "paths") return document.criticalPaths.map((path) => `${path.to}: ${path.tasks.join(" ")}`);
  if (question === "near") {
    return document.nearCriticalPaths.map(({ to, float, tasks: ids }) => `${float} to ${to}: ${ids.join(" ")}`);
  }
  const [id = "", ...fields] = question.split(".");
  const parts: Readonly<Record<string, unknown>> = { plan: document.plan, phase: document.phases[0] };
  const task = document.tasks.find((one) => one.id === id);
  if (fields.length === 0) return shortened(daysOf(task));
  if (fields[0] === "room") return shortened(roomOf(task));
  let value: unknown = parts[id] ?? task;
  for (const field of fields) value = (value as Readonly<Record<string, unknown>> | null)?.[field];
  return shortened(value);
}

function daysOf(task: ScheduleDocument["tasks"][number] | undefined): string {
  if (!task) return "absent";
  if (task.start === null) return "undated";
  if (task.type === "recurring") return task.occurrences.map(({ date }) => date).join(", ");
  return task.start === task.finish ? task.start : `${task.start}..${task.finish}`;
}

function roomOf(task: ScheduleDocument["tasks"][number] | undefined): string | null {
  const { totalFloat, floatTo } = task ?? {};
  return floatTo ? [totalFloat, floatTo.kind, floatTo.on, floatTo.text, floatTo.day].join(" ") : null;
}

function shortened(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("2026-", "");
  return Array.isArray(value) ? value.map(shortened) : value;
}
