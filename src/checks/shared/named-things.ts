import type { Place } from "../../diagnostic/diagnostic.ts";
import type { Review } from "./review.ts";

/** What the outputs show under a name that its author gave it, with the place of the name. */
export function* namedThings({ spec }: Review): Iterable<{ readonly name: string; readonly place: Place }> {
  const kept = <T extends { readonly isDropped: boolean }>({ isDropped }: T): boolean => !isDropped;
  const { phases, tasks, owners, metrics, risks } = spec;
  for (const { name, origin } of [
    spec,
    ...owners,
    ...phases.filter(kept),
    ...tasks.filter(kept),
    ...metrics,
    ...risks,
  ]) {
    if (origin.node.kind === "map" && origin.node.entries.has("name")) yield { name, place: origin.at("name") };
  }
}
