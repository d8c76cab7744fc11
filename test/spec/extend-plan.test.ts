import { describe, expect, it } from "vitest";
import { type Compilation, compile } from "../../src/compile.ts";
import { stagesOnly } from "../support/opinions.ts";

/** Compiles `plan.launch.yaml` of some files that lie beside one another. */
function compileFiles(files: Readonly<Record<string, string>>): Compilation {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  return compile({
    ...stagesOnly,
    name: "plan.launch.yaml",
    bytes: bytesOf(files["plan.launch.yaml"] ?? ""),
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) return { reason: { en: "there is no such file.", zh: "没有这个文件。" } };
      return { name: path, bytes: bytesOf(text) };
    },
  });
}

const base = `tminus: 1
name: Base
calendar: mon-fri
owners: { pmm: { name: Somebody, email: a@example.com } }
phases:
  story:
    name: Story
    tasks:
      talk: { owner: pmm, at: T-8, helpers: [pmm] }
      house: { owner: pmm, duration: 3d, after: talk }
      legal: { duration: 2d, after: house + 1d }
  ready:
    tasks:
      page: { duration: 2d, after: legal }
`;

const over = (text: string): string => `tminus: 1\nextends: base.yaml\nlaunch: 2026-10-20\n${text}`;

function resolvedOver(text: string): string {
  const { resolved, diagnostics } = compileFiles({ "plan.launch.yaml": over(text), "base.yaml": base });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return resolved?.() ?? "";
}

