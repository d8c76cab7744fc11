import type { Diagnostic, Language } from "../diagnostic/diagnostic.ts";

import type { ScheduleDocument } from "../schedule/document.ts";
import { explainConflicts, explainReading, explainRefusal, explainRow } from "./explain.ts";
import type { Change } from "./fields.ts";
import { mergeChanges } from "./merge.ts";
import { readOwnPlan } from "./plan/own-plan.ts";
import { type Compiled, type Refusal, type Settled, settleWishes } from "./settle.ts";
import { type Baseline, readBaseline } from "./sheets/baseline.ts";
import { readChanges } from "./sheets/read-changes.ts";
import type { NewRow } from "./sheets/read-new-rows.ts";
import { dateWish } from "./wishes/date-wishes.ts";
import { linkWishes } from "./wishes/link-wishes.ts";
import { newTaskWish } from "./wishes/new-task-wish.ts";
import { valueWish } from "./wishes/value-wishes.ts";
import type { Wish, WishContext } from "./wishes/wish.ts";
import { readWorkbook, type WorkbookLimits, workbookLimits } from "./workbook/read-workbook.ts";
import { WorkbookFault } from "./workbook/workbook-fault.ts";

export interface PullInput {
  /** The plan, as diagnostics name it, and its text without a byte order mark. */
  readonly name: string;
  readonly text: string;
  readonly workbook: Uint8Array;
  /** The plan with that text in place of its own, its sentences in that language. */
  compile(text: string, language?: Language): Promise<Compiled>;
  readonly limits?: WorkbookLimits;
}

export interface Pulled {
  /** The plan's text with all that can be taken over; as it was where there is a conflict. */
  readonly text: string;
  readonly granted: readonly Change[];
  readonly added: readonly { readonly row: NewRow; readonly id: string }[];
  /** Conflicts, and what was left out. */
  readonly findings: readonly Diagnostic[];
  readonly outcome:
    | "nothing"
    | "changed"
    /** Nothing may be written: the plan says otherwise by now. */
    | "conflict"
    /** Nothing may be written: the plan would have errors that it does not have now. */
    | "unsound";
  /** Errors that the plan would have then, and does not have now. */
  readonly newErrors: readonly Diagnostic[];
}

/**
 * Reads back what people changed in a workbook and writes it into the text of its plan. What the plan cannot say is
 * explained and left out. Fails with a `WorkbookFault` where the file is no workbook of this plan.
 */
export async function pullWorkbook(input: PullInput): Promise<Pulled | "uncompiled"> {
  const workbook = readWorkbook(input.workbook, input.limits ?? workbookLimits);
  const baseline = readBaseline(workbook);
  const own = readOwnPlan(input.name, input.text);
  const before = await input.compile(input.text);
  const { document, spec } = before;
  if (!own || !document || !spec) return "uncompiled";
  refuseOther(document, baseline);
  const owners = new Map(spec.owners.map(({ id, name }) => [id, name]));
  const { isFrom1904 } = workbook;
  const { lang: language } = document.plan;
  const weekLength = document.calendar.week.length;
  const changes = readChanges(workbook, { baseline, owners, isFrom1904, weekLength, language });
  const links = linkWishes(changes.lags, { own, spec, document });
  const { wanted, conflicts, lost } = mergeChanges(changes.changes, document, spec);
  const conflicting = explainConflicts([...conflicts, ...links.conflicts], changes.clashes, { own, spec, baseline });
  const reading = explainReading(changes, { lost, document }, { own, spec, baseline });
  if (conflicting.length > 0) {
    const findings = [...conflicting, ...reading];
    return { text: input.text, granted: [], added: [], findings, outcome: "conflict", newErrors: [] };
  }
  // What was pulled before, or has been written into the plan in the meantime, is there already.
  const isKnown = ({ name }: NewRow): boolean =>
    document.tasks.some((task) => task.name === name && !baseline.tasks.has(task.id));
  const added = changes.added.filter((row) => !isKnown(row));
  const rows = added.filter((row) => !row.isCopy && row.phase !== undefined && row.unread.size === 0);
  const unclear = added.filter((row) => !rows.includes(row)).map((row) => explainRow(row, undefined, { own, spec }));
  const written = await writeAll(
    { wanted, changes: changes.changes, rows, links: links.wishes },
    { own, spec, document },
    { input, baseline },
  );
  const findings = [...reading, ...unclear, ...written.findings];
  const newErrors = newErrorsIn(before.diagnostics, written.settled.compiled.diagnostics);
  const { text } = written.settled.own;
  const outcome = text === own.text ? "nothing" : newErrors.length > 0 ? "unsound" : "changed";
  return { text, granted: written.granted, added: written.added, findings, outcome, newErrors };
}

