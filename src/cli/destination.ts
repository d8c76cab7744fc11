import { basename, dirname, extname, join } from "node:path";
import type { Emitter } from "../emitters/define-emitter.ts";
import { UsageError } from "./usage-error.ts";
import {
  inputNeedsId,
  inputNeedsOut,
  notForTerminals,
  oneFormatOnly,
  otherFormat,
  outIsPlan,
} from "./words/build-words.ts";
import type { World } from "./world.ts";

/** Where the files of a build go. */
export type Destination =
  | { readonly kind: "beside-plan" }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "standard-output" };

interface Wish {
  /** `-o`, if given. */
  readonly out: string | undefined;
  readonly plans: readonly string[];
  readonly formats: readonly Emitter[];
  /** All formats, asked for or not. */
  readonly known: readonly Emitter[];
}

/**
 * What `-o` means: an existing folder or a name with a slash at its end is a folder; a name with the extension of a
 * format, or with any extension where only one file is to be written, is that file; any other name is a folder.
 */
export async function destinationOf({ out, plans, formats, known }: Wish, world: World): Promise<Destination> {
  if (out === undefined) {
    if (plans.includes("-")) throw new UsageError(inputNeedsOut);
    return { kind: "beside-plan" };
  }
  const isSingle = plans.length === 1 && formats.length === 1;
  if (out === "-") {
    if (!isSingle) throw new UsageError(oneFormatOnly(out));
    if (formats[0]?.format === "xlsx" && world.stdout.isTerminal) throw new UsageError(notForTerminals("xlsx"));
    return { kind: "standard-output" };
  }
  if (/[/\\]$/.test(out) || (await world.isFolder(out))) return { kind: "folder", path: out };
  const extension = extname(out).slice(1).toLowerCase();
  const own = known.filter((it) => isNamed(out, it));
  if (own.length > 0 && !isSingle) throw new UsageError(oneFormatOnly(out));
  if (/^ya?ml$/.test(extension)) throw new UsageError(outIsPlan(out));
  const [other] = formats.some((it) => isNamed(out, it)) ? [] : own;
  if (other) throw new UsageError(otherFormat({ out, format: other.format }));
  const isFile = isSingle && /^[a-z]/.test(extension);
  return { kind: isFile ? "file" : "folder", path: out };
}

function isNamed(path: string, { extension }: Emitter): boolean {
  return path.toLowerCase().endsWith(`.${extension}`);
}

/** The path of one file, by the end of its name; a plan from standard input is named after its `id`. */
export function targetOf(destination: Destination, plan: { path: string; id: string }, ending: string): string {
  if (destination.kind === "file") return destination.path;
  const folder = destination.kind === "folder" ? destination.path : dirname(plan.path);
  return join(folder, `${stemOf(plan)}.${ending}`).replaceAll("\\", "/");
}

function stemOf({ path, id }: { readonly path: string; readonly id: string }): string {
  if (path !== "-") return basename(path).replace(/(?:\.launch)?\.ya?ml$/i, "") || basename(path);
  // Without an `id` the plan is called after its file, which standard input does not have.
  if (!/^\p{L}[\p{L}\p{N}\p{M}_-]*$/u.test(id)) throw new UsageError(inputNeedsId);
  return id;
}
