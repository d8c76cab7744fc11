import type { Diagnostic, Fix } from "../diagnostic/diagnostic.ts";
import { applyEdits, type LocatedEdit, locator } from "./apply-edits.ts";

/** What a compilation says of a plan. */
export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** How far it came; see `Compilation`. */
  readonly stagesDone: number;
}

/** Compiles every plan that is to be mended, with these texts in place of those of the files; a verdict for each. */
export type Judge<V extends Verdict> = (texts: ReadonlyMap<string, string>) => Promise<readonly V[]>;

/** Which fixes may be applied: those that are safe, or proposals too. */
export type Scope = "safe" | "all";

/** One finding that was mended, with what stood in the text before its first change and what stands there now. */
export interface Mending {
  readonly diagnostic: Diagnostic;
  readonly changes: readonly { readonly line: number; readonly before: string; readonly after: string }[];
}

export interface Mended<V extends Verdict> {
  readonly texts: ReadonlyMap<string, string>;
  readonly mendings: readonly Mending[];
  /** Of the mended texts. */
  readonly verdicts: readonly V[];
}

/** Mending one slip may bring the next to light: a line that could not be read has a misspelt key. */
const mostRounds = 40;
/** How often changes that do not go together are tried one by one. */
const mostTrials = 100;

interface Candidate {
  readonly diagnostic: Diagnostic;
  readonly edits: readonly LocatedEdit[];
}

/**
 * Applies the fixes of what is found in the texts, and of what comes to light then, until nothing is left that can be
 * mended. What would bring new errors is left alone. Texts are named as diagnostics name them, and are without a byte
 * order mark.
 */
export async function mendTexts<V extends Verdict>(
  texts: ReadonlyMap<string, string>,
  scope: Scope,
  judge: Judge<V>,
): Promise<Mended<V>> {
  let now = texts;
  let verdicts = await judge(now);
  const mendings: Mending[] = [];
  const refused = new Set<string>();
  let trialsLeft = mostTrials;
  const take = async (candidates: readonly Candidate[]): Promise<boolean> => {
    const next = withEdits(now, candidates);
    const judged = await judge(next);
    if (isWorse(verdicts, judged, candidates)) return false;
    mendings.push(...candidates.map((it) => mendingOf(it, now)));
    // What did harm before may do none now.
    refused.clear();
    [now, verdicts] = [next, judged];
    return true;
  };
  for (let round = 0; round < mostRounds; round++) {
    const candidates = chooseFixes(verdicts, now, scope).filter((it) => !refused.has(signOf(it)));
    if (candidates.length === 0) break;
    if (await take(candidates)) continue;
    // One of them does harm: which one shows when each is tried alone. Behind the first that is taken, places move.
    for (const candidate of candidates) {
      if (trialsLeft-- <= 0) return { texts: now, mendings, verdicts };
      if (candidates.length > 1 && (await take([candidate]))) break;
      refused.add(signOf(candidate));
    }
  }
  return { texts: now, mendings, verdicts };
}

/** The fixes that can be applied together, in the order of the texts; of two that overlap the first. */
function chooseFixes(
  verdicts: readonly Verdict[],
  texts: ReadonlyMap<string, string>,
  scope: Scope,
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const locate = locator(texts);
  const taken = new Map<string, LocatedEdit[]>();
  for (const diagnostic of verdicts.flatMap(({ diagnostics }) => diagnostics)) {
    const { fix } = diagnostic;
    if (!fix || !isAllowed(fix, scope)) continue;
    const edits = locate(fix.edits);
    if (!edits || edits.some((edit) => taken.get(lineOf(edit))?.some((other) => overlap(edit, other)))) continue;
    for (const edit of edits) taken.set(lineOf(edit), [...(taken.get(lineOf(edit)) ?? []), edit]);
    chosen.push({ diagnostic, edits });
  }
  return chosen;
}

function isAllowed({ safety }: Fix, scope: Scope): boolean {
  return scope === "all" || safety === "safe";
}

function lineOf({ file, line }: LocatedEdit): string {
  return `${file} ${line}`;
}

/** Touching counts: which of two insertions at one place comes first, nobody can know. */
function overlap(one: LocatedEdit, other: LocatedEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** By what stands in the text, not by where: lines move while other things are mended. */
function signOf({ diagnostic, edits }: Candidate): string {
  return JSON.stringify([
    diagnostic.code,
    diagnostic.message.en,
    edits.map(({ file, line, text }) => [file, line, text]),
  ]);
}

function withEdits(texts: ReadonlyMap<string, string>, candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const edits = candidates.flatMap((candidate) => candidate.edits);
  const files = new Set(edits.map(({ file }) => file));
  const changed = [...files].map((file): [string, string] => {
    return [
      file,
      applyEdits(
        texts.get(file) ?? "",
        edits.filter((edit) => edit.file === file),
      ),
    ];
  });
  return new Map([...texts, ...changed]);
}

function mendingOf({ diagnostic, edits }: Candidate, texts: ReadonlyMap<string, string>): Mending {
  const changes = edits.map(({ file, line, start, end, text }) => {
    return { line, before: (texts.get(file) ?? "").slice(start, end), after: text };
  });
  return { diagnostic, changes };
}

/**
 * Whether a change did harm: a plan does not come as far as before, or has more errors on the way. What only shows
 * because a plan comes further is no harm. Where the text cannot be read yet, a line that was mended must not be
 * unreadable in a new way; others may have been hidden by it.
 */
function isWorse(before: readonly Verdict[], after: readonly Verdict[], changed: readonly Candidate[]): boolean {
  return after.some((verdict, index) => {
    const old = before[index];
    if (!old || verdict.stagesDone > old.stagesDone) return false;
    if (verdict.stagesDone < old.stagesDone) return true;
    if (verdict.stagesDone > 0) return errorsIn(verdict).length > errorsIn(old).length;
    return hasNewFault(old, verdict, changed);
  });
}

function hasNewFault(before: Verdict, after: Verdict, changed: readonly Candidate[]): boolean {
  const known = new Set(errorsIn(before).map(({ code, message }) => `${code} ${message.en}`));
  const lines = new Set(changed.flatMap(({ edits }) => edits.map(({ file, line }) => `${file} ${line}`)));
  return errorsIn(after).some(
    ({ code, message, place, fix }) =>
      !fix && !known.has(`${code} ${message.en}`) && lines.has(`${place.file} ${place.line}`),
  );
}

function errorsIn({ diagnostics }: Verdict): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
