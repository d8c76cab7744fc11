import { sortDiagnostics } from "./diagnostic/compare-diagnostics.ts";
import type { Diagnostic, Language, Report } from "./diagnostic/diagnostic.ts";
import { resolvePlan } from "./plan/resolve-plan.ts";
import { buildDocument } from "./schedule/build-document.ts";
import { computeSchedule } from "./schedule/compute-schedule.ts";
import type { ScheduleDocument } from "./schedule/document.ts";
import { decodeText } from "./source/decode-text.ts";
import { parseSource } from "./source/parse-source.ts";
import { readSpec } from "./spec/read-spec.ts";

export interface CompileInput {
  /** The path as given, with forward slashes: it stands in diagnostics, and its stem is the plan's id by default. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the document; without it the plan's `lang`, else English. */
  readonly language?: Language;
  /** Tries another launch day without editing the plan: `2026-11-03`, `TBD`. */
  readonly launch?: string;
  /** Tries another tier without editing the plan. */
  readonly tier?: string;
  /** Tries another end of the ranges: `max`, `likely`, `min`. */
  readonly ranges?: string;
  readonly limits?: { readonly tasks?: number; readonly size?: number };
}

export interface Compilation {
  /** There whenever a schedule could be computed, broken promises included. */
  readonly document: ScheduleDocument | undefined;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded text, for frames; undefined where the bytes are no text. */
  readonly text: string | undefined;
  /** The plan's `lang`. */
  readonly language: Language | undefined;
}

const defaultLimits = { tasks: 5000, size: 1024 * 1024 };

/**
 * From the bytes of a plan to its schedule.
 *
 *   bytes → text → SourceFile → Spec → Plan → Schedule → ScheduleDocument
 *
 * A stage reports all it finds; the next runs only when none of it is an error.
 */
export function compile(input: CompileInput): Compilation {
  const limits = { ...defaultLimits, ...input.limits };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const isSound = (): boolean => !diagnostics.some(({ severity }) => severity === "error");

  const text = decodeText(input.bytes, input.name, report);
  const source = text === undefined ? undefined : parseSource({ name: input.name, text, limits: { bytes: limits.size } }, report);
  const trial = trialOf(input);
  const options = { stem: stemOf(input.name), maxTasks: limits.tasks, ...(trial && { trial }), openCalendar: () => undefined };
  const spec = source && isSound() ? readSpec(source, options, report) : undefined;
  const plan = spec && isSound() ? resolvePlan(spec, report) : undefined;
  const schedule = plan && isSound() ? computeSchedule(plan, report) : undefined;

  const sorted = sortDiagnostics(diagnostics);
  const language = input.language ?? spec?.language ?? "en";
  const document = schedule && buildDocument(schedule, { language, diagnostics: sorted, trial: trial ?? null });
  return { document, diagnostics: sorted, text, language: spec?.language };
}

function trialOf({ launch, tier, ranges }: CompileInput): ScheduleDocument["plan"]["trial"] | undefined {
  if (launch === undefined && tier === undefined && ranges === undefined) return undefined;
  return {
    ...(launch !== undefined && { launch }),
    ...(tier !== undefined && { tier }),
    ...(ranges !== undefined && { ranges }),
  };
}

/** The file's name without its folder and without `.launch.yaml` or `.yaml`. */
export function stemOf(name: string): string {
  const file = name.slice(name.lastIndexOf("/") + 1);
  return file.replace(/(\.launch)?\.ya?ml$/i, "");
}
