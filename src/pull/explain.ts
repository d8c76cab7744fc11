import type { Bilingual, Diagnostic } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import type { ScheduleDocument } from "../schedule/document.ts";
import type { Spec } from "../spec/spec.ts";
import { parseDay } from "../time/day.ts";
import { pullComputed, pullRefused } from "./computed-problems.ts";
import type { Change } from "./fields.ts";
import type { Conflict } from "./merge.ts";
import { keyPlaceOf, originOf, type PlanSources } from "./plan/key-path.ts";
import type { Operation } from "./plan/splice.ts";
import { pullConflict, pullNoDate, pullOwnerUnknown, pullUnread } from "./problems.ts";
import { pullCalendar, pullRowMissing, pullRowUnclear, pullTaskGone } from "./row-problems.ts";
import { type Compile, type Refusal, settleWishes } from "./settle.ts";
import type { Baseline } from "./sheets/baseline.ts";
import type { WorkbookChanges } from "./sheets/read-changes.ts";
import type { NewRow } from "./sheets/read-new-rows.ts";
import type { CalendarChange } from "./sheets/read-workdays.ts";
import type { WishContext } from "./wishes/wish.ts";
import { workdaysOf } from "./wishes/workdays.ts";
import { notShown } from "./wording.ts";
import { cellWords, fieldWords } from "./words.ts";

interface Subject extends PlanSources {
  readonly baseline: Baseline;
}

const nameOf = ({ baseline, spec }: Subject, { task, field }: Change): string => {
  if (field === "launch") return spec.name;
  if (field === "anchor") return task;
  return baseline.tasks.get(task)?.get("name") || task;
};

const placeOf = (subject: Subject, { task, field }: Change) => {
  if (field === "launch") return subject.spec.origin.at("launch");
  return field === "anchor" ? subject.spec.origin.at("anchors") : originOf(subject, task).keyOf();
};

/** What both sides changed. */
export function explainConflicts(
  conflicts: readonly Conflict[],
  clashes: WorkbookChanges["clashes"],
  subject: Subject,
): readonly Diagnostic[] {
  return [
    ...clashes.map(({ first, second }) =>
      pullConflict(placeOf(subject, first), {
        name: nameOf(subject, first),
        change: first,
        other: second.theirs,
        otherCell: cellWords(second.cell),
      }),
    ),
    ...conflicts.map(({ change, ours }) =>
      pullConflict(placeOf(subject, change), {
        name: nameOf(subject, change),
        change,
        other: ours,
        otherCell: undefined,
      }),
    ),
  ];
}

/** What was typed and cannot be read, whose row is gone, and what is changed of tasks that are gone. */
export function explainReading(
  { unread, deleted, lags, workdays }: WorkbookChanges,
  { lost, document }: { readonly lost: readonly Change[]; readonly document: ScheduleDocument },
  subject: Subject,
): readonly Diagnostic[] {
  const { baseline, spec } = subject;
  const owners = [...spec.owners.map(({ name }) => name), ...baseline.owners.values()];
  const known = new Set(spec.tasks.filter(({ isDropped }) => !isDropped).map(({ id }) => id));
  return [
    ...unread.map(({ why, ...change }) => {
      const facts = { name: nameOf(subject, change), change };
      const place = placeOf(subject, change);
      if (why === "unreadable") return pullUnread(place, facts);
      return pullOwnerUnknown(place, { ...facts, nearest: closestName(change.theirs, owners) });
    }),
    ...lags
      .filter(({ isReadable }) => !isReadable)
      .map(({ change }) => pullUnread(placeOf(subject, change), { name: nameOf(subject, change), change })),
    ...workdays.flatMap((change) => explainWorkdays(change, document, spec)),
    ...lost.map((change) => pullTaskGone(spec.origin.at(), { name: nameOf(subject, change), change })),
    ...deleted
      .filter((id) => known.has(id))
      .map((id) =>
        pullRowMissing(originOf(subject, id).keyOf(), { id, name: baseline.tasks.get(id)?.get("name") || id }),
      ),
  ];
}

/** Days that the plan's own calendar has so by now need no word. */
function explainWorkdays(change: CalendarChange, { calendar }: ScheduleDocument, spec: Spec): readonly Diagnostic[] {
  const { isWorked } = workdaysOf(calendar);
  const isKnown = ({ day, works }: CalendarChange["days"][number]): boolean =>
    change.isPlans && isWorked(day) === works;
  const days = change.days.filter((each) => !isKnown(each));
  return days.length === 0 ? [] : [pullCalendar(spec.origin.at("calendar"), { ...change, days })];
}

