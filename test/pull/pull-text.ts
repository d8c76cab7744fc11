import { type Compilation, compile } from "../../src/compile.ts";
import type { Language } from "../../src/diagnostic/diagnostic.ts";
import { type Pulled, pullWorkbook } from "../../src/pull/pull-workbook.ts";
import type { Compiled } from "../../src/pull/settle.ts";
import type { WorkbookLimits } from "../../src/pull/workbook/read-workbook.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { stagesOnly } from "../support/opinions.ts";
import { type PlanWorkbook, planWorkbook } from "./plan-workbook.ts";
import { type SmallWorkbook, smallWorkbook } from "./small-workbook.ts";

const planName = "plan.launch.yaml";

export type Files = Readonly<Record<string, string>>;

export function compileWith(text: string, files: Files = {}, language?: Language): Compilation {
  return compile({
    name: planName,
    bytes: new TextEncoder().encode(text),
    ...stagesOnly,
    ...(language && { language }),
    readFile: (path) => ({ name: path, bytes: new TextEncoder().encode(files[path] ?? "tminus: 1\n") }),
  });
}

export function documentOf(text: string, files: Files = {}): ScheduleDocument {
  const { document, diagnostics } = compileWith(text, files);
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return document;
}

/** Pulls the bytes of a workbook into a plan. */
export async function pullBytes(
  text: string,
  workbook: Uint8Array,
  { files = {}, limits }: { readonly files?: Files; readonly limits?: WorkbookLimits } = {},
): Promise<Pulled> {
  const compiled = async (other: string, language?: Language): Promise<Compiled> => {
    const { document, review, diagnostics } = compileWith(other, files, language);
    return { document, spec: review?.spec, diagnostics };
  };
  const result = await pullWorkbook({ name: planName, text, workbook, compile: compiled, ...(limits && { limits }) });
  if (result === "uncompiled") throw new Error("The plan does not compile.");
  return result;
}

export interface Edited {
  /** The plan when the workbook is made. */
  readonly base: string;
  /** The plan when it is pulled; the same without it. */
  readonly ours?: string;
  readonly files?: Files;
  /** What people do to the workbook. */
  edit(workbook: PlanWorkbook, document: ScheduleDocument): void;
  readonly more?: Partial<SmallWorkbook>;
}

/** Makes a workbook from a plan, changes it, and pulls it. */
export async function pullEdited({ base, ours = base, files = {}, edit, more }: Edited): Promise<Pulled> {
  const document = documentOf(base, files);
  const workbook = planWorkbook(document);
  edit(workbook, document);
  return pullBytes(ours, smallWorkbook(workbook.whole(more)), { files });
}

/** The lines that differ, as `- old` and `+ new`, for texts of the same lines but for those. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}
