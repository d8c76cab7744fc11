import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { ProgressEntry, ScheduleDocument, TaskEntry, TaskStatus } from "../../schedule/document.ts";
import { durationText } from "./duration-text.ts";
import { sharedWords } from "./words.ts";

/** The statuses in the order in which a list offers them. */
export const statuses: Readonly<Record<TaskStatus | "cancelled", Bilingual>> = {
  "not-started": { en: "not started", zh: "未开始" },
  "in-progress": { en: "in progress", zh: "进行中" },
  finished: { en: "finished", zh: "已完成" },
  blocked: { en: "blocked", zh: "受阻" },
  cancelled: { en: "cancelled", zh: "已取消" },
};

const decisions: Readonly<Record<NonNullable<ProgressEntry["decision"]>, Bilingual>> = {
  go: { en: "go", zh: "通过" },
  "no-go": { en: "no-go", zh: "不通过" },
  conditional: { en: "conditional go", zh: "有条件通过" },
};

/** One sign for each status, for readers who cannot tell colours apart; none for what has not started. */
export const statusSigns: Readonly<Record<TaskStatus, string>> = {
  "not-started": "",
  "in-progress": "◐",
  finished: "✓",
  blocked: "⊘",
};

export type NameOf = (id: string) => string;

/** Whether a plan says how any of its work stands: nothing of progress is shown of one that does not. */
export function recordsProgress({ tasks }: Pick<ScheduleDocument, "tasks">): boolean {
  return tasks.some(({ status }) => status !== null);
}

/** How a task stands, in words: `in progress, 60%`, `受阻（灰度验证门 不通过）`. Null in a plan that records no progress. */
export function statusText({ status, progress }: TaskEntry, nameOf: NameOf, language: Language): string | null {
  if (status === null || progress === null) return null;
  const { comma, open, close } = sharedWords(language);
  const gates = status === "finished" ? [] : heldUpTexts(progress, nameOf, language);
  const share = status === "in-progress" && progress.percent !== null ? ` ${progress.percent}%` : "";
  return `${statuses[status][language]}${share}${gates.length === 0 ? "" : `${open}${gates.join(comma)}${close}`}`;
}

/** The gates that hold a task up or set it conditions, with what they decided. */
export function heldUpTexts(progress: ProgressEntry, nameOf: NameOf, language: Language): readonly string[] {
  const { comma, colon } = sharedWords(language);
  const named = (ids: readonly string[], decision: "no-go" | "conditional"): readonly string[] =>
    ids.length === 0 ? [] : [`${ids.map(nameOf).join(comma)}${colon}${decisions[decision][language]}`];
  return [...named(progress.blockedBy, "no-go"), ...named(progress.conditionalOn, "conditional")];
}

export function decisionText({ progress }: TaskEntry, language: Language): string | null {
  return progress?.decision ? decisions[progress.decision][language] : null;
}

/** What a row says of its progress besides its status: the planned days, how far it is off, what remains. */
export function progressNotes({ status, progress, start, finish }: TaskEntry, language: Language): readonly string[] {
  if (status === null || progress === null) return [];
  const isMoved = progress.plannedStart !== start || progress.plannedFinish !== finish;
  return [
    ...(progress.startAssumed ? [startAssumed[language]] : []),
    ...(progress.remaining && status !== "finished" ? [remainingText(progress.remaining, language)] : []),
    ...(isMoved && progress.plannedStart !== null ? [plannedText(progress)[language]] : []),
    ...(progress.finishVariance ? [varianceText(progress.finishVariance)[language]] : []),
  ];
}

const startAssumed: Bilingual = { en: "start assumed", zh: "开始日期为推算" };

function plannedText({ plannedStart, plannedFinish }: ProgressEntry): Bilingual {
  if (plannedFinish === null || plannedFinish === plannedStart) {
    return { en: `planned for ${plannedStart}`, zh: `原计划 ${plannedStart}` };
  }
  return { en: `planned ${plannedStart} to ${plannedFinish}`, zh: `原计划 ${plannedStart} 至 ${plannedFinish}` };
}

/** Working days of the plan's calendar; above zero it is later. */
function varianceText(days: number): Bilingual {
  const count = Math.abs(days);
  const words = count === 1 ? "working day" : "working days";
  return days > 0
    ? { en: `${count} ${words} later than planned`, zh: `比计划晚 ${count} 个工作日` }
    : { en: `${count} ${words} earlier than planned`, zh: `比计划早 ${count} 个工作日` };
}

/** The work that is left: `3–5 days`; null where none is recorded. */
export function remainingLength(remaining: ProgressEntry["remaining"], language: Language): string | null {
  return remaining && durationText({ ...remaining, approximate: false, assumed: false }, language);
}

function remainingText(remaining: ProgressEntry["remaining"], language: Language): string {
  const length = remainingLength(remaining, language) ?? "";
  return language === "zh" ? `还剩 ${length}` : `${length} remaining`;
}

/** The day that progress was recorded on. */
export function asOfText({ plan }: Pick<ScheduleDocument, "plan">, language: Language): string | null {
  if (plan.asOf === null) return null;
  return language === "zh" ? `进展截至 ${plan.asOf}` : `Progress as of ${plan.asOf}`;
}
