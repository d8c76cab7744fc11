import type { Bilingual, Place, Report } from "../diagnostic/diagnostic.ts";
import { type Edge, findCircles } from "./find-circles.ts";
import { cycle } from "./link-problems.ts";

/** That a task can be placed only once another is; both by their position in a list. */
export interface Wait extends Edge {
  readonly place: Place;
}

/** Reports circles, each from the task in it that stands first in the list, with every wait. */
export function reportCircles(
  tasks: readonly { readonly id: string }[],
  behind: readonly (readonly Wait[])[],
  report: Report,
): void {
  const nameOf = (position: number): string => tasks[position]?.id ?? "";
  for (const [first, ...rest] of findCircles(behind)) {
    if (!first) continue;
    const path = [nameOf(first.from), ...[first, ...rest].map(({ to }) => nameOf(to))];
    const words = (wait: Wait): Bilingual => waitsFor(nameOf(wait.to), nameOf(wait.from));
    const related = rest.map((wait) => ({ place: wait.place, message: words(wait) }));
    const found = cycle(first.place, { path }, related);
    report(rest.length === 0 ? found : { ...found, label: words(first), circle: path.slice(0, -1) });
  }
}

function waitsFor(later: string, earlier: string): Bilingual {
  return { en: `"${later}" waits for "${earlier}"`, zh: `“${later}”等待“${earlier}”` };
}
