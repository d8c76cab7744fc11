import type { Lock, LockEntry, RemovedEntry } from "./lock.ts";
import { lockFormat } from "./lock-format.ts";
import { utcText } from "./utc-text.ts";

/** A lock as text: one line an entry, sorted, so that git can merge what two branches did to different entries. */
export function writeLock({ plan, entries, removed }: Lock): string {
  return [
    "{",
    `  "format": ${JSON.stringify(lockFormat)},`,
    `  "plan": ${JSON.stringify(plan)},`,
    `  "entries": {${linesOf(entries)}},`,
    `  "removed": {${linesOf(removed)}}`,
    "}",
    "",
  ].join("\n");
}

function linesOf(entries: ReadonlyMap<string, LockEntry | RemovedEntry>): string {
  if (entries.size === 0) return "";
  const lines = [...entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(fieldsOf(entry))}`);
  return `\n${lines.join(",\n")}\n  `;
}

function fieldsOf({ uid, name, start, finish, ...entry }: LockEntry | RemovedEntry): Readonly<Record<string, unknown>> {
  const { sequence, revised, hash, tags, left, before } = entry;
  return {
    ...("key" in entry && { key: entry.key }),
    uid,
    name,
    start,
    finish,
    sequence,
    revised: utcText(revised),
    hash,
    tags,
    ...(left.length > 0 && { left }),
    ...(before.length > 0 && { before }),
  };
}
