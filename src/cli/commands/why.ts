import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import type { ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { traceTask } from "../../schedule/trace-task.ts";
import { cellWidth, padCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { readTrial, trialOptions } from "../check-options.ts";
import { compilePlan } from "../compile-plan.ts";
import { defineCommand } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { planArgument } from "../words/plan-words.ts";
import { didYouMean } from "../words/usage-words.ts";
import { bufferUntil, movedFrom, stretchText, unknownTask, whyWords, workdaysText } from "../words/why-words.ts";
import { joinCells, wrapCells } from "../wrap-cells.ts";

const indent = "    ";
const narrowest = 20;

export const why = defineCommand({
  name: "why",
  summary: whyWords.summary,
  arguments: [
    { name: "PLAN", presence: "required", summary: planArgument },
    { name: "TASK", presence: "required", summary: whyWords.task },
  ],
  options: [{ flags: "--format <format>", summary: whyWords.format, choices: ["human", "json"] }, ...trialOptions],
  examples: [
    { command: "tminus why reply.launch.yaml kit", meaning: whyWords.one },
    { command: "tminus why reply.launch.yaml kit --launch 2026-11-03", meaning: whyWords.trial },
    { command: "tminus why reply.launch.yaml kit --format json", meaning: whyWords.machine },
  ],

  async run(input, session) {
    const [path = "", id = ""] = input.arguments;
    const plan = await compilePlan(path, readTrial(input), session);
    const { document } = plan.compilation;
    if (!document) {
      const { world, paint, settings } = session;
      const write = (text: string): void => world.complain(text);
      const sink = { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes };
      reportDiagnostics(plan, sink);
      return exitStatus.findings;
    }
    const steps = traceTask(document, id);
    if (steps.length === 0) throw unknownTaskFault(id, document);
    if (input.options.text("format") === "json") printJson(id, steps, session);
    else printSteps(steps, { language: plan.language, session });
    return exitStatus.fine;
  },
});

function unknownTaskFault(id: string, { tasks }: ScheduleDocument): UsageError {
  const ids = tasks.map((task) => task.id);
  const closest = closestName(id, ids);
  return new UsageError(unknownTask(id), closest === undefined ? undefined : didYouMean([closest]));
}

function printJson(task: string, steps: readonly TaskEntry[], { world }: Session): void {
  const chain = steps.map(({ id, name, start, finish, workdays, duration, nominal, bufferFinish, driver, meets }) => {
    return { id, name, start, finish, workdays, duration: duration.text, nominal, bufferFinish, driver, meets };
  });
  world.print(`${JSON.stringify({ format: "tminus-why/1", task, steps: chain }, undefined, 2)}\n`);
}

interface Reader {
  readonly language: keyof Bilingual;
  readonly session: Session;
}

/** A line per task with its days, and below it what put it there. */
function printSteps(steps: readonly TaskEntry[], reader: Reader): void {
  const { world, paint } = reader.session;
  const spans = steps.map(spanOf);
  const cells = Math.max(...spans.map(cellWidth)) + 2;
  steps.forEach((task, index) => {
    const name = makeVisible(task.name === task.id ? task.name : `${task.name}  ${task.id}`);
    world.print(`${padCells(spans[index] ?? "", cells)}${index === 0 ? paint.stdout.bold(name) : name}\n`);
    const width = Math.max(narrowest, world.stdout.width - indent.length);
    // A reason stays whole; one that is longer than a line is broken as text.
    const lines = joinCells(reasonsOf(task, reader), " · ", width).flatMap((line) => wrapCells(line, width));
    for (const line of lines) world.print(`${indent}${paint.stdout.dim(line)}\n`);
  });
}

function spanOf({ start, finish, startText }: TaskEntry): string {
  if (start === null) return startText ?? "–";
  return start === finish || finish === null ? start : `${start} → ${finish}`;
}

function reasonsOf(task: TaskEntry, { language }: Reader): readonly string[] {
  const { driver, workdays, nominal, bufferFinish, meets, type } = task;
  const reasons: string[] = [driver?.text ?? whyWords.undated[language]];
  if (workdays !== null && type === "task") reasons.push(workdaysText(workdays)[language]);
  if (nominal !== null) reasons.push(movedFrom(nominal)[language]);
  for (const stretch of meets) reasons.push(stretchText(stretch)[language]);
  if (bufferFinish !== null) reasons.push(bufferUntil(bufferFinish)[language]);
  return reasons.map(makeVisible);
}
