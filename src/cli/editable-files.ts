import { posix } from "node:path";
import { type OpenPlan, openPlan } from "./compile-plan.ts";
import type { Session } from "./session.ts";
import type { OutputFile } from "./world.ts";

/** A file that a command may rewrite. */
export interface EditableFile {
  readonly plan: OpenPlan;
  /** Without a byte order mark; undefined where the bytes are no UTF-8 text, or too many. */
  readonly text: string | undefined;
  /** The mark at the head of the file, which it keeps; empty where there is none. */
  readonly mark: string;
}

const byteOrderMark = "\ufeff";
const defaultSize = 1024 * 1024;

/** Reads the files, each once; fails with a `WorldError` where one cannot be read, so that nothing is written then. */
export async function openEditableFiles(paths: readonly string[], session: Session): Promise<readonly EditableFile[]> {
  // A file that another one names is known by its shortest path.
  const distinct = new Set(paths.map((path) => (path === "-" ? path : posix.normalize(path.replaceAll("\\", "/")))));
  const files: EditableFile[] = [];
  for (const path of distinct) {
    const plan = await openPlan(path, session);
    const isWhole = plan.bytes.length <= (session.settings.limits.size ?? defaultSize);
    const decoded = isWhole ? decode(plan.bytes) : undefined;
    const mark = decoded?.startsWith(byteOrderMark) ? byteOrderMark : "";
    files.push({ plan, text: decoded?.slice(mark.length), mark });
  }
  return files;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Writes the texts that have changed, all or none; what came from standard input goes to standard output, changed or not. */
export async function writeEdited(
  files: readonly EditableFile[],
  texts: ReadonlyMap<string, string>,
  { world }: Session,
): Promise<void> {
  const outputs: OutputFile[] = [];
  for (const { plan, text, mark } of files) {
    const content = texts.get(plan.name);
    if (content === undefined) continue;
    if (plan.path === "-") world.print(mark + content);
    else if (content !== text) outputs.push({ path: plan.path, content: mark + content });
  }
  if (outputs.length > 0) await world.writeFiles(outputs);
}

/** The texts by the names of their files, as far as they are texts. */
export function textsOf(files: readonly EditableFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap(({ plan, text }) => (text === undefined ? [] : [[plan.name, text] as const])));
}

/** Prints what is different in other texts. */
export async function showDifferences(
  files: readonly EditableFile[],
  texts: ReadonlyMap<string, string>,
  { world, paint }: Session,
): Promise<void> {
  const { showDifference } = await import("./show-difference.ts");
  for (const { plan, text } of files) {
    const after = texts.get(plan.name);
    if (text === undefined || after === undefined || after === text) continue;
    world.print(showDifference({ name: plan.name, before: text, after }, paint.stdout));
  }
}