/** Rows of which no task can be made. */
export function explainRow(row: NewRow, fault: Diagnostic | undefined, { spec }: PlanSources): Diagnostic {
  const place = spec.origin.at();
  const { name, cell } = row;
  const [unreadField] = row.unread.keys();
  const plain = (text: string): Bilingual => ({ en: text, zh: text });
  if (row.isCopy) return pullRowUnclear(place, { name, cell, reason: "copy", detail: plain("") });
  if (row.phase === undefined)
    return pullRowUnclear(place, { name, cell, reason: "phase", detail: plain(row.phaseText) });
  if (unreadField) return pullRowUnclear(place, { name, cell, reason: "values", detail: fieldWords[unreadField] });
  return pullRowUnclear(place, { name, cell, reason: "fault", detail: fault?.message ?? notShown });
}

export interface Explaining {
  readonly context: WishContext;
  readonly baseline: Baseline;
  readonly compile: Compile;
  /** The schedule in each language: the reasons of its dates are sentences. */
  readonly documents: Readonly<Record<"en" | "zh", ScheduleDocument | undefined>>;
}

/** Why a wish was not granted, and what to do instead. */
export async function explainRefusal({ wish, fault }: Refusal, explaining: Explaining): Promise<readonly Diagnostic[]> {
  const { context, baseline } = explaining;
  const subject: Subject = { ...context, baseline };
  if (wish.added) return [explainRow(wish.added.row, fault, context)];
  const found: Diagnostic[] = [];
  for (const change of wish.changes) {
    const facts = { name: nameOf(subject, change), change };
    const place = placeOf(subject, change);
    if (change.theirs === "") found.push(pullUnread(place, facts));
    else if (fault) found.push(pullRefused(place, { ...facts, fault: fault.message }));
    else if (change.field === "status") found.push(pullNoDate(place, facts));
    else if (isComputed(change)) {
      const instead = await insteadOf(change, explaining);
      found.push(pullComputed(place, { ...facts, driver: driverOf(change, explaining), instead }));
    } else found.push(pullRefused(place, { ...facts, fault: notShown }));
  }
  return found;
}

function isComputed({ field }: Change): boolean {
  return field === "start" || field === "finish" || field === "days" || field === "lag";
}

function driverOf({ task }: Change, { documents }: Explaining): Bilingual | undefined {
  const [en, zh] = [documents.en, documents.zh].map(
    (document) => document?.tasks.find(({ id }) => id === task)?.driver?.text,
  );
  return en && zh ? { en, zh } : undefined;
}

/** What could be written to have it so: tried on the plan, and offered only if it does. */
async function insteadOf(change: Change, { context, compile }: Explaining): Promise<string | undefined> {
  const { own, document } = context;
  const task = document.tasks.find(({ id }) => id === change.task);
  const day = parseDay(change.theirs);
  const start = parseDay(task?.start ?? "");
  const isDate = change.field === "start" || change.field === "finish";
  if (!isDate || !task || day === undefined || start === undefined) return undefined;
  const workdays = workdaysOf(document.calendar);
  const length = task.duration.unit === "cd" ? day - start + 1 : workdays.between((start - 1) as typeof day, day);
  const unit = task.duration.unit === "cd" ? "cd" : "d";
  const tries: readonly (readonly [string, string])[] =
    change.field === "start" ? [["from", change.theirs]] : length > 0 ? [["duration", `${length}${unit}`]] : [];
  for (const [key, value] of tries) {
    const operation: Operation = { path: keyPlaceOf(context, change.task, key).path, value };
    const wish = { changes: [change], ways: [[operation]], holds: (tried: ScheduleDocument) => holdsIn(change, tried) };
    const { granted, compiled } = await settleWishes(own, [wish], compile);
    const errors = (from: readonly Diagnostic[]): number => from.filter(({ severity }) => severity === "error").length;
    const before = errors((await compile(own.text)).diagnostics);
    if (granted.length > 0 && errors(compiled.diagnostics) <= before) return `${key}: ${value}`;
  }
  return undefined;
}

function holdsIn({ task, field, theirs }: Change, { tasks }: ScheduleDocument): boolean {
  const found = tasks.find(({ id }) => id === task);
  return (field === "start" ? found?.start : found?.finish) === theirs;
}
