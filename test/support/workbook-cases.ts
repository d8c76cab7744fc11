import type { Language } from "../../src/diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { writePlan } from "../bench/write-plan.mjs";
import { compileText } from "./compile-text.ts";
import { documentOf, examplePlans } from "./example-plans.ts";
import { randomTexts, withHostileTexts } from "./hostile-document.ts";

export interface WorkbookCase {
  readonly name: string;
  readonly language: Language;
  readonly document: () => ScheduleDocument;
}

/** An example with phases, owners, facts, links and a launch: one of everything. */
export function richDocument(): ScheduleDocument {
  const example = examplePlans.find(({ stem }) => stem === "smart-reply");
  if (!example) throw new Error("The example is gone.");
  return documentOf(example);
}

/** What is made into workbooks to see that they are sound: every example and hostile texts in both languages, and many tasks. */
export const workbookCases: readonly WorkbookCase[] = [
  ...(["en", "zh"] as const).flatMap((language) => [
    ...examplePlans.map((example) => ({ name: example.name, language, document: () => documentOf(example) })),
    { name: "hostile texts", language, document: () => withHostileTexts(richDocument()) },
    { name: "random texts", language, document: () => withHostileTexts(richDocument(), randomTexts(1)) },
  ]),
  { name: "5,000 tasks", language: "zh", document: largeDocument },
];

function largeDocument(): ScheduleDocument {
  const { document } = compileText(writePlan(5_000));
  if (!document) throw new Error("The large plan has no schedule.");
  return document;
}