describe("a plan laid over another", () => {
  it.each<readonly [rule: string, text: string, says: readonly string[]]>([
    ["maps merge by key", "owners: { pmm: { name: Ana } }", ["pmm: { name: Ana, email: a@example.com }"]],
    ["scalars replace", "name: Mine", ["name: Mine"]],
    ["lists replace", "owners: { ana: {} }\ntasks: { talk: { helpers: [ana] } }", ["helpers: [ ana ]"]],
    [
      "tasks merge by id wherever they stand",
      "tasks: { house: { duration: 5d } }",
      ["house: { owner: pmm, duration: 5d, after: talk }"],
    ],
    [
      "the upper layer's phase wins",
      "phases: { ready: { tasks: { house: {} } } }",
      ["  ready:\n    tasks:\n      house: { owner: pmm, duration: 3d, after: talk }"],
    ],
    [
      "a pin replaces the whole pin",
      "tasks: { talk: { start: T-9, finish: T-8 } }",
      ["talk: { owner: pmm, helpers: [ pmm ], start: T-9, finish: T-8 }"],
    ],
    ["null removes a key", "tasks: { house: { owner: ~ } }", ["house: { owner: null, duration: 3d, after: talk }"]],
    [
      "an empty value says nothing",
      "tasks:\n  house:\n  talk: { helpers: }",
      ["house: { owner: pmm, duration: 3d, after: talk }", "helpers: [ pmm ]"],
    ],
    [
      "a removed task is cancelled",
      "tasks: { legal: ~ }",
      ["legal: { duration: 2d, after: house + 1d, status: cancelled }"],
    ],
    [
      "a removed phase cancels its tasks",
      "phases: { story: ~ }\ntasks: { page: { start: T } }",
      ["house: { owner: pmm, duration: 3d, after: talk, status: cancelled }"],
    ],
    [
      "new tasks come behind those below",
      "tasks: { more: { at: T } }\nphases: { ready: { tasks: { post: { at: T } } } }",
      ["      page: { duration: 2d, after: legal }\n      post: { at: T }\n", "tasks:\n  more: { at: T }\n"],
    ],
  ])("%s", (_, text, says) => {
    const resolved = resolvedOver(text);
    for (const part of says) expect(resolved).toContain(part);
  });

  it("has the same schedule as the plan that it comes to", () => {
    const text =
      "tasks: { legal: ~, house: { duration: 5d }, post: { at: T, after: page } }\nphases: { ready: { name: R } }";
    const layered = compileFiles({ "plan.launch.yaml": over(text), "base.yaml": base });
    const whole = compileFiles({ "plan.launch.yaml": layered.resolved?.() ?? "" });
    expect(layered.document?.tasks).toHaveLength(4);
    expect(whole.document?.tasks).toEqual(layered.document?.tasks);
  });

  it("passes on what waited through a task that was taken away", () => {
    const { document } = compileFiles({ "plan.launch.yaml": over("tasks: { legal: ~ }"), "base.yaml": base });
    const page = document?.tasks.find(({ id }) => id === "page");
    expect(page?.predecessors).toEqual([{ id: "house", type: "finish-to-start", lag: 1, lagUnit: "wd" }]);
  });

  it("lays later files of a list over earlier ones, and files over those that they extend", () => {
    const { document } = compileFiles({
      "plan.launch.yaml": "tminus: 1\nextends: [one.yaml, two.yaml]\nlaunch: 2026-10-20\ntasks: { a: { at: T-1 } }\n",
      "one.yaml": "extends: deep.yaml\ntasks: { a: { at: T, note: one }, b: { at: T, note: one } }\n",
      "two.yaml": "tasks: { b: { note: two } }\n",
      "deep.yaml": "tasks: { a: { at: T-3, note: deep }, c: { at: T, note: deep } }\n",
    });
    expect(document?.tasks.map(({ id, start, note }) => [id, start, note])).toEqual([
      ["a", "2026-10-19", "one"],
      ["c", "2026-10-20", "deep"],
      ["b", "2026-10-20", "two"],
    ]);
  });

  it("adds facts by id, changes one, and takes one away", () => {
    const { document, diagnostics } = compileFiles({
      "plan.launch.yaml": over(
        "metrics: { win: { measure: T+30 }, churn: ~, nps: { measure: T+60 } }\nrollout: { stages: { full: { at: T-1 } } }\n",
      ),
      "base.yaml": `${base}metrics: { win: { name: Wins, measure: T+90 }, churn: { measure: T+90 } }
rollout: { stages: { first: { share: 5%, at: T-6 }, full: { share: 100%, at: T } } }
`,
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(document?.rows.map(({ id, name, start }) => [id, name, start])).toEqual([
      ["first", "5%", "2026-10-14"],
      ["full", "100%", "2026-10-19"],
      ["win", "Wins", "2026-11-19"],
      ["nps", "nps", "2026-12-21"],
    ]);
    expect(document?.facts.metrics).toEqual({
      win: { name: "Wins", measure: "T+30" },
      nps: { measure: "T+60" },
    });
  });
});

describe("what is wrong in a plan that is extended", () => {
  it("is shown where it stands, and names the plan", () => {
    const broken = base.replace("after: talk", "after: tlak");
    const { diagnostics } = compileFiles({ "plan.launch.yaml": over(""), "base.yaml": broken });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      {
        code: "unknown-ref",
        place: { file: "base.yaml", line: 10 },
        related: [{ place: { file: "plan.launch.yaml", line: 2, column: 10 } }],
      },
    ]);
  });

  it.each([
    ["a file that is not there", { "plan.launch.yaml": "tminus: 1\nextends: [none.yaml]\n" }, "extends-file", 2],
    ["itself", { "plan.launch.yaml": "tminus: 1\nextends: plan.launch.yaml\n" }, "extends-circle", 2],
    [
      "what extends it in turn",
      { "plan.launch.yaml": "tminus: 1\nextends: a.yaml\n", "a.yaml": "tminus: 1\nextends: plan.launch.yaml\n" },
      "extends-circle",
      2,
    ],
    ["what is no text", { "plan.launch.yaml": "tminus: 1\nextends: { a: 1 }\ntasks: { a: {} }\n" }, "bad-value", 2],
  ] as const)("%s", (_, files, code, line) => {
    const { diagnostics, document } = compileFiles(files);
    expect(diagnostics.find((it) => it.code === code)?.place.line).toBe(line);
    expect(document).toBeUndefined();
  });
});
