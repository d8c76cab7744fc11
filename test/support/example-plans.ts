import { readdirSync, readFileSync } from "node:fs";
import { type Compilation, compile, type ReadFile } from "../../src/compile.ts";
import type { Artifact, EmitRequest, Emitter } from "../../src/emitters/define-emitter.ts";
import { shiftDate } from "../../src/emitters/shared/civil-day.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compileText } from "./compile-text.ts";
import { shippedProfiles } from "./csv-profiles.ts";
import { emitOne } from "./emit-one.ts";
import { stagesOnly } from "./opinions.ts";

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

const playbook = new URL("playbook/", folder);

/** The plans that are laid over a team's playbook: each names further files, so that its text alone is no whole plan. */
export const layeredPlans: readonly ExamplePlan[] = readdirSync(playbook)
  .filter((file) => file.endsWith(ending))
  .toSorted()
  .map((file) => ({
    stem: `playbook-${file.slice(0, -ending.length)}`,
    name: `examples/playbook/${file}`,
    text: readFileSync(new URL(file, playbook), "utf8"),
  }));

const readFile: ReadFile = (path) => {
  return { name: `examples/playbook/${path}`, bytes: readFileSync(new URL(path, playbook)) };
};

/** Compiles a plan of examples/playbook/ with the files that it extends, without opinions about it. */
export function compileLayered({ name, text }: ExamplePlan): Compilation {
  return compile({ name, bytes: new TextEncoder().encode(text), readFile, ...stagesOnly });
}

/** An example as `build` writes it: with dates that count themselves where the format has such. */
export function emitExample(
  { name, text }: ExamplePlan,
  emitter: Emitter,
  request: Partial<EmitRequest> = {},
): Promise<Artifact> {
  const { document, openEquations } = compileText(text, name);
  return emitOne(emitter, document!, document!.plan.lang, { openEquations, ...request });
}

/** All files that are written of it in that format, by the ends of their names: `ics`, `pmm.ics`. */
export async function emitFiles(
  { document, openEquations }: Compilation,
  { emit, extension, format }: Emitter,
): Promise<ReadonlyMap<string, Artifact>> {
  const request = { language: document!.plan.lang, openEquations, today: dayOfMessages(document!) };
  const artifacts = await emit(document!, request);
  // Besides the one table of everything, one for each tool.
  const tables = format === "csv" ? await emit(document!, { ...request, csvProfiles: shippedProfiles }) : [];
  const files = [...artifacts, ...tables];
  return new Map(files.map((it) => [it.part === undefined ? extension : `${it.part}.${extension}`, it]));
}

/** A day in the middle of the work: that of its progress, else two weeks before the launch. */
function dayOfMessages({ plan }: ScheduleDocument): string | undefined {
  return plan.asOf ?? (plan.launch === null ? undefined : shiftDate(plan.launch, -14));
}

/** The schedule of an example; one without a schedule is a fault of the example or of the compiler. */
export function documentOf({ name, text }: ExamplePlan): ScheduleDocument {
  const { document, diagnostics } = compileText(text, name);
  if (!document) throw new Error(`${name} has no schedule: ${JSON.stringify(diagnostics, null, 2)}`);
  return document;
}
