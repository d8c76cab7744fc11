/** A small plan, and what is asked of its schedule: the form of every case in traps.test.ts. */
import { expect } from "vitest";
import { ical } from "../../src/emitters/ical/ical.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { everything } from "../emitters/read-calendar.ts";
import { compileText } from "../support/compile-text.ts";
import { emitOne } from "../support/emit-one.ts";

/** The rule in our own words; the plan without its head; each question with its answer, as `answers` gives it. */
export type TrapCase = readonly [rule: string, plan: string, expected: Readonly<Record<string, unknown>>];

const head = { tminus: "1", launch: "2026-10-20", calendar: "CN", tier: "small-scene", timezone: "Asia/Shanghai" };

export const tasks = (...lines: readonly string[]): string => `tasks:\n${lines.map((line) => `  ${line}\n`).join("")}`;

export const phase = (keys: string, ...lines: readonly string[]): string =>
  `phases:\n  p:\n${keys && `    ${keys}\n`}    tasks:\n${lines.map((line) => `      ${line}\n`).join("")}`;

export function holds(_rule: string, plan: string, expected: Readonly<Record<string, unknown>>): void {
  expect(answers(plan, Object.keys(expected))).toEqual(expected);
}

/**
 * What a plan comes to: `e` asks for the days of a task or phase, `e.totalFloat` for a field of a task, `says` for the
 * codes of all diagnostics but assumed durations, `missing` for the working days that they say are missing, `paths` for
 * the critical paths. Days of 2026 come without their year.
 */
export function answers(plan: string, questions: readonly string[]): Record<string, unknown> {
  const { document, diagnostics } = compileTrap(plan);
  const answer = (question: string): unknown => {
    if (question === "says") return diagnostics.map(({ code }) => code).filter((code) => code !== "assumed");
    if (question === "missing")
      return diagnostics.flatMap(({ message }) => /by (\d+) working day/.exec(message.en)?.[1] ?? []);
    if (!document) return "no schedule";
    if (question === "paths") return document.criticalPaths.map((path) => `${path.to}: ${path.tasks.join(" ")}`);
    return fieldOf(document, question);
  };
  return Object.fromEntries(questions.map((question) => [question, answer(question)]));
}

/** The document as JSON, and the calendar. */
export async function outputsOf(plan: string): Promise<readonly string[]> {
  const { document } = compileTrap(plan);
  if (!document) throw new Error("The plan has no schedule.");
  return [JSON.stringify(document), String((await emitOne(ical, document, "en", { calendar: everything })).content)];
}

/** What the plan does not say itself is taken from the common head. */
function compileTrap(plan: string) {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}\n`);
  const missing = lines.filter((line) => !`\n${plan}`.includes(`\n${line.slice(0, line.indexOf(":") + 1)}`));
  return compileText(`${missing.join("")}${plan}`);
}

function fieldOf({ tasks: entries, phases }: ScheduleDocument, question: string): unknown {
  const [id, field] = question.split(".");
  const entry = [...entries, ...phases].find((one) => one.id === id);
  if (!entry) return "absent";
  if (field !== undefined) return shortened(Object.entries(entry).find(([key]) => key === field)?.[1]);
  return shortened(entry.start === entry.finish ? entry.start : `${entry.start}..${entry.finish}`);
}

const shortened = (value: unknown): unknown => (typeof value === "string" ? value.replaceAll("2026-", "") : value);
