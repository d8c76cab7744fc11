import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { cleanLine } from "./clean-line.ts";
import { anchorName } from "./plan-words.ts";

/** What people call the things that a schedule names by id, cleaned; an unknown id is its own name. */
export interface Names {
  owner(id: string): string;
  phase(id: string): string;
  /** A task, an anchor or a phase: they share one namespace. */
  thing(id: string): string;
}

export function namesOf({ owners, phases, tasks, anchors }: ScheduleDocument, language: Language): Names {
  const ownerNames = nameMap(owners);
  const phaseNames = nameMap(phases);
  const named = anchors.map((anchor) => ({ id: anchor.id, name: anchorName(anchor, language) }));
  const thingNames = nameMap([...phases, ...named, ...tasks]);
  return {
    owner: (id) => ownerNames.get(id) ?? cleanLine(id),
    phase: (id) => phaseNames.get(id) ?? cleanLine(id),
    thing: (id) => thingNames.get(id) ?? anchorName({ id, name: id }, language),
  };
}

/** The name of a thing on one line; its id where it has none to show. */
export function nameOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return cleanLine(name) || cleanLine(id);
}

function nameMap(entries: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, nameOf(entry)]));
}
