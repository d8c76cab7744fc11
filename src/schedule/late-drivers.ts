import { also, type Constraint, noConstraints } from "./constraint.ts";
import { notPlain } from "./link-table.ts";
import type { Moment } from "./moment.ts";
import {
  latestAlone,
  latestBegin,
  latestMilestone,
  linkBound,
  type Outlook,
  ownBound,
  plainLimit,
} from "./place-late.ts";
import { unknown } from "./positions.ts";
import type { Work } from "./work.ts";

/** The first thing that sets the late date of work that begins there, its own deadline before all others. */
export function lateSetter(index: number, work: Work, start: Moment, outlook: Outlook): Constraint | undefined {
  const { outOf } = outlook.network;
  const own = ownDrivers(index, work, start, outlook)[0];
  if (own) return own;
  for (let at = outOf.first[index]!; at < outOf.first[index + 1]!; at += 1) {
    if (latestByLink(at, index, work, outlook) === start) return { kind: "successor", dependency: outOf.links[at]! };
  }
  return undefined;
}

/** What sets the date of work that begins there: of several that ask for the same day, all. */
export function lateDrivers(index: number, work: Work, start: Moment, outlook: Outlook): readonly Constraint[] {
  const { outOf } = outlook.network;
  let drivers = noConstraints;
  for (let at = outOf.first[index]!; at < outOf.first[index + 1]!; at += 1) {
    if (latestByLink(at, index, work, outlook) !== start) continue;
    drivers = also(drivers, { kind: "successor", dependency: outOf.links[at]! });
  }
  const own = ownDrivers(index, work, start, outlook);
  return own.length === 0 ? drivers : [...drivers, ...own];
}

/** Those of its own upper bounds that set the date of work that begins there. */
function ownDrivers(index: number, work: Work, start: Moment, outlook: Outlook): readonly Constraint[] {
  const { dates, isOrdinary } = outlook.network;
  if (isOrdinary[index] === 1) return noConstraints;
  return dates[index]!.bounds.flatMap((each) => {
    const bound = ownBound(each, outlook);
    return bound && latestAlone(bound, index, work, outlook.network) === start ? [bound.constraint] : [];
  });
}

/** The latest at which work can begin if nothing but one link held it; undefined where that holds nothing. */
function latestByLink(at: number, index: number, work: Work, outlook: Outlook): Moment | undefined {
  const { network } = outlook;
  if (network.outOf.plain[at] === notPlain || (network.isOrdinary[index] === 0 && network.plan.tasks[index]!.buffer)) {
    const bound = linkBound(at, index, work, outlook);
    return bound && latestAlone(bound, index, work, network);
  }
  const limit = plainLimit(at, outlook);
  if (limit <= unknown) return undefined;
  return work.amount === 0 ? latestMilestone(index, limit, network) : latestBegin("finish", limit, work);
}
