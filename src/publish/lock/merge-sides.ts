import type { Lock, LockEntry, LockFault, RemovedEntry } from "./lock.ts";

const marker = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?$/;

/** Whether git left a conflict in the text for people to settle. */
export function isConflicted(text: string): boolean {
  return /^<{7}(?: |$)/m.test(text);
}

/**
 * The two texts of a merge, each read alone, and then as one: what either branch published stays known. Where both
 * published another revision of an entry, the higher number counts, and the next build makes one above both.
 */
export function mergeSides(text: string, read: (text: string) => Lock | LockFault): Lock | LockFault {
  const [ours, theirs] = [read(sideOf(text, "ours")), read(sideOf(text, "theirs"))];
  if ("kind" in ours || "kind" in theirs) {
    const line = text.split("\n").findIndex((it) => marker.test(it)) + 1;
    return { kind: "broken", line };
  }
  return mergeLocks(ours, theirs);
}

function sideOf(text: string, side: "ours" | "theirs"): string {
  let reading: "both" | "ours" | "base" | "theirs" = "both";
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const mark = marker.exec(line)?.[1]?.[0];
    if (mark === "<") reading = "ours";
    else if (mark === "|") reading = "base";
    else if (mark === "=") reading = "theirs";
    else if (mark === ">") reading = "both";
    else if (reading === "both" || reading === side) lines.push(line);
  }
  return lines.join("\n");
}

function mergeLocks(ours: Lock, theirs: Lock): Lock {
  const entries = new Map<string, LockEntry>();
  const removed = new Map<string, RemovedEntry>();
  for (const key of new Set([...ours.entries.keys(), ...theirs.entries.keys()])) {
    const [one, other] = [ours.entries.get(key), theirs.entries.get(key)];
    entries.set(key, one && other ? mergeEntries(one, other) : (one ?? other)!);
  }
  for (const [uid, entry] of [...ours.removed, ...theirs.removed]) {
    const known = removed.get(uid);
    removed.set(uid, known ? { ...mergeEntries(known, entry), key: entry.key } : entry);
  }
  // What one branch took back and the other still had: the plan decides, above the revisions of both.
  for (const [key, entry] of entries) {
    const gone = removed.get(entry.uid);
    if (!gone) continue;
    entries.set(key, mergeEntries(entry, gone));
    removed.delete(entry.uid);
  }
  return { plan: ours.plan, entries, removed };
}

function mergeEntries(one: LockEntry, other: LockEntry): LockEntry {
  const newer =
    other.sequence > one.sequence || (other.sequence === one.sequence && other.revised > one.revised) ? other : one;
  const isSame = one.hash === other.hash && one.sequence === other.sequence;
  return {
    ...newer,
    revised: Math.max(one.revised, other.revised),
    hash: isSame ? newer.hash : "",
    left: [...one.left, ...other.left, newer === one ? other.tags : one.tags],
  };
}