/** The id is the file's name as a rule: a file that was renamed is still the same plan where its name is. */
function refuseOther({ plan }: ScheduleDocument, { plan: made }: Baseline): void {
  if (plan.id === made.id || (plan.name === made.name && made.name !== made.id)) return;
  throw new WorkbookFault("other-plan", { found: made.name || made.id });
}

interface Wanted {
  readonly wanted: readonly Change[];
  /** All that was typed, also what the plan says by now. */
  readonly changes: readonly Change[];
  readonly rows: readonly NewRow[];
  readonly links: readonly Wish[];
}

interface Surroundings {
  readonly input: PullInput;
  readonly baseline: Baseline;
}

/** First what dates are counted from, then the dates that this has not brought about already. */
async function writeAll(
  { wanted, changes, rows, links }: Wanted,
  context: WishContext,
  { input, baseline }: Surroundings,
) {
  const compile = (text: string): Promise<Compiled> => input.compile(text);
  const taken = new Set<string>();
  const values = wanted.flatMap((change) => valueWish(change, context) ?? []);
  const others = [...values, ...links, ...rows.map((row) => newTaskWish(row, context, taken))];
  const first = await settleWishes(context.own, others, compile);
  // Whether a task counts as finished is seen when its days are written.
  const again = await settleAgain(first, compile);
  const second = contextOf(again, context);
  const dates = groupByTask(wanted.filter(({ field }) => field === "start" || field === "finish"));
  const wishes = dates.map((ends) => {
    const typed = changes.filter(({ task }) => task === ends[0]?.task).map(({ field }) => field);
    return dateWish(ends, second, new Set(typed));
  });
  const open = wishes.filter((wish) => !wish.holds(second.document));
  const settled = await settleWishes(again.own, open, compile);
  const refused = [...again.refused, ...settled.refused];
  const findings: Diagnostic[] = [];
  if (refused.length > 0) {
    const last = contextOf(settled, second);
    const [en, zh] = await Promise.all((["en", "zh"] as const).map((it) => input.compile(input.text, it)));
    const documents = { en: en?.document, zh: zh?.document };
    for (const refusal of refused)
      findings.push(...(await explainRefusal(refusal, { context: last, baseline, compile, documents })));
  }
  const isGranted = (wish: Wish): boolean => !refused.some((refusal) => refusal.wish === wish);
  const granted = [...others, ...wishes].filter(isGranted);
  return {
    settled,
    findings,
    granted: granted.flatMap(({ changes }) => changes),
    added: granted.flatMap(({ added }) => added ?? []),
  };
}

async function settleAgain(settled: Settled, compile: (text: string) => Promise<Compiled>): Promise<Settled> {
  const open = settled.refused.filter(({ fault }) => fault === undefined).map(({ wish }) => wish);
  if (open.length === 0 || settled.granted.length === 0) return settled;
  const again = await settleWishes(settled.own, open, compile);
  const isOpen = ({ wish }: Refusal): boolean => open.includes(wish);
  return {
    ...again,
    granted: [...settled.granted, ...again.granted],
    refused: [...settled.refused.filter((refusal) => !isOpen(refusal)), ...again.refused],
  };
}

/** What the text that has been written so far is read as. */
function contextOf({ own, compiled }: Settled, before: WishContext): WishContext {
  const { document, spec } = compiled;
  return document && spec ? { own, spec, document } : before;
}

function groupByTask(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(change.task, [...(groups.get(change.task) ?? []), change]);
  return [...groups.values()];
}

/** Errors of a kind of which there are more than before. */
function newErrorsIn(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = (from: readonly Diagnostic[]): readonly Diagnostic[] =>
    from.filter(({ severity }) => severity === "error");
  const countOf = (code: string): number => errors(before).filter((each) => each.code === code).length;
  const counts = new Map<string, number>();
  return errors(after).filter(({ code }) => {
    const seen = (counts.get(code) ?? 0) + 1;
    counts.set(code, seen);
    return seen > countOf(code);
  });
}
