import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import { movedFrom, stretchText } from "../../emitters/shared/date-words.ts";
import type { ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { traceTask } from "../../schedule/trace-task.ts";
import { cellWidth, padCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { formatJson } from "../../text/format-json.ts";
import { joinCells, wrapCells } from "../../text/wrap-cells.ts";
import { readTrial, trialOptions } from "../check-options.ts";
import { type CompiledPlan, compileForReader, readPlan } from "../compile-plan.ts";
import { type CommandInput, defineCommand } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import { progressReasons } from "../progress-reasons.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { roomOf } from "../room-text.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { answerOf, type Question, settingOf } from "../why/answer.ts";
import { answerEntry, printAnswer } from "../why/print-answer.ts";
import { answerWords, recurs } from "../words/answer-words.ts";
import { planArgument } from "../words/plan-words.ts";
import { didYouMean } from "../words/usage-words.ts";
import { bufferUntil, unknownTask, whyWords, workdaysText } from "../words/why-words.ts";

const indent = "    ";
const narrowest = 20;

export const why = defineCommand({
  name: "why",
  summary: whyWords.summary,
  arguments: [
    { name: "PLAN", presence: "required", summary: planArgument },
    { name: "TASK", presence: "required", summary: whyWords.task },
  ],
  options: [
    { flags: "--by <day>", summary: answerWords.by },
    { flags: "--not-before <day>", summary: answerWords.notBefore },
    { flags: "--format <format>", summary: whyWords.format, choices: ["human", "json"] },
    ...trialOptions,
  ],
  examples: [
    { command: "tminus why reply.launch.yaml kit", meaning: whyWords.one },
    { command: "tminus why reply.launch.yaml kit --by T-10wd", meaning: answerWords.askBy },
    { command: "tminus why reply.launch.yaml kit --launch 2026-11-03", meaning: whyWords.trial },
    { command: "tminus why reply.launch.yaml kit --format json", meaning: whyWords.machine },
  ],

  async run(input, session) {
    const [path = "", id = ""] = input.arguments;
    const question = readQuestion(input);
    const trial = { ...readTrial(input), ...(session.settings.lang && { language: session.settings.lang }) };
    const compile = await readPlan(path, session);
    const plan = await compileForReader(compile, trial);
    const { document } = plan.compilation;
    if (!document) return complainOf(plan, session);
    const steps = traceTask(document, id);
    if (steps.length === 0) throw unknownTaskFault(id, document);
    if (question && steps[0]?.type === "recurring") throw new UsageError(recurs(id));
    const isForPeople = input.options.text("format") !== "json";
    if (!question) {
      if (isForPeople) printSteps(steps, { language: plan.language, session, document });
      else printJson({ task: id, steps }, session);
      return exitStatus.fine;
    }
    const setting = settingOf(id, question);
    const asked = await compile({ ...trial, language: plan.language, set: [...(trial.set ?? []), setting] });
    if (!asked.compilation.document) return complainOf(asked, session);
    const answer = answerOf(plan.compilation, asked.compilation, setting);
    const about = { task: id, question, plan: asked };
    if (isForPeople) printAnswer(answer, about, session);
    else printJson({ task: id, steps, answer: answerEntry(answer, about) }, session);
    return exitStatus.fine;
  },
});

function complainOf(plan: CompiledPlan, { world, paint, settings }: Session): number {
  const write = (text: string): void => world.complain(text);
  reportDiagnostics(plan, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  return exitStatus.findings;
}

function readQuestion({ options }: CommandInput): Question | undefined {
  const by = options.text("by");
  const notBefore = options.text("not-before");
  if (by !== undefined && notBefore !== undefined) throw new UsageError(answerWords.one);
  if (by !== undefined) return { kind: "by", day: by };
  return notBefore === undefined ? undefined : { kind: "not-before", day: notBefore };
}

function unknownTaskFault(id: string, { tasks }: ScheduleDocument): UsageError {
  const ids = tasks.map((task) => task.id);
  const closest = closestName(id, ids);
  return new UsageError(unknownTask(id), closest === undefined ? undefined : didYouMean([closest]));
}

interface Told {
  readonly task: string;
  readonly steps: readonly TaskEntry[];
  readonly answer?: object;
}

function printJson({ task, steps, answer }: Told, { world }: Session): void {
  const chain = steps.map((step) => {
    const { id, name, start, finish, workdays, duration, nominal, bufferFinish, driver, meets } = step;
    const { totalFloat, floatTo, status, progress } = step;
    const days = { start, finish, workdays, duration: duration.text, nominal, bufferFinish };
    const recorded = status === null ? {} : { status, progress };
    return { id, name, ...days, driver, meets, totalFloat, floatTo, ...recorded };
  });
  world.print(formatJson({ format: "tminus-why/1", task, steps: chain, ...answer }));
}

interface Reader {
  readonly language: keyof Bilingual;
  readonly session: Session;
  readonly document: ScheduleDocument;
}

/** A line per task with its days, and below it what put it there; of the first, what room it has. */
function printSteps(steps: readonly TaskEntry[], reader: Reader): void {
  const { world, paint } = reader.session;
  const spans = steps.map(spanOf);
  const cells = Math.max(...spans.map(cellWidth)) + 2;
  steps.forEach((task, index) => {
    const name = makeVisible(task.name === task.id ? task.name : `${task.name}  ${task.id}`);
    world.print(`${padCells(spans[index] ?? "", cells)}${index === 0 ? paint.stdout.bold(name) : name}\n`);
    const width = Math.max(narrowest, world.stdout.width - indent.length);
    // A reason stays whole; one that is longer than a line is broken as text.
    const room = index === 0 ? roomOf(task, reader.document) : undefined;
    const sentences = [
      ...joinCells(reasonsOf(task, reader), " · ", width),
      ...(room ? [makeVisible(room[reader.language])] : []),
    ];
    const lines = sentences.flatMap((line) => wrapCells(line, width));
    for (const line of lines) world.print(`${indent}${paint.stdout.dim(line)}\n`);
  });
}

function spanOf({ start, finish, startText }: TaskEntry): string {
  if (start === null) return startText ?? "–";
  return start === finish || finish === null ? start : `${start} → ${finish}`;
}

function reasonsOf(task: TaskEntry, { language, document }: Reader): readonly string[] {
  const { driver, workdays, nominal, bufferFinish, meets, type, restPoints } = task;
  const reasons: string[] = [driver?.text ?? whyWords.undated[language]];
  for (const stretch of driver?.meets ?? []) reasons.push(stretchText(stretch)[language]);
  if (workdays !== null && type === "task") reasons.push(workdaysText(workdays)[language]);
  reasons.push(...progressReasons(task, document, language));
  if (nominal !== null) {
    const holiday = restPoints.find((point) => point.nominal === nominal)?.holiday ?? null;
    reasons.push(movedFrom(nominal, holiday)[language]);
  }
  for (const stretch of meets) reasons.push(stretchText(stretch)[language]);
  if (bufferFinish !== null) reasons.push(bufferUntil(bufferFinish)[language]);
  return reasons.map(makeVisible);
}
