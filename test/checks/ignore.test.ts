import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { opinionsBut } from "../support/opinions.ts";

const { severities } = opinionsBut("owner-missing").policy.policy;

/** Line and code of what is shown, and the codes of what is ignored. */
function sift(ignore: string, { asOf = "", forbid = [] as string[] } = {}) {
  const text = `tminus: 1
${asOf && `as-of: ${asOf}\n`}ignore: ${ignore}
owners: { mia: {} }
phases:
  p:
    window: 2026-03-02..2026-03-20
    tasks:
      a: { start: 2026-03-02, duration: 5d, by: 2026-03-04, owner: mia }
      b: { after: a, duration: 2d, by: 2026-03-09 }
`;
  const policy = { ...defaultPolicy, severities, forbidIgnore: new Set(forbid) };
  const { document, diagnostics } = compile({
    name: "p.yaml",
    bytes: new TextEncoder().encode(text),
    policy: { policy, diagnostics: [] },
  });
  const codes = diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  return { shown: codes, ignored: document?.ignored.map(({ code, task, until }) => `${code} ${task} ${until}`) };
}

const entry = (check: string, task: string, until = "2026-12-31") =>
  `[{ check: ${check}, ${task && `task: ${task}, `}why: agreed, until: ${until} }]`;

describe("ignore", () => {
  it.each([
    { title: "nothing", ignore: "", shown: ["deadline-missed", "owner-missing"], ignored: [] },
    {
      title: "a check at a task",
      ignore: entry("owner-missing", "b"),
      shown: ["deadline-missed"],
      ignored: ["owner-missing b 2026-12-31"],
    },
    {
      title: "what a schedule breaks",
      ignore: entry("deadline-missed", "a"),
      shown: ["owner-missing"],
      ignored: ["deadline-missed a 2026-12-31"],
    },
    {
      title: "a check at another task",
      ignore: entry("owner-missing", "a"),
      shown: ["ignore-unused", "deadline-missed", "owner-missing"],
      ignored: [],
    },
    {
      title: "without a task, nothing that is at one",
      ignore: entry("owner-missing", ""),
      shown: ["ignore-unused", "deadline-missed", "owner-missing"],
      ignored: [],
    },
    {
      title: "a code that there is not",
      ignore: entry("owner-mising", "b"),
      shown: ["unknown-check"],
      ignored: undefined,
    },
    {
      title: "an error of an earlier stage",
      ignore: entry("cycle", "b"),
      shown: ["unknown-check"],
      ignored: undefined,
    },
    { title: "no date", ignore: entry("owner-missing", "b", "soon"), shown: ["bad-value"], ignored: undefined },
    { title: "no list", ignore: "owner-missing", shown: ["bad-value"], ignored: undefined },
    {
      title: "one entry without a list",
      ignore: "{ check: owner-missing, task: b, why: agreed, until: 2026-12-31 }",
      shown: ["deadline-missed"],
      ignored: ["owner-missing b 2026-12-31"],
    },
  ])("$title", ({ ignore, shown, ignored }) => {
    expect(sift(ignore)).toEqual({ shown, ignored });
  });

  it("holds on its last day and no longer, where a day is known", () => {
    const ignore = entry("owner-missing", "b", "2026-03-01");
    expect(sift(ignore, { asOf: "2026-03-01" }).ignored).toEqual(["owner-missing b 2026-03-01"]);
    expect(sift(ignore, { asOf: "2026-03-02" })).toEqual({
      shown: ["ignore-expired", "deadline-missed", "owner-missing"],
      ignored: [],
    });
  });

  it("silences nothing that the policy forbids to ignore", () => {
    expect(sift(entry("owner-missing", "b"), { forbid: ["owner-missing"] })).toEqual({
      shown: ["ignore-forbidden", "deadline-missed", "owner-missing"],
      ignored: [],
    });
  });
});
