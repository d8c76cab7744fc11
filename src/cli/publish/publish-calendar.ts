import type { CalendarWish } from "../../emitters/shared/calendar-wish.ts";
import { CaldavFault, type CaldavReason } from "../../publish/caldav/caldav-fault.ts";
import type { CalendarServer } from "../../publish/caldav/calendar-server.ts";
import type { Report } from "../../publish/caldav/carry-out.ts";
import type { Credentials } from "../../publish/caldav/connection.ts";
import type { Outside, Retry } from "../../publish/caldav/persist.ts";
import type { Reconciliation, Step } from "../../publish/caldav/reconcile.ts";
import { exitStatus } from "../exit-status.ts";
import type { LockWish } from "../lock/lock-options.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { allowRemovals, progressText, stoppingSoon, tooManyRemovals, wouldRefuse } from "../words/caldav-words.ts";
import { askForCredentials, credentialsFrom, missingFrom } from "./caldav-credentials.ts";
import type { Publishable } from "./compile-publishable.ts";
import { doubtOf } from "./doubt.ts";
import { keepLock, sayLockNotes } from "./keep-lock.ts";
import { type Calendar, calendarOf } from "./plan-calendar.ts";
import { type ProgressLine, progressLine } from "./progress.ts";
import { sayFault, sayReport, sayRetry, showSteps } from "./say-publication.ts";
import { stepText } from "./step-text.ts";

export interface Order {
  /** Of the calendar; without a password in it. */
  readonly address: string;
  readonly wish: CalendarWish;
  readonly lock: LockWish;
  readonly mostRemovals: number;
  /** What to do where the calendar holds entries of this plan that its lock did not publish. */
  readonly inDoubt: "refuse" | "take-over";
  readonly intent: "look" | "write";
}

/** Makes the calendar at that address show the plan, and nothing else of this plan. Gives the exit status. */
export async function publishCalendar(publishable: Publishable, order: Order, given: Session): Promise<number> {
  const { world } = given;
  const { session } = publishable;
  const calendar = await calendarOf(publishable, order);
  return world.interruptible(async (interrupted) => {
    const progress = progressLine(world);
    const onRetry = (retry: Retry): void => {
      progress.clear();
      sayRetry(retry, session);
    };
    const outside: Outside = { fetch: world.fetch, sleep: world.sleep, interrupted, onRetry };
    try {
      const server = await openServer(order.address, outside, session);
      const { reconcile } = await import("../../publish/caldav/reconcile.ts");
      const work = reconcile(calendar.objects, await server.list(), calendar.ownership);
      return await doWork(work, { order, calendar, server, interrupted, progress, session });
    } catch (error) {
      if (!(error instanceof CaldavFault)) throw error;
      sayFault(error, session);
      return error.reason === "interrupted" ? exitStatus.interrupted : faultStatus(error);
    }
  });
}

/** Without credentials in the environment the server is first asked whether it wants any. */
async function openServer(address: string, outside: Outside, session: Session): Promise<CalendarServer> {
  const given = credentialsFrom(session.world.env);
  try {
    return await connect(address, given, outside);
  } catch (error) {
    if (!(error instanceof CaldavFault) || error.reason !== "needs-credentials") throw error;
    const typed = await askForCredentials(new URL(address).host, session);
    if (outside.interrupted.aborted) throw new CaldavFault("interrupted");
    if (!typed) {
      throw new CaldavFault(error.reason, { ...error.facts, missing: missingFrom(session.world.env) });
    }
    return connect(address, typed, outside);
  }
}

async function connect(
  address: string,
  credentials: Credentials | undefined,
  outside: Outside,
): Promise<CalendarServer> {
  const { connectTo } = await import("../../publish/caldav/connection.ts");
  const { findCalendar } = await import("../../publish/caldav/find-calendar.ts");
  const { openCalendar } = await import("../../publish/caldav/calendar-server.ts");
  const connection = connectTo(address, credentials, outside);
  const { url } = await findCalendar(address, connection);
  return openCalendar(url, connection);
}

interface Working {
  readonly order: Order;
  readonly calendar: Calendar;
  readonly server: CalendarServer;
  readonly interrupted: AbortSignal;
  readonly progress: ProgressLine;
  readonly session: Session;
}

async function doWork(work: Reconciliation, working: Working): Promise<number> {
  const { order, calendar, session } = working;
  const { intent, mostRemovals, address } = order;
  const { world, language, paint } = session;
  const said = { name: calendar.name, url: address, zone: calendar.zone };
  const doubt = order.inDoubt === "refuse" ? doubtOf(work, calendar.lock) : undefined;
  if (doubt) {
    sayError({ world, language, paint: paint.stderr }, doubt.message, doubt.help);
    return exitStatus.findings;
  }
  const removals = work.steps.filter(({ kind }) => kind === "remove").length;
  if (intent === "look") {
    sayLockNotes(calendar.lock, session);
    showSteps(work, said, session);
    if (removals > mostRemovals) world.complain(`${wouldRefuse({ count: removals, most: mostRemovals })[language]}\n`);
    return exitStatus.fine;
  }
  if (removals > mostRemovals) {
    const words = tooManyRemovals({ count: removals, most: mostRemovals });
    sayError({ world, language, paint: paint.stderr }, words, allowRemovals(removals));
    return exitStatus.findings;
  }
  await keepLock(calendar.lock, session);
  const report = await carryOutAloud(work.steps, working);
  sayReport(report, work, { said, session });
  return statusOf(report);
}

async function carryOutAloud(
  steps: readonly Step[],
  { calendar, server, interrupted, progress, session }: Working,
): Promise<Report> {
  const { carryOut } = await import("../../publish/caldav/carry-out.ts");
  const { world, language, settings } = session;
  interrupted.addEventListener("abort", () => {
    progress.clear();
    world.complain(`${stoppingSoon[language]}\n`);
  });
  let done = 0;
  const show = (): void => progress.show(progressText({ done, all: steps.length })[language]);
  if (steps.length > 0) show();
  const report = await carryOut(steps, server, {
    interrupted,
    onResult({ step, conflict }) {
      done += 1;
      if (conflict === undefined && !settings.quiet) {
        progress.clear();
        world.print(`${stepText(step, calendar.zone)[language]}\n`);
      }
      show();
    },
  });
  progress.clear();
  return report;
}

function statusOf({ results, stopped }: Report): number {
  if (stopped?.reason === "interrupted") return exitStatus.interrupted;
  if (stopped) return faultStatus(stopped);
  return results.some(({ conflict }) => conflict !== undefined) ? exitStatus.findings : exitStatus.fine;
}

/** Wrong on this side: the address that was typed, or the environment. The rest is between this machine and the server. */
const ownFaults: ReadonlySet<CaldavReason> = new Set(["not-a-calendar", "takes-no-events", "needs-credentials"]);

function faultStatus({ reason }: CaldavFault): number {
  return ownFaults.has(reason) ? exitStatus.usage : exitStatus.inputOutput;
}
