import type { Lock, LockEntry, LockFault, RemovedEntry } from "./lock.ts";
import { lockFormat } from "./lock-format.ts";
import { isConflicted, mergeSides } from "./merge-sides.ts";
import { isRecord, readEntry } from "./read-entry.ts";

/** What a lock file says. Where git left two branches in conflict in it, what both of them published. */
export function readLock(text: string): Lock | LockFault {
  if (isConflicted(text)) return mergeSides(text, readWhole);
  return readWhole(text);
}

export function isFault(read: Lock | LockFault): read is LockFault {
  return "kind" in read;
}

function readWhole(text: string): Lock | LockFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: "broken", line: lineOf(text, offsetIn(error, text)) };
  }
  if (!isRecord(value)) return { kind: "broken", line: 1 };
  const { format, plan, entries, removed } = value;
  if (format !== lockFormat) {
    const isNewer = typeof format === "string" && /^tminus-lock\/\d+$/.test(format);
    return { kind: isNewer ? "newer" : "broken", line: lineOf(text, text.indexOf('"format"')) };
  }
  if (typeof plan !== "string") return { kind: "broken", line: lineOf(text, text.indexOf('"plan"')) };
  const faultAt = (key: string): LockFault => ({
    kind: "broken",
    line: lineOf(text, text.indexOf(JSON.stringify(key))),
  });
  const read = new Map<string, LockEntry>();
  const gone = new Map<string, RemovedEntry>();
  if (!isRecord(entries)) return faultAt("entries");
  if (!isRecord(removed)) return faultAt("removed");
  for (const [key, written] of Object.entries(entries)) {
    const entry = readEntry(written);
    if (!entry) return faultAt(key);
    read.set(key, entry);
  }
  for (const [uid, written] of Object.entries(removed)) {
    const entry = readEntry(written);
    const key = isRecord(written) ? written.key : undefined;
    if (!entry || typeof key !== "string" || entry.uid !== uid) return faultAt(uid);
    gone.set(uid, { ...entry, key });
  }
  return { plan, entries: read, removed: gone };
}

/** Node says in words where it stopped reading. */
function offsetIn(error: unknown, text: string): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? text.length : Number(position);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split("\n").length;
}
