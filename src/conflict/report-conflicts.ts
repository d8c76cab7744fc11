import type { Bilingual, Diagnostic, Place, RelatedPlace, Report } from "../diagnostic/diagnostic.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { aheadLabel, chainNote, pinPlace, sourceLabel } from "./chain-wording.ts";
import type { WayOut } from "./change.ts";
import type { Conflict } from "./conflict.ts";
import { diagnosticOf } from "./diagnostic-of.ts";
import { isLaidBack } from "./driving-chain.ts";
import { findConflicts } from "./find-conflicts.ts";
import { WaysOut } from "./find-ways-out.ts";
import { type Cause, independentConflicts } from "./independent-conflicts.ts";
import { consequence, moreConsequences, waysOutHelp } from "./way-out-wording.ts";

/** Says what a schedule breaks: one finding per cause, with the chain that leads to it and the ways out of it. */
export function reportConflicts(schedule: Schedule, report: Report): void {
  const conflicts = findConflicts(schedule);
  if (conflicts.length === 0) return;
  const waysOut = new WaysOut(schedule, conflicts);
  const reportCauses = (some: readonly Conflict[]): void => {
    for (const cause of independentConflicts(some, schedule)) {
      const { ways, left } = waysOut.of(cause);
      const consequences = cause.consequences.filter((conflict) => !left.includes(conflict));
      report(explained({ ...cause, consequences }, { ways, isExhausted: waysOut.isExhausted }, schedule));
      reportCauses(left);
    }
  };
  reportCauses(conflicts);
}

interface Search {
  readonly ways: readonly WayOut[];
  readonly isExhausted: boolean;
}

function explained(cause: Cause, { ways, isExhausted }: Search, schedule: Schedule): Diagnostic {
  const { conflict, chain } = cause;
  const notes = [chainNote(chain, schedule), moreConsequences(cause.consequences.length - mostLabelled)];
  const diagnostic = diagnosticOf(conflict, relatedOf(cause, schedule));
  const help = isExhausted && ways.length === 0 ? diagnostic.help : waysOutHelp(ways, diagnostic.help);
  return {
    ...diagnostic,
    ...(help && { help }),
    notes: notes.filter((note) => note !== undefined),
    conflict: {
      missing: conflict.missing,
      chain: chain.map(({ task }) => task.id),
      waysOut: ways.map(({ text, option }) => ({ text, option })),
    },
  };
}

/** Of many consequences the first few are labelled. */
const mostLabelled = 8;

/** Both ends of the chain and what goes with it; each place once, and none twice that the finding itself is at. */
function relatedOf({ conflict, chain, consequences }: Cause, schedule: Schedule): readonly RelatedPlace[] {
  const labels: (RelatedPlace | undefined)[] = [
    conflict.kind === "pin" ? fixedLabel(conflict) : undefined,
    isLaidBack(conflict) ? aheadLabel(chain) : sourceLabel(chain, schedule),
    ...consequences.slice(0, mostLabelled).map((it) => ({ place: it.place, message: consequence(it) })),
  ];
  const taken = new Set([placeKey(conflict.place)]);
  return labels.flatMap((label) => {
    if (!label || taken.has(placeKey(label.place))) return [];
    taken.add(placeKey(label.place));
    return [label];
  });
}

function fixedLabel({ follower }: Extract<Conflict, { kind: "pin" }>): RelatedPlace {
  const message: Bilingual = { en: `"${follower.id}" is fixed here`, zh: `“${follower.id}”固定在这里` };
  return { place: follower.pin ? pinPlace(follower.pin) : follower.origin.keyOf("during"), message };
}

function placeKey({ file, line, column, endLine, endColumn }: Place): string {
  return `${file}:${line}:${column}:${endLine}:${endColumn}`;
}
