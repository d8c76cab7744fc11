import { type CompileInput, compile } from "../../../src/compile.ts";
import type { ScheduleDocument } from "../../../src/schedule/document.ts";
import { stagesOnly } from "../../support/opinions.ts";
import { withChangedDay, withLag } from "./change-plan-text.ts";
import type { LiveCell, LiveWorkbook } from "./live-workbook.ts";
import { dayOf, serialOf } from "./serial-days.ts";

/** A change of a plan, made twice: in cells of its workbook, and in its text. */
export interface Trial {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** What the compiler says of the changed plan. */
  readonly expected: ScheduleDocument;
}

export interface Edit {
  readonly sheet: string;
  readonly cell: LiveCell;
  readonly typed: number;
}

interface Change {
  readonly name: string;
  readonly edit: Edit;
  /** The changed plan; undefined where its text says the thing in another way. */
  readonly inText?: (text: string) => string | undefined;
  readonly launch?: string;
  readonly set?: NonNullable<CompileInput["set"]>[number];
}

interface Given {
  readonly text: string;
  readonly document: ScheduleDocument;
  readonly workbook: LiveWorkbook;
}

/**
 * All changes that are tried: five other launch days, one of them a Sunday and one a make-up Saturday; three durations;
 * a lag; a holiday and a make-up day, where the plan and its workbook have such; and the last of each at once.
 */
export function trialsOf(text: string, document: ScheduleDocument, workbook: LiveWorkbook): readonly Trial[] {
  const given = { text, document, workbook };
  const kinds = [launchDays(given), durations(given), lags(given), calendarDays(given)];
  const alone = kinds.flat().map((change) => trialOf([change], given));
  const last = kinds.flatMap((changes) => changes.slice(-1));
  return last.length < 2 ? alone : [...alone, trialOf(last, given)];
}

function trialOf(changes: readonly Change[], { text }: Given): Trial {
  const name = changes.map((change) => change.name).join(", ");
  const changed = changes.reduce((plan, { inText }) => inText?.(plan) ?? plan, text);
  const launch = changes.find((change) => change.launch !== undefined)?.launch;
  const { document } = compile({
    ...stagesOnly,
    name: "plan.launch.yaml",
    bytes: new TextEncoder().encode(changed),
    set: changes.flatMap(({ set }) => set ?? []),
    ...(launch !== undefined && { launch }),
  });
  // What can be typed into the workbook means something, so it has to mean something in the plan.
  if (!document) throw new Error(`The plan cannot be changed so that ${name}:\n${text}`);
  return { name, edits: changes.map(({ edit }) => edit), expected: document };
}

function launchDays({ document: { calendar, plan }, workbook }: Given): readonly Change[] {
  const { launch, gantt } = workbook;
  if (launch === undefined || plan.launch === null) return [];
  const now = serialOf(plan.launch.slice(0, 10));
  // The first Sunday behind it: the serial number of a Saturday is divisible by seven.
  const sunday = now + 7 - ((now - 1) % 7);
  const makeUp = serialOf(calendar.workdays.find(({ date }) => serialOf(date) % 7 === 0)?.date ?? "2026-10-10");
  return [sunday, makeUp, now - 17, now + 30, now + 61].map((typed) => ({
    name: `launch on ${dayOf(typed)}`,
    edit: { sheet: gantt, cell: { address: launch, value: now, formula: undefined }, typed },
    // Counted from the written launch, so that its clock time stays.
    launch: typed < now ? `T-${now - typed}` : `T+${typed - now}`,
  }));
}

/** Three tasks, from the first to the last of those whose duration can be typed, take longer or shorter. */
function durations({ workbook: { gantt, tasks } }: Given): readonly Change[] {
  const typed = tasks.filter(({ days, start, unit }) => {
    const isTyped = days.formula === undefined && typeof days.value === "number" && days.value > 0;
    return isTyped && start.formula !== undefined && /^(?:wd|cd)$/.test(unit);
  });
  const chosen = [...new Set([0, Math.floor(typed.length / 2), typed.length - 1])].flatMap((at) => typed[at] ?? []);
  return chosen.map(({ id, days, unit }, index) => {
    const now = Number(days.value);
    const amount = index === 1 && now > 1 ? now - 1 : now + 3;
    return {
      name: `${id} takes ${amount}${unit}`,
      edit: { sheet: gantt, cell: days, typed: amount },
      set: { task: id, key: "duration", value: `${amount}${unit}` },
    };
  });
}

function lags({ text, workbook: { links } }: Given): readonly Change[] {
  for (const link of links) {
    if (typeof link.lag.value !== "number" || !/^(?:wd|cd)$/.test(link.unit)) continue;
    const typed = link.lag.value + 3;
    if (withLag(text, link, typed) === undefined) continue;
    const name = `${link.successor} waits ${typed}${link.unit} for ${link.predecessor}`;
    const edit = { sheet: link.sheet, cell: link.lag, typed };
    return [{ name, edit, inText: (plan) => withLag(plan, link, typed) }];
  }
  return [];
}

/** A working day within the plan becomes a holiday; a rest day becomes one to work. */
function calendarDays({ document: { plan }, workbook }: Given): readonly Change[] {
  const { start, finish, asOf } = plan;
  if (start === null || finish === null) return [];
  // What is left of work that has begun is known on the day of record; days before it are over.
  const within = workbook.calendar.filter(({ day }) => day > start && day < finish && day > (asOf ?? ""));
  const middle = within.slice(Math.floor(within.length / 2));
  return [false, true].flatMap((works) => {
    const found = middle.find(({ cell }) => cell.value === (works ? 0 : 1));
    if (!found) return [];
    const { day, sheet, cell } = found;
    const edit = { sheet, cell, typed: works ? 1 : 0 };
    const name = `${day} is ${works ? "worked" : "a holiday"}`;
    return [{ name, edit, inText: (plan) => withChangedDay(plan, { day, works }) }];
  });
}
