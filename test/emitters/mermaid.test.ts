import { describe, expect, it } from "vitest";
import { markdown } from "../../src/emitters/markdown/markdown.ts";
import { escapeMermaid } from "../../src/emitters/markdown/mermaid.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { emitOne } from "../support/emit-one.ts";
import { chinese, sampleDocument } from "./sample-document.ts";
import { sampleTask } from "./sample-task.ts";

async function pageOf(document: ScheduleDocument): Promise<string> {
  return String((await emitOne(markdown, document)).content);
}

function diagramsOf(page: string): readonly string[] {
  return [...page.matchAll(/```mermaid\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
}

describe("diagrams", () => {
  it("shade holidays, light up make-up days, and give every day themselves", async () => {
    const [overview = ""] = diagramsOf(await pageOf(chinese));
    expect(overview).toContain(
      "  excludes weekends, 2026-09-25, 2026-10-01, 2026-10-02, 2026-10-05, 2026-10-06, 2026-10-07\n",
    );
    expect(overview).toContain("  includes 2026-09-20, 2026-10-10\n");
    expect(overview).toContain("  todayMarker off\n");
    expect(overview).toContain("  讲故事与灰度 :t1, 2026-08-21, 2026-09-29\n");
    expect(overview).toContain("  上市 :crit, milestone, t7, 2026-10-20, 2026-10-21\n");
  });

  it("draw the buffer apart", async () => {
    const page = await pageOf(chinese);
    expect(page).toContain(
      "  演示视频 :t2, 2026-09-09, 2026-09-19\n  演示视频（缓冲） :done, t3, 2026-09-19, 2026-09-30\n",
    );
  });

  it.each([
    ["Deploy: staging", "Deploy#58; staging"],
    ["section of the plan", "\u200bsection of the plan"],
    ["Click here", "\u200bClick here"],
    ["%%{init: x}", "#37;#37;#123;init#58; x#125;"],
    ["#35;x", "#35;35#59;x"],
    ['a "b" <c> & `d` [e]', "a #34;b#34; #60;c#62; #38; #96;d#96; #91;e#93;"],
    ["two\nlines", "two lines"],
    ["上市周会", "上市周会"],
    ["长".repeat(3000), `${"长".repeat(49)}…`],
  ])("escape %s", (name, escaped) => {
    expect(escapeMermaid(name)).toBe(escaped);
  });

  it("stay within the sizes that sites draw, however large the plan", async () => {
    const tasks = Array.from({ length: 300 }, (_, index) =>
      sampleTask({
        id: `t${index}`,
        name: `${index} ${"很长的名字、".repeat(20)}`,
        phase: "story",
        type: index % 3 ? "task" : "gate",
      }),
    );
    const page = await pageOf(sampleDocument({ tasks }));
    const [overview = "", ...details] = diagramsOf(page);
    expect(overview.length).toBeLessThanOrEqual(2_000);
    expect(page).toMatch(/共 \d+ 个关键日，图中画出 \d+ 个/);
    expect(details.every((diagram) => diagram.length <= 5_000)).toBe(true);
    expect(details.join("").match(/ :(?:milestone, )?t\d+, /g)).toHaveLength(300);
  });

  it("leave room for the names of their groups", async () => {
    const [first = ""] = diagramsOf(await pageOf(chinese));
    expect(Number(/leftPadding: (\d+)/.exec(first)?.[1])).toBeGreaterThanOrEqual(6 * 6.5);
  });
});
