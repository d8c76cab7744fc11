import { describe, expect, it } from "vitest";
import { asArgument } from "../../src/cli/as-argument.ts";

describe("a path in a proposed command", () => {
  it.each([
    ["plans/reply.launch.yaml", "plans/reply.launch.yaml"],
    ["计划（终稿）.yaml", '"计划（终稿）.yaml"'],
    ["上市 计划.yaml", '"上市 计划.yaml"'],
    ["C:\\plans\\a.yaml", "C:\\plans\\a.yaml"],
    ["-x.yaml", "./-x.yaml"],
    ["-", "-"],
    ["$(id).yaml", "'$(id).yaml'"],
    ["it's $5.yaml", "'it'\\''s $5.yaml'"],
  ])("%s is typed as %s", (path, typed) => {
    expect(asArgument(path)).toBe(typed);
  });
});
