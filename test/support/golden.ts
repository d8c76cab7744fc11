import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const folder = fileURLToPath(new URL("../golden", import.meta.url));

/** `TMINUS_UPDATE=1 npx vitest run test/examples.test.ts` writes what is built now. */
const isUpdating = process.env.TMINUS_UPDATE === "1";

/** Holds a text against the file of that path below test/golden/. A file that is not there is a difference. */
export function expectGolden(path: string, actual: string): void {
  const file = join(folder, path);
  if (isUpdating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual, `${path} differs; to accept it, run again with TMINUS_UPDATE=1`).toBe(
    existsSync(file) ? readFileSync(file, "utf8") : undefined,
  );
}

/** The paths of all golden files in folders of their own, with forward slashes. */
export function goldenPaths(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .toSorted();
}
