import type { Diagnostic, Place, Report } from "../../diagnostic/diagnostic.ts";
import type { IgnoredDiagnostic } from "../../schedule/build-document.ts";
import type { Node } from "../../source/node.ts";
import type { Origin } from "../../source/origin.ts";
import { formatDay } from "../../time/day.ts";
import { launchTooDense } from "./collision-problems.ts";
import { ignoreExpired, ignoreForbidden, ignoreUnused } from "./ignore-problems.ts";
import type { Review } from "./review.ts";

export interface Sifted {
  /** What is left to be shown. */
  readonly shown: readonly Diagnostic[];
  readonly ignored: readonly IgnoredDiagnostic[];
}

/**
 * Takes out of the findings what the plan's `ignore` silences. An entry that names a task silences findings inside that
 * task; one that names none, findings outside every task. What is wrong with an entry is reported.
 */
export function ignoreFindings(findings: readonly Diagnostic[], review: Review, report: Report): Sifted {
  const ignored: IgnoredDiagnostic[] = [];
  let shown = findings;
  for (const entry of review.spec.ignores) {
    const { check: code, task, until, origin } = entry;
    const silences = (finding: Diagnostic): boolean => finding.code === code && isMeant(finding, task, review);
    // Whether two plans collide is known only where both are checked.
    if (review.policy.forbidIgnore.has(code)) report(ignoreForbidden(origin.at("check"), { code, task }));
    else if (!findings.some(silences) && code !== launchTooDense.code)
      report(ignoreUnused(origin.at("check"), { code, task }));
    else if (review.today !== undefined && review.today > until) {
      report(ignoreExpired(origin.at("until"), { code, task, until: formatDay(until) }));
    } else {
      ignored.push(...shown.filter(silences).map((finding) => ({ finding, by: entry })));
      shown = shown.filter((finding) => !silences(finding));
    }
  }
  return { shown, ignored };
}

function isMeant({ place, related }: Diagnostic, id: string | undefined, { plan }: Review): boolean {
  const origins = [...plan.tasks, ...plan.phases.filter((phase) => phase.id === id)];
  const isAtTask = plan.tasks.some(({ origin }) => isInside(place, origin));
  if (id === undefined) return !isAtTask;
  const meant = origins.find((each) => each.id === id);
  if (!meant) return false;
  if (isInside(place, meant.origin)) return true;
  // A finding at an owner or a fact is about the task that it shows beside it.
  return !isAtTask && related.some((each) => isInside(each.place, meant.origin));
}

/** Parts of a task may come from several files, where plans are laid over one another. */
function isInside(place: Place, { node, key }: Origin): boolean {
  return (key !== undefined && covers(key.place, place)) || isInNode(place, node);
}

function isInNode(place: Place, node: Node): boolean {
  if (covers(node.place, place)) return true;
  if (node.kind === "list") return node.items.some((item) => isInNode(place, item));
  if (node.kind !== "map") return false;
  return [...node.entries.values()].some(({ key, value }) => covers(key.place, place) || isInNode(place, value));
}

function covers(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && compare(outer, inner) <= 0 && compareEnds(inner, outer) <= 0;
}

function compare(left: Place, right: Place): number {
  return left.line - right.line || left.column - right.column;
}

function compareEnds(left: Place, right: Place): number {
  return left.endLine - right.endLine || left.endColumn - right.endColumn;
}
