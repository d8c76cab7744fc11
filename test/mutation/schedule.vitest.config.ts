import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes many plans to find what breaks it, or one large one. */
const laws = ["published", "worked-examples-room", "properties", "differential"];

/** Examples before laws: most changes fall to an example. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => laws.findIndex((name) => moduleId.includes(name));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/schedule/**/*.test.ts", "test/published/**/*.test.ts", "test/cases.test.ts"],
    setupFiles: ["test/mutation/same-plans.ts"],
    sequence: { sequencer: ExamplesFirst },
    // One process for all files of a run: each would else load the whole compiler again.
    isolate: false,
    testTimeout: 300_000,
  },
});
