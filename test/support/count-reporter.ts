import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Ends a run with one plain line, `12 passed, 0 failed`, for machines that read along. A file that could not be loaded
 * and an error outside every test count as failed, so that a broken run never looks like a short one.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const failedHere = tests.filter((test) => test.result().state === "failed").length;
      passed += tests.filter((test) => test.result().state === "passed").length;
      failed += failedHere === 0 && module.state() === "failed" ? 1 : failedHere;
    }
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
