/**
 * One run of Stryker: every mutant of a folder of `src/`, and the tests of `test/mutation/<folder>.vitest.config.ts`
 * that should notice it. Words for people and tables of facts are no logic: nothing in them is changed.
 *
 * @param {string} folder below `src/`
 * @param {readonly string[]} left what in it is not changed
 */
export function defineRun(folder, left) {
  const reports = `reports/mutation/${folder}`;
  return {
    mutate: [`src/${folder}/**/*.ts`, ...left.map((path) => `!src/${folder}/${path}`)],
    plugins: ["@stryker-mutator/vitest-runner"],
    testRunner: "vitest",
    vitest: { configFile: `test/mutation/${folder}.vitest.config.ts` },
    coverageAnalysis: "perTest",
    ignorePatterns: ["dist", "reports"],
    // Not a race: what never ends is found by counting its steps.
    timeoutMS: 15_000,
    incremental: true,
    incrementalFile: `${reports}/incremental.json`,
    reporters: ["clear-text", "progress", "html", "json"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
    htmlReporter: { fileName: `${reports}/index.html` },
    jsonReporter: { fileName: `${reports}/report.json` },
    thresholds: { high: 95, low: 90, break: 85 },
    allowConsoleColors: false,
    tempDirName: ".stryker-tmp",
  };
}
