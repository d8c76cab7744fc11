import { resolve } from "node:path";
import type { Artifact, Emitter } from "../../emitters/define-emitter.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { CompiledPlan } from "../compile-plan.ts";
import { targetOf } from "../destination.ts";
import type { PlanLock } from "../lock/plan-lock.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { oneFileOnly, otherPlace, sameTarget, targetIsPlan, trialOverOwn } from "../words/build-words.ts";
import type { OutputFile } from "../world.ts";
import type { Order } from "./order.ts";

/** A file of a plan, in memory. */
export interface Result extends OutputFile {
  readonly format: string;
  /** The name it would have beside the plan. */
  readonly besidePlan: string;
  readonly document: ScheduleDocument;
  readonly plan: CompiledPlan;
  readonly liveDates: Artifact["liveDates"];
  readonly entries: Artifact["entries"];
}

/** A plan with its lock, where what is built of it has to do with one. */
export interface LockedPlan {
  readonly plan: CompiledPlan;
  readonly lock: PlanLock | undefined;
}

/** Every file of every plan that has a schedule, in memory; refused where two of them would be one file. */
export async function emitAll(
  plans: readonly LockedPlan[],
  order: Order,
  session: Session,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const plan of plans) {
    for (const emitter of order.formats) results.push(...(await emitOne(plan, emitter, { order, session })));
  }
  if (order.destination.kind !== "standard-output") refuseClashes(results, order, session);
  return results;
}

interface Context {
  readonly order: Order;
  readonly session: Session;
}

async function emitOne(
  { plan, lock }: LockedPlan,
  emitter: Emitter,
  { order, session }: Context,
): Promise<readonly Result[]> {
  const { document, openEquations } = plan.compilation;
  if (!document) return [];
  const language = session.settings.lang ?? plan.compilation.language ?? "en";
  const artifacts = await emitter.emit(document, {
    ...order.wishes,
    language,
    openEquations,
    published: lock?.published,
  });
  const { destination } = order;
  const isOneFile = destination.kind === "standard-output" || destination.kind === "file";
  if (isOneFile && artifacts.length > 1) throw new UsageError(oneFileOnly(artifacts.length));
  const target = { path: plan.path, id: document.plan.id };
  return artifacts.map(({ content, part, liveDates, entries }) => {
    const ending = part === undefined ? emitter.extension : `${part}.${emitter.extension}`;
    const path = destination.kind === "standard-output" ? "-" : targetOf(destination, target, ending);
    const besidePlan = plan.path === "-" ? path : targetOf({ kind: "beside-plan" }, target, ending);
    return { path, besidePlan, content, liveDates, entries, format: emitter.format, document, plan };
  });
}

/** Names that differ in case or composition alone are one file on many machines. */
function refuseClashes(results: readonly Result[], { paths }: Order, { world, core }: Session): void {
  const keyOf = (path: string): string => resolve(world.cwd, path).normalize("NFC").toLowerCase();
  const files = paths.filter((path) => path !== "-");
  const plans = new Set(files.map(keyOf));
  const plain = files.flatMap((path) =>
    core.emitters.map(({ extension }) => targetOf({ kind: "beside-plan" }, { path, id: "" }, extension)),
  );
  const own = new Set([...plain, ...results.map(({ besidePlan }) => besidePlan)].map(keyOf));
  const seen = new Set<string>();
  for (const { path, document, plan } of results) {
    const key = keyOf(path);
    if (plans.has(key)) throw new UsageError(targetIsPlan(path));
    if (document.plan.trial && plan.path !== "-" && own.has(key)) throw new UsageError(trialOverOwn(path), otherPlace);
    if (seen.has(key)) throw new UsageError(sameTarget(path));
    seen.add(key);
  }
}
