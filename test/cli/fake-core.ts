import type { Core } from "../../src/cli/core.ts";
import { reporters } from "../../src/cli/reporters/index.ts";
import type { CompileInput } from "../../src/compile.ts";
import type { CodeMeaning } from "../../src/diagnostic/define-problem.ts";
import type { Diagnostic, Severity } from "../../src/diagnostic/diagnostic.ts";
import type { Emitter } from "../../src/emitters/define-emitter.ts";
import { openCsvProfile } from "../../src/open-csv-profile.ts";
import { openPolicy } from "../../src/open-policy.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { samplePlan, task } from "./sample-plan.ts";

/** A core whose plans say themselves what becomes of them, and that remembers what it was asked. */
export interface FakeCore extends Core {
  readonly asked: readonly CompileInput[];
}

/**
 * Each line of a plan is a directive: `id`, `name`, `lang` and `launch` have their meaning; `error: text`,
 * `warning: text` and `info: text` are found; `unreadable` gives no schedule.
 */
export function fakeCore(parts: Partial<Core> = {}): FakeCore {
  const asked: CompileInput[] = [];
  return {
    version: "1.2.3",
    emitters: [fakeEmitter("xlsx"), fakeEmitter("ics"), fakeEmitter("md"), fakeEmitter("json")],
    reviewTogether: async (compilations) => compilations,
    openPolicy: async (file) => ({ ...openPolicy(file), text: file.name }),
    openCsvProfile: async (file) => openCsvProfile(file),
    codes: async () => meanings,
    reporters: async () => reporters,
    editorSchema: async (of) => ({ title: `a ${of}` }),
    asked,
    async compile(input) {
      asked.push(input);
      const text = new TextDecoder().decode(input.bytes);
      const lines = text
        .split("\n")
        .map((line) => line.replace(/ +#.*/, "").split(": ", 2) as [string, string | undefined]);
      const said = (key: string): string | undefined => lines.find(([it]) => it === key)?.[1];
      const diagnostics = lines.flatMap(([key, message = ""], index) =>
        isSeverity(key) ? [found(key, message, { file: input.name, line: index + 1 })] : [],
      );
      const language = said("lang") === "zh" ? "zh" : said("lang") === "en" ? "en" : undefined;
      const document = lines.some(([key]) => key === "unreadable") ? undefined : documentOf(said, input);
      return {
        document,
        documentIn: document && (() => document),
        diagnostics,
        text,
        language,
        stagesDone: document ? 4 : 0,
        review: undefined,
        openEquations: undefined,
        resolved: undefined,
      };
    },
    ...parts,
  };
}

/** Its artifact says what it was made from, so that tests can see it. */
function fakeEmitter(format: string): Emitter {
  return {
    format,
    extension: format,
    use: "by-default",
    summary: { en: format, zh: format },
    emit: async ({ plan }, { language }) => [{ content: `${format} of ${plan.id} in ${language}\n` }],
  };
}

function documentOf(said: (key: string) => string | undefined, input: CompileInput): ScheduleDocument {
  const launch = input.launch ?? said("launch") ?? "2026-10-20";
  const isOpen = launch === "TBD";
  const base = samplePlan();
  return samplePlan({
    plan: {
      ...base.plan,
      id: said("id") ?? input.name.replace(/\.launch\.yaml$/, ""),
      name: said("name") ?? "Pocket Notes",
      lang: "en",
      tier: null,
      launch: isOpen ? null : launch,
      launchText: isOpen ? launch : null,
      start: "2026-09-02",
      finish: "2026-10-20",
      trial: input.launch === undefined ? null : { launch: input.launch },
    },
    phases: [],
    tasks: [task({ id: "story" }), task({ id: "launch-day", start: "2026-10-20" })],
    criticalPaths: [],
    rows: [],
    diagnostics: [],
  });
}

function isSeverity(text: string): text is Severity {
  return text === "error" || text === "warning" || text === "info";
}

function found(severity: Severity, message: string, { file, line }: { file: string; line: number }): Diagnostic {
  return {
    code: `some-${severity}`,
    severity,
    message: { en: message, zh: `${message}（中文）` },
    help: { en: "Mend it.", zh: "请修正。" },
    place: { file, line, column: 1, endLine: line, endColumn: severity.length + 1 },
    related: [],
  };
}

const meanings: readonly CodeMeaning[] = [
  {
    code: "unknown-task",
    severity: "error",
    summary: { en: "A task waits for a task that does not exist.", zh: "任务在等一个不存在的任务。" },
    why: { en: "The order of the work cannot be known.", zh: "无法确定先后顺序。" },
    bad: { en: "\n    tasks:\n      beta: { after: alpah }\n  ", zh: "tasks:\n  乙: { after: 甲甲 }\n" },
    good: { en: "tasks:\n  alpha: {}\n  beta: { after: alpha }\n", zh: "tasks:\n  甲: {}\n  乙: { after: 甲 }\n" },
  },
  {
    code: "duration-assumed",
    severity: "info",
    summary: { en: "A task has no duration.", zh: "任务没有写工期。" },
    why: { en: "One working day was taken.", zh: "已按 1 个工作日计算。" },
    bad: { en: "tasks: { a: {} }", zh: "tasks: { 甲: {} }" },
    good: { en: "tasks: { a: { duration: 1d } }", zh: "tasks: { 甲: { duration: 1d } }" },
  },
];
