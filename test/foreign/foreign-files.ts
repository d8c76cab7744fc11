import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { emitters } from "../../src/emitters/index.ts";
import { everything } from "../emitters/read-calendar.ts";
import { type ExamplePlan, emitExample } from "../support/example-plans.ts";

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tminus-foreign-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Builds an example in one format, a calendar with every entry, as `<stem>.<format>` in the folder. */
export async function writeExample(example: ExamplePlan, format: string, folder: string): Promise<string> {
  const emitter = emitters.find((it) => it.format === format);
  if (!emitter) throw new Error(`There is no format ${format}.`);
  const { content } = await emitExample(example, emitter, { calendar: everything });
  const path = join(folder, `${example.stem}.${format}`);
  writeFileSync(path, content);
  return path;
}
