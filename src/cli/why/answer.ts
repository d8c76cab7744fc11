import type { Compilation } from "../../compile.ts";
import { waysOutHelp } from "../../conflict/way-out-wording.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { TaskEntry } from "../../schedule/document.ts";
import type { Setting } from "../../spec/apply-settings.ts";

/** `--by DAY`: done by then? `--not-before DAY`: begun no sooner? Both ends inclusive, the day written as in a plan. */
export interface Question {
  readonly kind: "by" | "not-before";
  readonly day: string;
}

/** The bound that asks it of the plan: as if it stood at the task. */
export function settingOf(task: string, { kind, day }: Question): Setting {
  return { task, key: kind === "by" ? "by" : "from", value: day };
}

export interface Answer {
  /** Whether nothing has to give that does not give by itself. */
  readonly isPossible: boolean;
  /** What breaks, or breaks by more than without the question. */
  readonly prevents: readonly Diagnostic[];
  /** The task itself and whatever else would lie elsewhere. */
  readonly moves: readonly Move[];
}

export interface Move {
  readonly id: string;
  readonly name: string;
  readonly from: Days;
  readonly to: Days;
}

interface Days {
  readonly start: string | null;
  readonly finish: string | null;
}

/** What the plan says of the question, found by holding the plan with that bound, `asked`, against the plan without. */
export function answerOf(plain: Compilation, asked: Compilation, { task, key }: Setting): Answer {
  const known = new Map(plain.diagnostics.map((diagnostic) => [keyOf(diagnostic), missingIn(diagnostic)]));
  const isNew = (diagnostic: Diagnostic): boolean => {
    if (!diagnostic.conflict) return diagnostic.severity === "error";
    const before = known.get(keyOf(diagnostic));
    return before === undefined || missingIn(diagnostic) > before;
  };
  const prevents = asked.diagnostics.filter(isNew).map((diagnostic) => withoutWay(diagnostic, `--set ${task}.${key}=`));
  const before = new Map(plain.document?.tasks.map((task) => [task.id, task]));
  const moves = (asked.document?.tasks ?? []).flatMap((task): Move[] => {
    const from = before.get(task.id);
    if (!from || (from.start === task.start && from.finish === task.finish)) return [];
    return [{ id: task.id, name: task.name, from: daysOf(from), to: daysOf(task) }];
  });
  return { isPossible: prevents.length === 0, prevents, moves };
}

/** To give up what was asked for is no answer to it. */
function withoutWay(diagnostic: Diagnostic, option: string): Diagnostic {
  const { conflict } = diagnostic;
  const waysOut = conflict?.waysOut.filter((way) => !way.option?.startsWith(option));
  if (!conflict || waysOut?.length === conflict.waysOut.length) return diagnostic;
  const { help: _, ...rest } = diagnostic;
  const help = waysOutHelp(waysOut ?? [], undefined);
  return { ...rest, ...(help && { help }), conflict: { ...conflict, waysOut: waysOut ?? [] } };
}

function keyOf({ code, place }: Diagnostic): string {
  return `${code} ${place.file}:${place.line}:${place.column}`;
}

function missingIn({ conflict }: Diagnostic): number {
  return conflict?.missing ?? 0;
}

function daysOf({ start, finish }: TaskEntry): Days {
  return { start, finish };
}
