import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Compilation, CompileInput, ReadFile } from "../compile.ts";
import type { Language } from "../diagnostic/diagnostic.ts";
import { refuseUnknownTier, type Trial } from "./check-options.ts";
import { closestFile } from "./closest-file.ts";
import { openPolicyFor } from "./open-policy-for.ts";
import { foldersOf } from "./plan-folders.ts";
import { readNamedFiles } from "./read-named-files.ts";
import { sayError } from "./say.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";
import { inputTwice } from "./words/usage-words.ts";
import { typeThePlan, worldErrorWords } from "./words/world-words.ts";
import { WorldError } from "./world.ts";

/** A plan that has been read and compiled. */
export interface CompiledPlan {
  /** As given on the command line. */
  readonly path: string;
  /** By which diagnostics name it. */
  readonly name: string;
  readonly compilation: Compilation;
  /** The text of the plan, or of a file that it names, by the name that diagnostics give it. */
  readonly textOf: (file: string) => string | undefined;
  /** The language of the terminal for this plan. */
  readonly language: Language;
}

const standardInput = "-";

const defaultSize = 1024 * 1024;

/** Reads and compiles one plan; fails with a `WorldError` where it cannot be read. */
export async function compilePlan(path: string, asked: Asked | undefined, session: Session): Promise<CompiledPlan> {
  const compile = await readPlan(path, session);
  return compile({ ...asked, ...(session.settings.lang && { language: session.settings.lang }) });
}

/** What is asked of the compiler beside the plan itself. */
export type Asked = Omit<CompileInput, "name" | "bytes" | "limits" | "readFile" | "policy">;

/** Reads one plan, to be compiled as often as one likes; fails with a `WorldError` where it cannot be read. */
export async function readPlan(path: string, session: Session): Promise<(asked: Asked) => Promise<CompiledPlan>> {
  return (await openPlan(path, session)).compile;
}

/** A plan that has been read, to be compiled as often as one likes. */
export interface OpenPlan {
  readonly path: string;
  /** By which diagnostics name it. */
  readonly name: string;
  /** At most one byte more than a plan may have. */
  readonly bytes: Uint8Array;
  /** @param texts What to take in place of files, by the names that diagnostics give them. */
  compile(asked: Asked, texts?: ReadonlyMap<string, string>): Promise<CompiledPlan>;
}

/** Reads one plan; fails with a `WorldError` where it cannot be read. */
export async function openPlan(path: string, session: Session): Promise<OpenPlan> {
  const { world, core, settings } = session;
  if (path === standardInput && world.isInteractive) world.complain(`${typeThePlan[session.language]}\n`);
  const maxBytes = settings.limits.size ?? defaultSize;
  const bytes = await world.readFile(path, maxBytes);
  const folders = await foldersOf(path, world);
  const name = displayName(path, world.cwd);
  const opened = await openPolicyFor({ planPath: path, folders, maxBytes }, session);
  const named = readNamedFiles({ planPath: path === standardInput ? path : name, folders, maxBytes, world });
  const compile: OpenPlan["compile"] = async (asked, texts) => {
    refuseUnknownTier(asked.tier, opened?.policy.ladder);
    const own = texts?.get(name);
    const compilation = await core.compile({
      name,
      bytes: own === undefined ? bytes : new TextEncoder().encode(own),
      ...asked,
      limits: settings.limits,
      readFile: texts ? readingTexts(named.readFile, texts) : named.readFile,
      ...(settings.today !== undefined && { today: settings.today }),
      ...(opened && { policy: opened }),
    });
    const textOf = (file: string): string | undefined => {
      if (file === name) return compilation.text;
      return file === opened?.name ? opened.text : named.texts.get(file);
    };
    return { path, name, compilation, textOf, language: session.languageOf(compilation.language) };
  };
  return { path, name, bytes, compile };
}

/** A file is still looked for, and held against its limits, where another text is taken for it. */
function readingTexts(readFile: ReadFile, texts: ReadonlyMap<string, string>): ReadFile {
  return (path, from) => {
    const file = readFile(path, from);
    const text = "name" in file ? texts.get(file.name) : undefined;
    return "name" in file && text !== undefined ? { ...file, bytes: new TextEncoder().encode(text) } : file;
  };
}

/**
 * Compiles for the reader of the terminal: the sentences of a schedule come in that language too, which a plan that
 * says none does not decide.
 */
export async function compileForReader(
  compile: (asked: Asked) => Promise<CompiledPlan>,
  asked: Asked,
): Promise<CompiledPlan> {
  const first = await compile(asked);
  const { language, compilation } = first;
  if (!compilation.document || compilation.document.plan.lang === language) return first;
  return compile({ ...asked, language });
}

/** As `compilePlan`, but a file that cannot be read is complained about, and gives undefined. */
export async function tryCompilePlan(
  path: string,
  trial: Trial | undefined,
  session: Session,
): Promise<CompiledPlan | undefined> {
  try {
    return await compilePlan(path, trial, session);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    const { world, language, paint } = session;
    sayError({ world, language, paint: paint.stderr }, worldErrorWords(error), await closestFile(error, world));
    return undefined;
  }
}

/** Standard input can be read only once. */
export function refuseSecondInput(paths: readonly string[]): void {
  if (paths.filter((path) => path === standardInput).length > 1) throw new UsageError(inputTwice);
}

/** From the current folder where the plan lies below it, as CI servers want it: an editor or a hook may give a full path. */
function displayName(path: string, cwd: string): string {
  if (path === standardInput) return "<stdin>";
  const way = relative(cwd, resolve(cwd, path));
  const isBelow = way !== "" && !isAbsolute(way) && way.split(sep)[0] !== "..";
  return (isBelow ? way : path).replaceAll("\\", "/");
}
