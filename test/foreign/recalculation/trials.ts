import { type CompileInput, compile } from "../../../src/compile.ts";
import type { ScheduleDocument } from "../../../src/schedule/document.ts";
import { compileText } from "../../support/compile-text.ts";
import { stagesOnly } from "../../support/opinions.ts";
import { type ChangedDay, withChangedDay, withLag } from "./change-plan-text.ts";
import type { LiveCell, LiveWorkbook } from "./live-workbook.ts";
import { dayOf, serialOf } from "./serial-days.ts";

/** A change of a plan, made twice: in cells of its workbook, and in its text. */
export interface Trial {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** What the compiler says of the changed text. */
  readonly expected: ScheduleDocument;
}

export interface Edit {
  readonly sheet: string;
  readonly cell: LiveCell;
  readonly typed: number;
}

/**
 * All changes that are tried: five other launch days, one of them a Sunday and one a make-up Saturday; three durations;
 * a lag; and a holiday and a make-up day, where the plan and its workbook have such.
 */
export function trialsOf(text: string, document: ScheduleDocument, workbook: LiveWorkbook): readonly Trial[] {
  return [
    ...launchTrials(text, document, workbook),
    ...durationTrials(text, workbook),
    ...lagTrials(text, workbook),
    ...calendarTrials(text, document, workbook),
  ];
}

function launchTrials(text: string, { calendar, plan }: ScheduleDocument, workbook: LiveWorkbook): readonly Trial[] {
  const { launch } = workbook;
  if (launch === undefined || plan.launch === null) return [];
  const now = serialOf(plan.launch.slice(0, 10));
  // The first Sunday behind it: the serial number of a Saturday is divisible by seven.
  const sunday = now + 7 - ((now - 1) % 7);
  const makeUp = serialOf(calendar.workdays.find(({ date }) => isSaturday(date))?.date ?? "2026-10-10");
  return [sunday, makeUp, now - 17, now + 30, now + 61].map((typed) => {
    const day = dayOf(typed);
    const cell = { address: launch, value: now, formula: undefined };
    // Counted from the written launch, so that its clock time stays.
    const expected = compiled(text, { launch: typed < now ? `T-${now - typed}` : `T+${typed - now}` });
    if (!expected) throw new Error(`A launch on ${day} has no schedule:\n${text}`);
    return { name: `launch on ${day}`, edits: [{ sheet: workbook.gantt, cell, typed }], expected };
  });
}

function isSaturday(day: string): boolean {
  return serialOf(day) % 7 === 0;
}

/** Three tasks, from the first to the last of those whose duration can be typed, take longer or shorter. */
function durationTrials(text: string, { gantt, tasks }: LiveWorkbook): readonly Trial[] {
  const typed = tasks.filter(({ days, start }) => {
    return (
      days.formula === undefined && typeof days.value === "number" && days.value > 0 && start.formula !== undefined
    );
  });
  const chosen = [...new Set([0, Math.floor(typed.length / 2), typed.length - 1])].flatMap((at) => typed[at] ?? []);
  return chosen.flatMap(({ id, days, unit }, index) => {
    if (unit !== "wd" && unit !== "cd") return [];
    const amount = index === 1 && Number(days.value) > 1 ? Number(days.value) - 1 : Number(days.value) + 3;
    const expected = compiled(text, { set: [{ task: id, key: "duration", value: `${amount}${unit}` }] });
    // Typed in the workbook it means something, so it has to mean something in the plan.
    if (!expected) throw new Error(`${id} cannot take ${amount}${unit}, but its cell of days can be typed:\n${text}`);
    return [{ name: `${id} takes ${amount}${unit}`, edits: [{ sheet: gantt, cell: days, typed: amount }], expected }];
  });
}

function lagTrials(text: string, { links }: LiveWorkbook): readonly Trial[] {
  for (const link of links) {
    if (typeof link.lag.value !== "number" || !/^(?:wd|cd)$/.test(link.unit)) continue;
    const typed = link.lag.value + 3;
    const changed = withLag(text, link, typed);
    const expected = changed === undefined ? undefined : compileText(changed).document;
    if (!expected) continue;
    const name = `${link.successor} waits ${typed}${link.unit} for ${link.predecessor}`;
    return [{ name, edits: [{ sheet: link.sheet, cell: link.lag, typed }], expected }];
  }
  return [];
}

/** A working day within the plan becomes a holiday; a rest day becomes one to work. */
function calendarTrials(text: string, { plan }: ScheduleDocument, { calendar }: LiveWorkbook): readonly Trial[] {
  const { start, finish, asOf } = plan;
  if (start === null || finish === null) return [];
  // What is left of work that has begun is known on the day of record; days before it are over.
  const within = calendar.filter(({ day }) => day > start && day < finish && day > (asOf ?? ""));
  const middle = within.slice(Math.floor(within.length / 2));
  return [false, true].flatMap((works) => {
    const found = middle.find(({ cell }) => cell.value === (works ? 0 : 1));
    if (!found) return [];
    const change: ChangedDay = { day: found.day, works };
    const expected = compileText(withChangedDay(text, change)).document;
    if (!expected) throw new Error(`${found.day} cannot be ${works ? "worked" : "a holiday"}:\n${text}`);
    const name = `${found.day} is ${works ? "worked" : "a holiday"}`;
    return [{ name, edits: [{ sheet: found.sheet, cell: found.cell, typed: works ? 1 : 0 }], expected }];
  });
}

function compiled(text: string, trial: Pick<CompileInput, "launch" | "set">): ScheduleDocument | undefined {
  const bytes = new TextEncoder().encode(text);
  return compile({ name: "plan.launch.yaml", bytes, ...stagesOnly, ...trial }).document;
}
