import type { ScheduleDocument } from "../../schedule/document.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { exitStatus } from "../exit-status.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { nothingToWrite, notWritten, written } from "../words/build-words.ts";
import { worldErrorWords } from "../words/world-words.ts";
import { WorldError } from "../world.ts";
import type { Order } from "./order.ts";
import type { Result } from "./results.ts";

export interface Outcome {
  readonly status: number;
  readonly order: Order;
  readonly session: Session;
}

/** The JSON document says itself what is wrong, so it is printed even then; other formats are not. */
export function printResult([result]: readonly Result[], { status, order, session }: Outcome): void {
  const isFine = status === exitStatus.fine || order.errors === "keep-going" || result?.format === "json";
  if (result && isFine) session.world.print(result.content);
  else sayNothingWritten(result, session);
}

/** All of the files or none; the exit status. */
export async function writeResults(results: readonly Result[], { status, order, session }: Outcome): Promise<number> {
  const { world, settings, paint } = session;
  const [first] = results;
  if (!first || (status !== exitStatus.fine && order.errors === "stop")) {
    sayNothingWritten(first, session);
    return status;
  }
  try {
    await world.writeFiles(results.map(({ path, content }) => ({ path, content })));
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    sayError({ world, language: first.plan.language, paint: paint.stderr }, worldErrorWords(error));
    return exitStatus.inputOutput;
  }
  if (!settings.quiet) for (const result of results) sayWritten(result, session);
  return status;
}

function sayWritten({ path, content, format, document, plan, liveDates }: Result, { world }: Session): void {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  const isTrial = document.plan.trial ? "trial" : undefined;
  const isEmpty = format === "ics" && !hasDates(document) ? "empty" : undefined;
  const words = written({ path, bytes, tasks: document.tasks.length, isTrial, isEmpty, liveDates });
  world.complain(`${makeVisible(words[plan.language])}\n`);
}

/** Without a day there is nothing that a calendar could show. */
function hasDates({ plan, tasks, rows }: ScheduleDocument): boolean {
  return plan.launch !== null || [...tasks, ...rows].some(({ start }) => start !== null);
}

function sayNothingWritten(result: Result | undefined, session: Session): void {
  const { world, paint } = session;
  const language = result?.plan.language ?? session.language;
  sayError({ world, language, paint: paint.stderr }, result ? notWritten : nothingToWrite);
}
