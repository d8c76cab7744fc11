import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/same-examples.ts"],
    // No test is a race: a slow machine may take its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", "./test/support/count-reporter.ts"],
  },
});
