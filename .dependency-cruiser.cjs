// The walls between the folders of src/. `npm run check:architecture` holds them, and test/architecture.test.ts plants
// a violation of each rule to see that it is still alive.

/** What each folder may import besides itself. A folder that is not named here may import nothing. */
const foundations = ["text", "time", "diagnostic"];
const mayImport = {
  text: [],
  time: ["text"],
  diagnostic: ["text"],
  notation: ["text", "time"],
  source: [...foundations],
  spec: [...foundations, "notation", "source"],
  plan: [...foundations, "notation", "source", "spec"],
  schedule: [...foundations, "notation", "source", "spec", "plan"],
  conflict: [...foundations, "notation", "source", "spec", "plan", "schedule"],
  checks: [...foundations, "notation", "source", "spec", "plan", "schedule"],
  slip: [...foundations],
  mend: [...foundations, "notation", "source", "spec"],
  equations: [...foundations, "notation", "source", "spec", "plan", "schedule"],
  pull: [...foundations, "notation", "source", "spec", "mend"],
  emitters: [...foundations, "equations"],
  publish: [...foundations, "emitters"],
};

/** The folders that are given finished schedules: of the stages they see the document alone. */
const readers = ["slip", "emitters", "pull", "publish"];

/** Each package that the code may use, and the one door it comes in by. */
const doors = {
  "yaml-in-source-only": ["yaml", "source"],
  "zod-in-spec-only": ["zod", "spec"],
  "date-fns-in-time-only": ["(?:date-fns|@date-fns/utc)", "time"],
  "get-east-asian-width-in-text-only": ["get-east-asian-width", "text"],
  "exceljs-in-excel-only": ["exceljs", "emitters/excel"],
  "fflate-in-excel-and-pull-only": ["fflate", "(?:emitters/excel|pull/workbook)"],
  "saxes-in-pull-only": ["saxes", "pull/workbook"],
  "tsdav-in-caldav-only": ["tsdav", "publish/caldav"],
  "ical-generator-in-ical-only": ["ical-generator", "emitters/ical"],
  "chalk-commander-and-diff-in-cli-only": ["(?:chalk|commander|diff)", "cli"],
};

const packages = Object.values(doors).map(([name]) => name);

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two modules that need each other are one module.",
      from: {},
      to: { circular: true },
    },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: "stages-look-back-only",
      severity: "error",
      comment: "A stage knows what it is given, not who uses what it makes.",
      from: { path: `^src/${folder}/` },
      to: {
        path: "^src/",
        // What readers may see of the stages is the finished document; the rule below says so with its own reason.
        pathNot: [
          `^src/(?:${[folder, ...allowed].join("|")})/`,
          ...(readers.includes(folder) ? ["^src/schedule/"] : []),
        ],
      },
    })),
    {
      name: "readers-see-the-document-only",
      severity: "error",
      comment: "An output that needs more of a stage than its document is asking for a field of the document.",
      from: { path: `^src/(?:${readers.join("|")})/` },
      to: { path: "^src/schedule/", pathNot: "^src/schedule/document\\.ts$" },
    },
    {
      name: "every-folder-has-its-place",
      severity: "error",
      comment: "A folder without a place in the order of stages could look anywhere: give it one in this file.",
      from: { path: "^src/[^/]+/", pathNot: `^src/(?:${[...Object.keys(mayImport), "cli"].join("|")})/` },
      to: {},
    },
    {
      name: "only-cli-starts-the-compiler",
      severity: "error",
      comment: "compile, codes and index stand above the stages: only the command and the public API look down on all.",
      from: { path: "^src/", pathNot: "^src/(?:cli/|[^/]+\\.ts$)" },
      to: { path: "^src/[^/]+\\.ts$" },
    },
    {
      name: "cli-is-the-outermost",
      severity: "error",
      comment: "The command uses everything; nothing but bin uses the command.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    ...["emitters", "checks"].map((folder) => ({
      name: `${folder}-stand-alone`,
      severity: "error",
      comment: "What can be added alone can be removed alone; what two of them need stands in shared/.",
      from: { path: `^src/${folder}/([^/.]+)`, pathNot: `^src/${folder}/index\\.ts$` },
      to: {
        path: `^src/${folder}/`,
        pathNot: [`^src/${folder}/$1(?:\\.ts$|/)`, `^src/${folder}/(?:shared/|define-[a-z]+\\.ts$)`],
      },
    })),
    {
      name: "only-cli-touches-the-world",
      severity: "error",
      comment: "Files, clock and terminal are reached through the World of the command; the core is a pure function.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    ...Object.entries(doors).map(([name, [library, folder]]) => ({
      name,
      severity: "error",
      comment: "One dependency, one door: to replace the library is to change one folder.",
      from: { path: "^(?:src|bin)/", pathNot: `^src/${folder}(?:/|\\.ts$)` },
      to: { path: `(?:^|/)node_modules/${library}/` },
    })),
    {
      name: "known-packages-only",
      severity: "error",
      comment: "What the code imports is bundled and published: each further package needs a decision record.",
      from: { path: "^(?:src|bin)/" },
      to: { path: "node_modules/", pathNot: `(?:^|/)node_modules/(?:${packages.join("|")})/` },
    },
    {
      name: "nothing-imports-test",
      severity: "error",
      comment: "Tests lean on the code, never the code on tests.",
      from: { path: "^(?:src|bin)/" },
      to: { path: "^test/" },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment: "An import that leads nowhere is not looked at by any other rule.",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
