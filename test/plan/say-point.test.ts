/** What is said of a point in either language can be typed back, and means the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../src/plan/plan.ts";
import { sayPoint, sayWindow } from "../../src/plan/say-point.ts";
import { resolveText } from "./resolve-text.ts";

function pinOf(key: "at" | "window", text: string) {
  const anchors = "anchors: { release: 2026-10-13, 展会: 2026-10-16 }";
  const phase = `phases: { p: { window: T-42..T-22, tasks: { e: { ${key}: "${text}" } } } }`;
  const plan = `tminus: 1\nlaunch: 2026-10-20\ntimezone: Asia/Shanghai\n${anchors}\n${phase}\n`;
  const { plan: resolved, diagnostics } = resolveText(plan);
  expect(diagnostics).toEqual([]);
  return resolved.tasks[0]?.pin;
}

function pointOf(text: string): Point {
  const pin = pinOf("at", text);
  if (pin?.kind !== "at") throw new Error(text);
  return pin.point;
}

const meaning = ({ base, offset, clock, text }: Point) => ({
  base: base.kind === "anchor" ? base.anchor.id : base.kind === "slot" ? [base.week, base.weekday] : base,
  offset,
  clock,
  text,
});

const bases = ["T", "R", "展会", "2026-10-01", "春节", "mid-autumn", "双11", "618", "week 2 wed", "last week fri"];
const written = fc
  .record({
    base: fc.constantFrom(...bases),
    sign: fc.constantFrom("+", "-"),
    count: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom("d", "cd", "wd", "w", "mo"),
    clock: fc.constantFrom("", " 09:05"),
  })
  .map(({ base, sign, count, unit, clock }) => `${base} ${sign} ${count}${unit}${clock}`);

describe("a point", () => {
  it("means the same in what is said of it in Chinese", () => {
    fc.assert(
      fc.property(written, (text) => {
        const point = pointOf(text);
        const { en, zh } = sayPoint(point);
        expect(meaning(pointOf(zh))).toEqual(meaning(point));
        expect(meaning(pointOf(en))).toEqual(meaning(point));
      }),
    );
  });

  it.each([
    ["第二周的周三", "week 2 wed", "第2周周三"],
    ["第2周周三 + 3天", "week 2 wed + 3d", "第2周周三 + 3天"],
    ["T-3个工作日 10:00", "T-3wd 10:00", "T-3个工作日 10:00"],
    ["T-30", "T-30", "T-30"],
    ["2026-10-01-2w", "2026-10-01-2w", "2026-10-01-2周"],
  ])("%s", (text, en, zh) => {
    expect(sayPoint(pointOf(text))).toEqual({ en, zh });
  });

  it("says both ends of a window, or its week once", () => {
    expect(sayWindow(windowOf("week 1..last week fri")).zh).toBe("第1周..末周周五");
    expect(sayWindow(windowOf("第3周")).zh).toBe("第3周");
    expect(sayWindow(windowOf("last week")).zh).toBe("末周");
    expect(sayWindow(windowOf("T-3wd..")).zh).toBe("T-3个工作日..");
  });
});

function windowOf(text: string) {
  const pin = pinOf("window", text);
  if (pin?.kind !== "window") throw new Error(text);
  return pin.window;
}
