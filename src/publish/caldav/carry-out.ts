import { CaldavFault } from "./caldav-fault.ts";
import { type CalendarObject, differences, readObject, writeObject } from "./calendar-object.ts";
import type { CalendarServer, Written } from "./calendar-server.ts";
import type { Step } from "./reconcile.ts";

/** Why one object could not be written, though the server is fine. */
export type Conflict =
  /** Somebody changed it since it was read. */
  | "changed-meanwhile"
  /** Something else is at its address, or has its UID. */
  | "taken"
  | "too-large"
  | "rejected";

export interface Result {
  readonly step: Step;
  readonly conflict: Conflict | undefined;
  /** Of the answer. */
  readonly status: number;
}

export interface Report {
  readonly results: readonly Result[];
  /** Why the rest was not done; undefined where everything was tried. */
  readonly stopped: CaldavFault | undefined;
}

interface Conduct {
  readonly interrupted: AbortSignal;
  /** Told after each step. */
  readonly onResult: (result: Result) => void;
}

/** Does the steps in their order, each once; stops where the server fails for good. To do it again is safe. */
export async function carryOut(
  steps: readonly Step[],
  server: CalendarServer,
  { interrupted, onResult }: Conduct,
): Promise<Report> {
  const results: Result[] = [];
  try {
    for (const step of steps) {
      if (interrupted.aborted) throw new CaldavFault("interrupted");
      const result = await carryOutOne(step, server);
      results.push(result);
      onResult(result);
    }
  } catch (error) {
    if (!(error instanceof CaldavFault)) throw error;
    return { results, stopped: error };
  }
  return { results, stopped: undefined };
}

async function carryOutOne(step: Step, server: CalendarServer): Promise<Result> {
  const url = step.kind === "create" ? server.urlFor(step.object.uid) : step.resource.url;
  const written = await write(step, server);
  const { status } = written;
  const done: Result = { step, conflict: undefined, status };
  if (status >= 200 && status < 300) return done;
  if (await isDoneAlready(step, url, { written, server })) return done;
  const conflict = conflictOf(step, written);
  if (conflict === undefined) throw faultOf(status, url);
  return { step, conflict, status };
}

function write(step: Step, server: CalendarServer): Promise<Written> {
  if (step.kind === "create") return server.create(step.object.uid, writeObject(step.object));
  if (step.kind === "update") return server.update(step.resource, writeObject(step.object));
  return server.remove(step.resource);
}

/**
 * Whether the server holds already what was refused: a try whose answer was lost had worked, or somebody else published
 * the same plan. What is gone need not be removed.
 */
async function isDoneAlready(
  step: Step,
  url: string,
  { written: { status }, server }: { readonly written: Written; readonly server: CalendarServer },
): Promise<boolean> {
  if (step.kind === "remove") return status === 404 || status === 410;
  if (status !== 412 && status !== 409) return false;
  const there = await server.read(url);
  return there !== undefined && isSame(readObject(there.text), step.object);
}

function isSame(left: CalendarObject | undefined, right: CalendarObject): boolean {
  return left?.uid === right.uid && differences(left, right).length === 0;
}

/** Undefined where the answer concerns the whole calendar rather than this object. */
function conflictOf({ kind }: Step, { status, condition }: Written): Conflict | undefined {
  if (condition === "no-uid-conflict") return "taken";
  if (condition === "max-resource-size") return "too-large";
  if (condition !== undefined) return "rejected";
  if (status === 412) return kind === "create" ? "taken" : "changed-meanwhile";
  if (status === 409) return "taken";
  if (status === 404 || status === 410) return kind === "update" ? "changed-meanwhile" : undefined;
  if (status === 413) return "too-large";
  return status === 400 || status === 415 || status === 422 ? "rejected" : undefined;
}

function faultOf(status: number, url: string): CaldavFault {
  const { host } = new URL(url);
  if (status === 403) return new CaldavFault("forbidden", { host });
  if (status === 404 || status === 410) return new CaldavFault("not-found", { url: new URL(".", url).href });
  if (status === 507) return new CaldavFault("full", { host });
  return new CaldavFault("out-of-order", { host, status });
}
