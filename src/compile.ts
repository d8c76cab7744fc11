import { asPolicyHasIt, runChecks } from "./checks/define-check.ts";
import { checks } from "./checks/index.ts";
import { ignoreFindings, type Sifted } from "./checks/shared/ignore-findings.ts";
import { type Review, reviewOf } from "./checks/shared/review.ts";
import { opinionCodes } from "./codes.ts";
import { reportConflicts } from "./conflict/report-conflicts.ts";
import { sortDiagnostics } from "./diagnostic/compare-diagnostics.ts";
import type { Bilingual, Diagnostic, Language, Report } from "./diagnostic/diagnostic.ts";
import type { OpenEquations } from "./emitters/define-emitter.ts";
import { resolvePlan } from "./plan/resolve-plan.ts";
import { buildDocument } from "./schedule/build-document.ts";
import { staysWithinLimits } from "./schedule/check-schedule.ts";
import { computeSchedule } from "./schedule/compute-schedule.ts";
import type { ScheduleDocument } from "./schedule/document.ts";
import { decodeText } from "./source/decode-text.ts";
import { Origin } from "./source/origin.ts";
import { defaultLimits, parseSource } from "./source/parse-source.ts";
import type { SourceFile } from "./source/source-file.ts";
import { writeTree } from "./source/write-tree.ts";
import type { Setting } from "./spec/apply-settings.ts";
import { asOwnPlan, extendPlan } from "./spec/extend-plan.ts";
import { extendsFile } from "./spec/layer-problems.ts";
import { defaultPolicy } from "./spec/policy/default-policy.ts";
import type { PolicyReading } from "./spec/policy/policy.ts";
import { calendarFile } from "./spec/problems.ts";
import type { OpenCalendar } from "./spec/read-calendars.ts";
import { readSpec, type Trial } from "./spec/read-spec.ts";

export interface CompileInput {
  /** The path as given, with forward slashes: it stands in diagnostics, and its stem is the plan's id by default. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the document; without it the plan's `lang`, else English. */
  readonly language?: Language;
  /** The day to take for today, as ISO date: the day that progress was recorded on, where the plan does not say it. */
  readonly today?: string;
  /** Tries another launch day without editing the plan: `2026-11-03`, `TBD`, or from the written one `T+14`, `T-5wd`. */
  readonly launch?: string;
  /** Tries another tier without editing the plan. */
  readonly tier?: string;
  /** Tries another end of the ranges: `max`, `likely`, `min`. */
  readonly ranges?: string;
  /** Tries other values in tasks. */
  readonly set?: readonly Setting[];
  /** The most total float, in working days of the plan's calendar, with which work is near-critical; 3 without it. */
  readonly near?: number;
  readonly limits?: { readonly tasks?: number; readonly size?: number };
  /** The rules that the plan is held against, as `openPolicy` gives them; the default ones without it. */
  readonly policy?: PolicyReading;
  /**
   * Reads a file that the plan names, by its path from the folder of the file that writes it; `tminus:feature-launch` is
   * a shipped template. Without it no such file can be read.
   */
  readonly readFile?: ReadFile;
}

/** A file that a plan names: its bytes and the name it has in diagnostics, or why it cannot be had. */
export type ReadFile = (
  path: string,
  /** The file that writes the path, by its name in diagnostics. */
  from: string,
) => { readonly name: string; readonly bytes: Uint8Array } | { readonly reason: Bilingual };

export interface Compilation {
  /** There whenever a schedule could be computed, broken promises included, but for one that leaves the years 1900 to 2200. */
  readonly document: ScheduleDocument | undefined;
  /** The document with its sentences in a language; undefined where there is none. */
  readonly documentIn: ((language: Language) => ScheduleDocument) | undefined;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded text, for frames; undefined where the bytes are no text. */
  readonly text: string | undefined;
  /** The plan's `lang`, else that of its policy. */
  readonly language: Language | undefined;
  /** How far it came: 0 where the text could not be read, 4 where there is a schedule. */
  readonly stagesDone: number;
  /** What opinions look at; undefined without a schedule. */
  readonly review: Review | undefined;
  /** The dates as equations, which a workbook counts with; undefined without a schedule. */
  readonly openEquations: OpenEquations | undefined;
  /** Writes the plan laid over all that it extends, as YAML; undefined where it could not be read. */
  readonly resolved: (() => string) | undefined;
}

const defaultTasks = 5000;

/**
 * From the bytes of a plan to its schedule.
 *
 *   bytes → text → SourceFile → Spec → Plan → Schedule → ScheduleDocument
 *
 * A stage reports all it finds; the next runs only when none of it is an error.
 */
