import { diagnosticEntry } from "../../schedule/diagnostic-entry.ts";
import { cellWidth, padCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import type { CompiledPlan } from "../compile-plan.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { answerWords, movesHeading, nothingPrevents, prevented, standsSo } from "../words/answer-words.ts";
import type { Answer, Move, Question } from "./answer.ts";

/** Of many tasks that would move, so many are told; the JSON tells all. */
const mostMoves = 10;

interface Asked {
  readonly task: string;
  readonly question: Question;
  /** The plan as it would be with the bound that is asked for. */
  readonly plan: CompiledPlan;
}

/** What is in the way, each with its chain and its ways out; or what would move, where nothing is. */
export function printAnswer(answer: Answer, { task, question, plan }: Asked, session: Session): void {
  const { world, paint, settings } = session;
  const { language } = plan;
  const facts = { task, ...question };
  if (answer.isPossible && answer.moves.length === 0) {
    world.print(`${standsSo(facts)[language]}\n`);
    return;
  }
  const verdict = answer.isPossible ? nothingPrevents(facts) : prevented(facts);
  world.print(`${paint.stdout.bold(verdict[language])}\n\n`);
  if (!answer.isPossible) {
    const write = (text: string): void => world.print(text);
    const sink = { write, paint: paint.stdout, width: world.stdout.width, notes: settings.notes };
    const compilation = { ...plan.compilation, diagnostics: answer.prevents };
    reportDiagnostics({ ...plan, compilation }, sink);
    return;
  }
  world.print(`${movesHeading(answer.moves.length)[language]}\n`);
  const told = answer.moves.slice(0, mostMoves);
  const names = told.map(({ id, name }) => makeVisible(name === id ? id : `${name}  ${id}`));
  const cells = Math.max(...names.map(cellWidth)) + 2;
  told.forEach(({ from, to }, index) => {
    world.print(`  ${padCells(names[index] ?? "", cells)}${spanOf(from)} ⇒ ${spanOf(to)}\n`);
  });
  const more = answer.moves.length - told.length;
  if (more > 0) world.print(`  ${answerWords.more(more)[language]}\n`);
}

function spanOf({ start, finish }: Move["from"]): string {
  if (start === null || finish === null) return "–";
  return start === finish ? start : `${start} → ${finish}`;
}

/** The same for programs, beside the chain of steps. */
export function answerEntry({ isPossible, prevents, moves }: Answer, { question, plan }: Asked): object {
  return {
    question: { [question.kind === "by" ? "by" : "notBefore"]: question.day },
    possible: isPossible,
    prevents: prevents.map((diagnostic) => diagnosticEntry(diagnostic, plan.language)),
    moves,
  };
}
