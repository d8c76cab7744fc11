import { describe, expect, it } from "vitest";
import { told } from "./review-text.ts";

describe("owner-missing", () => {
  it.each([
    {
      title: "names each task that lacks one",
      text: "owners: { mia: {} }\ntasks:\n  a: { owner: mia, start: 2026-03-02 }\n  b: { after: a }\n  c: { after: b }",
      expected: ['5: "b" has no owner.', '6: "c" has no owner.'],
    },
    {
      title: "says it once where nobody is named",
      text: "tasks:\n  a: { start: 2026-03-02 }\n  b: { after: a }",
      expected: ["1: None of the plan's 2 tasks has an owner."],
    },
    {
      title: "takes the owner of the phase",
      text: "owners: { mia: {} }\nphases:\n  p: { owner: mia, tasks: { a: { start: 2026-03-02 } } }",
      expected: [],
    },
    {
      title: "asks for none of a milestone",
      text: "owners: { mia: {} }\ntasks:\n  a: { owner: mia, start: 2026-03-02 }\n  b: { duration: 0, after: a }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("owner-missing", text)).toEqual(expected);
  });
});
