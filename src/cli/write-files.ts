import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { worldErrorOf } from "./system-error.ts";
import { type OutputFile, WorldError } from "./world.ts";

/** A file that is written but not yet in its place. */
interface Pending {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes all of the files or none. Everything is on the disk before the first file takes its place; a link at the
 * target is replaced, never followed; when one file cannot take its place, those before it give theirs back.
 * It waits for nothing in between: an interruption comes before or after all of it, and leaves no temporary file.
 */
export function writeFilesTogether(files: readonly OutputFile[]): void {
  const pending: Pending[] = [];
  try {
    for (const { path } of files) refuseFolder(path);
    for (const file of files) pending.push(writeTemporary(file));
    putInPlace(pending);
  } finally {
    for (const { temporary } of pending) discard(temporary);
  }
}

function refuseFolder(path: string): void {
  let isFolder: boolean | undefined;
  try {
    isFolder = statOf(path)?.isDirectory();
  } catch (error) {
    throw worldErrorOf(error, "write", path);
  }
  if (isFolder) throw new WorldError("folder", "write", path);
}

function writeTemporary({ path, content }: OutputFile): Pending {
  const temporary = siblingOf(path, "new");
  try {
    makeFolder(dirname(path));
    const file = openSync(temporary, "wx");
    try {
      writeAll(file, typeof content === "string" ? Buffer.from(content, "utf8") : content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const existing = statOf(path);
    if (existing?.isFile()) chmodSync(temporary, existing.mode);
  } catch (error) {
    discard(temporary);
    throw worldErrorOf(error, "write", path);
  }
  return { target: path, temporary };
}

/** Level by level: the recursive way of Node 20 never comes back from where no folder can be made, such as /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it in the meantime.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

function putInPlace(pending: readonly Pending[]): void {
  const undo: (() => void)[] = [];
  const old: string[] = [];
  try {
    for (const { target, temporary } of pending) {
      const kept = keepOld(target);
      if (kept !== undefined) old.push(kept);
      // Where nothing stood before, nothing may stand again.
      const giveBack = (): void => (kept === undefined ? discard(target) : renameSync(kept, target));
      try {
        renameSync(temporary, target);
      } catch (error) {
        if (kept !== undefined) giveBack();
        throw worldErrorOf(error, "write", target);
      }
      undo.push(giveBack);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const path of old) discard(path);
  }
}

/** Gives what stands at the target a second name to come back from; nothing where nothing stands there. */
function keepOld(target: string): string | undefined {
  refuseFolder(target);
  if (statOf(target) === undefined) return undefined;
  const kept = siblingOf(target, "old");
  try {
    // A second name leaves the target whole at every moment; where the file system has none, it moves away.
    linkSync(target, kept);
  } catch {
    try {
      renameSync(target, kept);
    } catch (error) {
      throw worldErrorOf(error, "write", target);
    }
  }
  return kept;
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function siblingOf(path: string, mark: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 64)}.${randomBytes(6).toString("hex")}.${mark}`);
}

/** What cannot be removed any more stays: that must not hide why. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