export function compile(input: CompileInput): Compilation {
  const limits = { tasks: defaultTasks, size: defaultLimits.bytes, ...input.limits };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const isSound = (): boolean => !diagnostics.some(({ severity }) => severity === "error");

  const text = decodeText(input.bytes, input.name, report, limits.size);
  const source =
    text === undefined ? undefined : parseSource({ name: input.name, text, limits: { bytes: limits.size } }, report);
  const trial = trialOf(input);
  const files: Files = { readFile: input.readFile ?? readNothing, maxBytes: limits.size, report };
  const given = { ...(trial && { trial }), ...(input.today !== undefined && { today: input.today }) };
  const { policy, diagnostics: policyFaults } = input.policy ?? { policy: defaultPolicy, diagnostics: [] };
  const options = {
    stem: stemOf(input.name),
    maxTasks: limits.tasks,
    ...given,
    openCalendar: opener(files, calendarFile),
    policy,
    opinionCodes,
  };
  const layers = new Set<string>();
  const openLayer = remembering(opener(files, extendsFile), layers);
  const root = source && isSound() ? extendPlan(source.root, openLayer, report) : undefined;
  const spec = root && isSound() ? readSpec(root, options, report) : undefined;
  const plan = spec && isSound() ? resolvePlan(spec, report) : undefined;
  const sound = diagnostics.length;
  const schedule = plan && isSound() ? computeSchedule(plan, report, input.near) : undefined;
  if (schedule) reportConflicts(schedule, report);
  const review = schedule && reviewOf(schedule, policy);
  const { shown, ignored } = review ? siftFindings(review, diagnostics.splice(sound)) : { shown: [], ignored: [] };

  const all = [...diagnostics, ...shown, ...policyFaults];
  const found = trial ? all.map(withoutFix) : all;
  const sorted = sortDiagnostics(found.map((diagnostic) => namingPlan(diagnostic, source, layers)));
  const shownAs = { diagnostics: sorted, ignored, trial: trial ? shownTrial(trial) : null };
  const documentIn = schedule?.tasks.every(staysWithinLimits)
    ? (chosen: Language) => buildDocument(schedule, { ...shownAs, language: chosen })
    : undefined;
  return {
    document: documentIn?.(input.language ?? spec?.language ?? policy.language ?? "en"),
    documentIn,
    diagnostics: sorted,
    text,
    language: spec?.language ?? policy.language,
    stagesDone: [root, spec, plan, schedule].filter(Boolean).length,
    review,
    // Only a workbook asks for them, so no other run loads what makes them.
    openEquations: schedule && (async () => (await import("./equations/equations-of.ts")).equationsOf(schedule)),
    resolved: root && (() => writeTree(asOwnPlan(root))),
  };
}

/** Opinions, and how grave the policy finds what the schedule breaks; without what the plan ignores. */
function siftFindings(review: Review, broken: readonly Diagnostic[]): Sifted {
  const findings = [...asPolicyHasIt(broken, review.policy), ...runChecks(checks, review)];
  const faults: Diagnostic[] = [];
  const { shown, ignored } = ignoreFindings(findings, review, (fault) => void faults.push(fault));
  return { shown: [...shown, ...faults], ignored };
}

/** Remembers which files were opened. */
function remembering(open: OpenCalendar, names: Set<string>): OpenCalendar {
  return (path, asked) => {
    const opened = open(path, asked);
    if (opened) names.add(opened.node.place.file);
    return opened;
  };
}

/** What is found in inherited text also shows the plan that inherits it. */
function namingPlan(diagnostic: Diagnostic, source: SourceFile | undefined, layers: ReadonlySet<string>): Diagnostic {
  const { place, related } = diagnostic;
  const isOfPlan = [place, ...related.map((it) => it.place)].some(({ file }) => file === source?.name);
  if (!source || isOfPlan || !layers.has(place.file)) return diagnostic;
  const message = { en: `"${source.name}" extends it here`, zh: `“${source.name}”在这里沿用它` };
  return { ...diagnostic, related: [...related, { place: new Origin(source.root).at("extends"), message }] };
}

/** What is tried stands in no file, so nothing in a file would mend it. */
function withoutFix({ fix: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}

const readNothing: ReadFile = () => ({
  reason: { en: "there is no folder to find it in.", zh: "没有可供查找的文件夹。" },
});

interface Files {
  readonly readFile: ReadFile;
  readonly maxBytes: number;
  readonly report: Report;
}

/** Opens a file that a plan names as a source of its own: its faults are shown in it. */
function opener({ readFile, maxBytes, report }: Files, unusable: typeof calendarFile): OpenCalendar {
  return (path, asked) => {
    const file = readFile(path, asked.node.place.file);
    if ("reason" in file) {
      report(unusable(asked.at(), { path, reason: file.reason }));
      return undefined;
    }
    const text = decodeText(file.bytes, file.name, report, maxBytes);
    const source =
      text === undefined ? undefined : parseSource({ name: file.name, text, limits: { bytes: maxBytes } }, report);
    return source && new Origin(source.root);
  };
}

function trialOf({ launch, tier, ranges, set = [] }: CompileInput): Trial | undefined {
  if (launch === undefined && tier === undefined && ranges === undefined && set.length === 0) return undefined;
  return {
    ...(launch !== undefined && { launch }),
    ...(tier !== undefined && { tier }),
    ...(ranges !== undefined && { ranges }),
    ...(set.length > 0 && { set }),
  };
}

function shownTrial({ set, ...rest }: Trial): ScheduleDocument["plan"]["trial"] {
  return { ...rest, ...(set && { set: set.map(({ task, key, value }) => `${task}.${key}=${value}`) }) };
}

/** The file's name without its folder and without `.launch.yaml` or `.yaml`. */
function stemOf(name: string): string {
  const file = name.slice(name.lastIndexOf("/") + 1);
  return file.replace(/(\.launch)?\.ya?ml$/i, "");
}
