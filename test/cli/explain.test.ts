import { describe, expect, it } from "vitest";
import { run, text } from "./transcripts.ts";

const english = text`
  unknown-task  ·  error
  A task waits for a task that does not exist.

  Why it matters
  The order of the work cannot be known.

  This draws it
      tasks:
        beta: { after: alpah }

  The same, mended
      tasks:
        alpha: {}
        beta: { after: alpha }
`;

const chinese = text`
  unknown-task  ·  错误
  任务在等一个不存在的任务。

  为什么重要
  无法确定先后顺序。

  这样写会触发它
      tasks:
        乙: { after: 甲甲 }

  改好之后
      tasks:
        甲: {}
        乙: { after: 甲 }
`;

describe("explain", () => {
  it.each([
    { line: "explain unknown-task", says: english },
    { line: "explain Unknown-Task", says: english },
    { line: "explain error[unknown-task]", says: english },
    { line: "explain unknown-task --lang zh", says: chinese },
  ])("prints what a code means: `$line`", async ({ line, says }) => {
    const { world, status } = await run(line);
    expect(world.output()).toBe(says);
    expect(status).toBe(0);
  });

  it("lists all codes in order, wrapped to the terminal", async () => {
    const { world } = await run("explain", { width: 60 });
    expect(world.output()).toBe(text`
      duration-assumed  info   A task has no duration.
      unknown-task      error  A task waits for a task that does
                               not exist.
    `);
  });

  it.each([
    { line: "explain unknown-taks", says: "error: There is no code unknown-taks.\nhelp: Did you mean unknown-task?\n" },
    { line: "explain x9", says: "error: There is no code x9.\nhelp: `tminus explain` lists all codes.\n" },
  ])("refuses an unknown code: `$line`", async ({ line, says }) => {
    const { world, status } = await run(line);
    expect(world.errors()).toBe(says);
    expect(status).toBe(2);
  });
});
