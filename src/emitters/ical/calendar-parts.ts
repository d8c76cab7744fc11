import type { ScheduleDocument } from "../../schedule/document.ts";
import type { CalendarSelection, SplitBy } from "../shared/calendar-wish.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { anchorName, kindName } from "../shared/plan-words.ts";
import { type CalendarColor, calendarColor } from "./calendar-colors.ts";
import type { CalendarContext } from "./context.ts";

/** One calendar file: which entries it has, and how it is told from the others. */
export interface CalendarPart {
  /** For its file's name; undefined for the one calendar of a plan. */
  readonly part: string | undefined;
  /** Whose or what of; null for the plan's own. */
  readonly title: string | null;
  readonly color: CalendarColor;
  holds(tags: readonly string[]): boolean;
}

export function isSelected(tags: readonly string[], selection: CalendarSelection): boolean {
  return selection === "all" || tags.includes("key");
}

/** The entries of one calendar, without those that another of them says already. */
export function withoutTwins<Item extends { readonly key: string; readonly tags: readonly string[] }>(
  items: readonly Item[],
): readonly Item[] {
  const twins = new Set(items.map(({ key }) => `twin:${key}`));
  return items.filter(({ tags }) => !tags.some((tag) => twins.has(tag)));
}

/**
 * The calendars to write: one, or one for each value that entries have, and one for those that have none. Owners and
 * phases have theirs even when it is bare, lest one from an earlier build stay and go on saying what is no longer so.
 */
export function calendarParts(
  tagLists: readonly (readonly string[])[],
  by: SplitBy | null,
  context: CalendarContext,
): readonly CalendarPart[] {
  if (by === null) return [{ part: undefined, title: null, color: calendarColor(null), holds: () => true }];
  const prefix = `${by}:`;
  const isShared = (tags: readonly string[]) => tags.includes("everywhere");
  const hasNone = (tags: readonly string[]) => !isShared(tags) && !tags.some((tag) => tag.startsWith(prefix));
  const used = tagLists.flat().flatMap((tag) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []));
  const values = [...new Set([...declared(by, context.document), ...used])];
  const partOf = partNamer();
  const parts = values.map((value, position) => ({
    part: partOf(value),
    title: titleOf(by, value, context),
    color: calendarColor(position),
    holds: (tags: readonly string[]) => isShared(tags) || tags.includes(`${prefix}${value}`),
  }));
  if (!tagLists.some(hasNone)) return parts;
  const rest = {
    part: partOf(`no-${by}`),
    title: context.words.without[by],
    color: calendarColor(values.length),
    holds: (tags: readonly string[]) => isShared(tags) || hasNone(tags),
  };
  return [...parts, rest];
}

function declared(by: SplitBy, { owners, phases }: ScheduleDocument): readonly string[] {
  const things = { owner: owners, phase: phases, audience: [], kind: [], anchor: [] }[by];
  return things.map(({ id }) => id);
}

function titleOf(by: SplitBy, value: string, { document, names, language }: CalendarContext): string {
  switch (by) {
    case "owner":
      return names.owner(value);
    case "phase":
      return names.phase(value);
    case "kind":
      return kindName(value, language);
    case "anchor": {
      const anchor = document.anchors.find(({ id }) => id === value);
      return anchorName(anchor ?? { id: value, name: value }, language);
    }
    case "audience":
      return cleanLine(value);
  }
}

/** Names that some systems keep for devices, and the end of another format's files. */
const reserved = ["con", "prn", "aux", "nul", ...numbered("com"), ...numbered("lpt"), "todo", "lock"];
const longestPart = 40;

function numbered(name: string): readonly string[] {
  return Array.from({ length: 10 }, (_, digit) => `${name}${digit}`);
}

/**
 * Parts of file names, all of them different on every system: letters and digits of any script stay, anything else
 * becomes a hyphen, and what is taken already, in whatever case, is numbered.
 */
function partNamer(): (value: string) => string {
  const taken = new Set(reserved);
  return (value) => {
    const plain = cleanLine(value).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
    const cut =
      Array.from(plain)
        .slice(0, longestPart)
        .join("")
        .replace(/^-+|-+$/g, "") || "other";
    const key = (text: string) => text.normalize("NFKC").toLowerCase();
    let name = cut;
    for (let count = 2; taken.has(key(name)); count += 1) name = `${cut}-${count}`;
    taken.add(key(name));
    return name;
  };
}
