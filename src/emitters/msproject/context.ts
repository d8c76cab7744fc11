import type { Language } from "../../diagnostic/diagnostic.ts";
import type { PlanEntry, ScheduleDocument } from "../../schedule/document.ts";
import { graphemesOf } from "../../text/cell-width.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { type Names, namesOf } from "../shared/names.ts";
import { trialText } from "../shared/trial-text.ts";
import { assignUids } from "./assign-uids.ts";
import { outlineOf, type Row } from "./outline.ts";
import { type PlaceTask, placeTaskIn } from "./place-task.ts";
import { type ProjectWords, projectWords } from "./words.ts";
import { type WorkingDays, workingDaysOf } from "./working-time.ts";

/** What every part of the file is written with. */
export interface ProjectContext {
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly words: ProjectWords;
  readonly names: Names;
  readonly days: WorkingDays;
  readonly placeTask: PlaceTask;
  readonly rows: readonly Row[];
  /** Of a row; 0 is the project itself. */
  readonly uidOf: (key: string) => number | undefined;
  /** Of an owner, as a resource. */
  readonly ownerUidOf: (id: string) => number | undefined;
}

export function contextOf(document: ScheduleDocument, language: Language): ProjectContext {
  const days = workingDaysOf(document.calendar);
  const rows = outlineOf(document);
  const uids = assignUids(rows.map(({ key }) => key));
  const ownerUids = assignUids(document.owners.map(({ id }) => id));
  return {
    document,
    language,
    words: projectWords(language),
    names: namesOf(document, language),
    days,
    placeTask: placeTaskIn(document, days),
    rows,
    uidOf: (key) => uids.get(key),
    ownerUidOf: (id) => ownerUids.get(id),
  };
}

/** A name on one line, at most as long as the schema lets it be; never empty, which Project refuses. */
export function nameText(name: string, most = 255): string {
  const clean = cleanLine(name) || "–";
  if (clean.length <= most) return clean;
  let kept = "";
  for (const grapheme of graphemesOf(clean)) {
    if (kept.length + grapheme.length > most - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

/** The plan's name, with what a trial changed in front. */
export function planTitle(plan: PlanEntry, language: Language): string {
  const trial = trialText(plan, language);
  return nameText(trial === null ? plan.name : `${trial} · ${plan.name}`);
}
