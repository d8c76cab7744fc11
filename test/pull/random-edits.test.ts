import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShown } from "../../src/pull/wishes/value-wishes.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { type Day, formatDay, parseDay } from "../../src/time/day.ts";
import { planArbitrary } from "../schedule/plan-arbitrary.ts";
import { planText } from "../schedule/plan-text.ts";
import { type PlanWorkbook, planWorkbook, serialOf } from "./plan-workbook.ts";
import { compileWith, documentOf, pullBytes } from "./pull-text.ts";
import { type SmallCell, smallWorkbook } from "./small-workbook.ts";

const numRuns = Number(process.env.TMINUS_PLANS ?? 400) / 10;

/** What somebody types: into which of the tasks, counted round, and what. */
const edit = fc.record({
  task: fc.nat(20),
  field: fc.constantFrom("name", "owner", "start", "finish", "days", "progress", "note", "started"),
  number: fc.integer({ min: 1, max: 15 }),
  text: fc.constantFrom("新名字", "a, b", "- c", "#1: x", 'it\'s "d"', "{e}", "line\nline", "true", "1.0", " ~ "),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const columns: Readonly<Record<string, string>> = {
  name: "A",
  owner: "B",
  start: "C",
  finish: "D",
  days: "E",
  progress: "H",
};

function typeInto(workbook: PlanWorkbook, document: ScheduleDocument, { task, field, number, text }: Edit): string {
  const chosen = document.tasks[task % document.tasks.length];
  const rows = chosen && workbook.rows.get(chosen.id);
  if (!chosen || !rows) return "";
  const moved = (date: string | null): SmallCell =>
    date === null ? "2026-08-03" : serialOf(formatDay(((parseDay(date) ?? 0) + number - 8) as Day));
  if (field === "note") workbook.tasks[`K${rows.tasks}`] = text;
  else if (field === "started") workbook.tasks[`I${rows.tasks}`] = moved(chosen.start);
  else if (field === "start" || field === "finish")
    workbook.gantt[`${columns[field]}${rows.gantt}`] = moved(chosen[field]);
  else {
    const owner = ["ann", "bo", "nobody"][number % 3] ?? "";
    const typed: Readonly<Record<string, SmallCell>> = { name: text, owner, days: number, progress: number / 20 };
    workbook.gantt[`${columns[field]}${rows.gantt}`] = typed[field] ?? "";
  }
  return chosen.id;
}

describe("random edits of random plans", () => {
  it("come back as edits of their tasks alone, each shown by the plan or explained, and but once", async () => {
    let granted = 0;
    await fc.assert(
      fc.asyncProperty(planArbitrary, fc.array(edit, { minLength: 1, maxLength: 5 }), async (plan, edits) => {
        const text = planText(plan);
        const { document } = compileWith(text);
        if (!document || document.tasks.length === 0) return;
        const workbook = planWorkbook(document);
        const touched = new Set(edits.map((each) => typeInto(workbook, document, each)));
        const bytes = smallWorkbook(workbook.whole());
        const result = await pullBytes(text, bytes);
        granted += result.granted.length;
        const [before, after] = [text.split("\n"), result.text.split("\n")];
        expect(after.length).toBe(before.length);
        for (const [index, line] of before.entries()) {
          if (line !== after[index]) expect(touched).toContain(/^\s*(\w+):/.exec(line)?.[1]);
        }
        if (result.outcome !== "changed") return;
        const now = documentOf(result.text);
        const { review } = compileWith(result.text);
        for (const change of result.granted) {
          expect([change, review && isShown(change, now, review.spec)]).toEqual([change, true]);
        }
        const again = await pullBytes(result.text, bytes);
        expect([again.text, again.granted]).toEqual([result.text, []]);
      }),
      { numRuns },
    );
    expect(granted).toBeGreaterThan(numRuns / 4);
  });
});
