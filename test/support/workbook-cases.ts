import type { Language } from "../../src/diagnostic/diagnostic.ts";
import type { OpenEquations } from "../../src/emitters/define-emitter.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { writePlan } from "../bench/write-plan.mjs";
import { compileText } from "./compile-text.ts";
import { examplePlans } from "./example-plans.ts";
import { randomTexts, withHostileTexts } from "./hostile-document.ts";

/** What a workbook is made of. */
export interface WorkbookSource {
  readonly document: ScheduleDocument;
  readonly openEquations: OpenEquations;
}

export interface WorkbookCase {
  readonly name: string;
  readonly language: Language;
  readonly source: () => WorkbookSource;
}

/** A plan with a schedule, and the equations of its dates. */
export function sourceOf(text: string): WorkbookSource {
  const { document, openEquations, diagnostics } = compileText(text);
  if (!document || !openEquations) throw new Error(`The plan has no schedule: ${JSON.stringify(diagnostics)}\n${text}`);
  return { document, openEquations };
}

/** An example with phases, owners, facts, links and a launch: one of everything. */
export function richSource(): WorkbookSource {
  const example = examplePlans.find(({ stem }) => stem === "smart-reply");
  if (!example) throw new Error("The example is gone.");
  return sourceOf(example.text);
}

/** The same with these texts for all words of its author. */
export function hostileSource(texts?: readonly string[]): WorkbookSource {
  const { document, openEquations } = richSource();
  return { document: withHostileTexts(document, texts), openEquations };
}

const waits = Array.from({ length: 300 }, (_, task) => task);

/** What a gate waits for is compared in one formula, if nothing is done about it: too long a one for Excel. */
export const wideGatePlan = [
  "tminus: 1",
  "launch: 2026-10-20",
  "start: T-60",
  "tasks:",
  ...waits.map((task) => `  t${task}: { duration: ${1 + (task % 7)}d }`),
  `  gate: { duration: 0, after: [${waits.map((task) => `t${task} + ${task % 5}d`).join(", ")}] }`,
  "",
].join("\n");

/** What is made into workbooks to see that they are sound: every example and hostile texts in both languages, and many tasks. */
export const workbookCases: readonly WorkbookCase[] = [
  ...(["en", "zh"] as const).flatMap((language) => [
    ...examplePlans.map(({ name, text }) => ({ name, language, source: () => sourceOf(text) })),
    { name: "hostile texts", language, source: () => hostileSource() },
    { name: "random texts", language, source: () => hostileSource(randomTexts(1)) },
  ]),
  { name: "a gate that waits for all", language: "en", source: () => sourceOf(wideGatePlan) },
  { name: "5,000 tasks", language: "zh", source: () => sourceOf(writePlan(5_000)) },
];
