import { describe, expect, it } from "vitest";
import { readOwnPlan } from "../../src/pull/plan/own-plan.ts";
import { type Operation, splice } from "../../src/pull/plan/splice.ts";
import { text } from "../cli/transcripts.ts";

function spliced(before: string, operations: readonly Operation[]): string | undefined {
  const own = readOwnPlan("plan.launch.yaml", before);
  if (!own) throw new Error("The text cannot be read.");
  return splice(own, operations);
}

const task = (...keys: string[]) => ["tasks", "page", ...keys];

const cases: readonly (readonly [what: string, before: string, operations: readonly Operation[], after: string])[] = [
  [
    "replaces a value and nothing beside it",
    "tasks:\n  page:   { duration:  5d ,owner: a }  # b\n",
    [{ path: task("duration"), value: "8d" }],
    "tasks:\n  page:   { duration:  8d ,owner: a }  # b\n",
  ],
  [
    "keeps quotes",
    "tasks:\n  page: { name: 'it''s', note: \"a\" }\n",
    [
      { path: task("name"), value: "it's b" },
      { path: task("note"), value: "c: d" },
    ],
    "tasks:\n  page: { name: 'it''s b', note: \"c: d\" }\n",
  ],
  [
    "puts in quotes what would mean something else",
    "tasks:\n  page: { name: a, note: b }\n",
    [
      { path: task("name"), value: "a, b" },
      { path: task("note"), value: "x\ny\u0007" },
    ],
    'tasks:\n  page: { name: "a, b", note: "x\\ny\\u0007" }\n',
  ],
  [
    "adds keys in braces, behind the last",
    "tasks:\n  page: { name: a, }\n  post: {}\n",
    [
      { path: task("owner"), value: "b" },
      { path: task("note"), value: "c" },
      { path: ["tasks", "post", "owner"], value: "b" },
    ],
    "tasks:\n  page: { name: a, owner: b, note: c, }\n  post: { owner: b }\n",
  ],
  [
    "adds keys on lines, as deep as the others, above what goes over several lines",
    "tasks:\n    page:\n        name: a   # first\n        # second\n        gate:\n            approvers: [b]\n",
    [{ path: task("owner"), value: "c" }],
    "tasks:\n    page:\n        name: a   # first\n        owner: c\n        # second\n        gate:\n            approvers: [b]\n",
  ],
  [
    "adds a key above a first one that goes over several lines",
    "tasks:\n  page:\n    note: |\n      a\n\n      b\n",
    [{ path: task("owner"), value: "c" }],
    "tasks:\n  page:\n    owner: c\n    note: |\n      a\n\n      b\n",
  ],
  [
    "gives details to a task that had none",
    "tasks:\n  page:\n  post:   # later\n  other: ~\n",
    [
      { path: task("owner"), value: "c" },
      { path: ["tasks", "post", "status"], value: "blocked" },
    ],
    "tasks:\n  page: { owner: c }\n  post: { status: blocked }   # later\n  other: ~\n",
  ],
  [
    "fills an empty value",
    "tasks:\n  page:\n    owner:\n    note:   # none yet\n",
    [
      { path: task("owner"), value: "c" },
      { path: task("note"), value: "d" },
    ],
    "tasks:\n  page:\n    owner: c\n    note: d   # none yet\n",
  ],
  [
    "takes keys out of braces",
    "tasks:\n  page: { name: a, owner: b, note: c }\n  post: { owner: b }\n",
    [
      { path: task("owner"), value: undefined },
      { path: task("note"), value: undefined },
      { path: ["tasks", "post", "owner"], value: undefined },
    ],
    "tasks:\n  page: { name: a }\n  post: {  }\n",
  ],
  [
    "takes lines out, and leaves their comments",
    "tasks:\n  page:\n    name: a\n    owner: b   # ask\n    note: |\n      x\n      y\n    by: T\n",
    [
      { path: task("owner"), value: undefined },
      { path: task("note"), value: undefined },
    ],
    "tasks:\n  page:\n    name: a\n    # ask\n    by: T\n",
  ],
  [
    "keeps comments between braces",
    "tasks:\n  page: {\n    name: a, # one\n    # two\n    owner: b, # three\n    note: c # four\n  }\n",
    [{ path: task("owner"), value: undefined }],
    "tasks:\n  page: {\n    name: a, # one\n    # two\n    # three\n    note: c # four\n  }\n",
  ],
  [
    "writes a text of several lines as a block where one stood",
    "tasks:\n  page:\n    note: >-\n        old\n        text\n    by: T\n",
    [{ path: task("note"), value: "one\n\ntwo: #3" }],
    "tasks:\n  page:\n    note: |-\n        one\n\n        two: #3\n    by: T\n",
  ],
  [
    "replaces an item of a list",
    "tasks:\n  page: { after: [a, b + 2d] }\n  post:\n    after:\n      - a\n      - b + 2d   # wait\n",
    [{ path: [...task("after"), 1], value: "b + 3d" }],
    "tasks:\n  page: { after: [a, b + 3d] }\n  post:\n    after:\n      - a\n      - b + 2d   # wait\n",
  ],
  [
    "makes the maps that are missing, once",
    "name: a\nlaunch: T   # c\n",
    [
      { path: task("owner"), value: "b" },
      { path: ["tasks", "post", "owner"], value: "c" },
      { path: task("note"), value: "d" },
    ],
    "name: a\nlaunch: T   # c\ntasks:\n  page: { owner: b, note: d }\n  post: { owner: c }\n",
  ],
  [
    "puts a new task behind another",
    "tasks:\n  page:\n    name: a\n    note: |\n      x\n  post: {}\n",
    [{ path: ["tasks", "new"], value: new Map([["name", "b"]]), behind: "page" }],
    "tasks:\n  page:\n    name: a\n    note: |\n      x\n  new: { name: b }\n  post: {}\n",
  ],
  [
    "ends a last line that has no break",
    "tasks:\n  page: {}",
    [{ path: ["tasks", "b"], value: "c" }],
    "tasks:\n  page: {}\n  b: c",
  ],
];

describe("splice", () => {
  it.each(cases)("%s", (_, before, operations, after) => {
    expect(spliced(before, operations)).toBe(after);
  });

  it.each(cases)("with the line breaks of Windows, too: %s", (_, before, operations, after) => {
    expect(spliced(before.replaceAll("\n", "\r\n"), operations)).toBe(after.replaceAll("\n", "\r\n"));
  });

  it("refuses a path through a text", () => {
    expect(
      spliced(
        text`
      tasks: none
    `,
        [{ path: task("owner"), value: "b" }],
      ),
    ).toBeUndefined();
  });
});
