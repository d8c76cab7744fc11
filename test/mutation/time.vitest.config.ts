import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/time/**/*.test.ts"],
    setupFiles: ["test/mutation/same-plans.ts"],
    testTimeout: 300_000,
  },
});
