import { parseDay } from "../../time/day.ts";
import type { FormerDays, LockEntry } from "./lock.ts";
import { parseUtcText } from "./utc-text.ts";

/** An entry as the file holds it; undefined where something in it is not what a lock says. */
export function readEntry(value: unknown): LockEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { uid, name, sequence, hash, tags, left = [], before = [] } = value;
  const [start, finish, revised] = [readDay(value.start), readDay(value.finish), parseUtcText(value.revised)];
  if (!isUid(uid) || typeof name !== "string" || !start || !finish || revised === undefined) return undefined;
  if (!Number.isSafeInteger(sequence) || (sequence as number) < 0 || typeof hash !== "string") return undefined;
  if (!isListOf(tags, isText) || !isListOf(left, (life) => isListOf(life, isText)) || !isListOf(before, isFormer))
    return undefined;
  return {
    uid,
    name,
    start,
    finish,
    sequence: sequence as number,
    revised,
    hash,
    tags: tags as readonly string[],
    left: left as readonly (readonly string[])[],
    before: before as readonly FormerDays[],
  };
}

/** It goes into calendars as it is, so nothing in it may end a line. */
function isUid(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]{1,255}$/.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isFormer(value: unknown): boolean {
  return isRecord(value) && [value.start, value.finish, value.until].every((day) => readDay(day) !== undefined);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function readDay(value: unknown): string | undefined {
  return typeof value === "string" && parseDay(value) !== undefined ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
