import { readdirSync, readFileSync } from "node:fs";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compileText } from "../support/compile-text.ts";

const folder = new URL("../../examples/", import.meta.url);

/** A plan of examples/. */
export interface ExamplePlan {
  /** Its file's name without the ending: `smart-reply`. */
  readonly stem: string;
  /** As it is named in diagnostics. */
  readonly name: string;
  readonly text: string;
}

const ending = ".launch.yaml";

export const examplePlans: readonly ExamplePlan[] = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .toSorted()
  .map((file) => ({
    stem: file.slice(0, -ending.length),
    name: `examples/${file}`,
    text: readFileSync(new URL(file, folder), "utf8"),
  }));

/** The schedule of an example; one without a schedule is a fault of the example or of the compiler. */
export function documentOf({ name, text }: ExamplePlan): ScheduleDocument {
  const { document, diagnostics } = compileText(text, name);
  if (!document) throw new Error(`${name} has no schedule: ${JSON.stringify(diagnostics, null, 2)}`);
  return document;
}
