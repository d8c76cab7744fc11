import { describe, expect, it } from "vitest";
import { traceTask } from "../../src/schedule/trace-task.ts";
import { countWorkdays } from "../../src/time/calendar.ts";
import { addDays, parseDay } from "../../src/time/day.ts";
import { standardCalendar } from "../../src/time/standard-calendars.ts";
import { blankTask } from "../support/blank-task.ts";
import { compileText } from "../support/compile-text.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { phase, tasks, x } from "./worked-example.ts";

const dayOf = (text: string | null) => {
  const day = parseDay(text ?? "");
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
};

const v = "v: { after: x, duration: 3d }";
const at = (anchors: string): string => `anchors: { ${anchors} }\n`;

describe("the chain behind a date", () => {
  it.each(examplePlans)(
    "goes from each task of $stem along links of the plan, and through what stands at work",
    (example) => {
      const document = documentOf(example);
      for (const task of document.tasks) {
        const steps = traceTask(document, task.id);
        expect(steps[0]?.id).toBe(task.id);
        steps.slice(1).forEach((next, index) => {
          const step = steps[index]!;
          const { driver } = step;
          if ((driver?.kind !== "link" && driver?.kind !== "successor") || driver.on !== driver.task) return;
          const isBehind = step.predecessors.some(({ id }) => id === next.id);
          const isAhead = next.predecessors.some(({ id }) => id === step.id);
          expect({ step: step.id, next: next.id, linked: isBehind || isAhead }).toMatchObject({ linked: true });
        });
        // No other task holds the last one.
        expect(steps.at(-1)?.driver?.task ?? null).toBeNull();
      }
    },
  );

  it("adds up: nothing is worked between a task and the one that it starts behind", () => {
    const example = examplePlans.find(({ stem }) => stem === "smart-reply")!;
    const document = documentOf(example);
    const calendar = standardCalendar("CN");
    let links = 0;
    for (const task of document.tasks) {
      const link = task.predecessors.find(({ id }) => id === task.driver?.on);
      const before = document.tasks.find(({ id }) => id === task.driver?.on);
      if (task.driver?.kind !== "link" || link?.type !== "finish-to-start" || link.lag !== 0 || !before) continue;
      const between = countWorkdays(
        calendar,
        addDays(dayOf(before.bufferFinish ?? before.finish), 1),
        addDays(dayOf(task.start), -1),
      );
      expect({ task: task.id, between }).toEqual({ task: task.id, between: 0 });
      expect(countWorkdays(calendar, dayOf(task.start), dayOf(task.finish))).toBe(task.duration.max);
      links += 1;
    }
    expect(links).toBeGreaterThan(8);
  });

  it.each<readonly [rule: string, plan: string, chain: readonly string[]]>([
    ["a pin", tasks(x), ["x"]],
    ["along links to a pin", tasks(x, "a: { after: x }", "e: { after: [a, x] }"), ["e", "a", "x"]],
    [
      "along what lies ahead of work laid back",
      tasks("e: { before: a }", "a: { before: z }", "z: { at: T }"),
      ["e", "a", "z"],
    ],
    [
      "not to what was moved up to it",
      tasks(x, "l: { duration: 1d, place: late, before: e }", "e: { after: [l, x] }"),
      ["e", "x"],
    ],
    [
      "to work laid back from elsewhere, where nothing else sets it",
      tasks("l: { duration: 1d, before: z }", "z: { at: T-8 }", "e: { after: l }"),
      ["e", "l", "z"],
    ],
    ["to a bound", tasks("a: { from: T-8 }", "e: { after: a }"), ["e", "a"]],
    ["to an anchor", tasks("a: { before: launch }", "e: { before: a }"), ["e", "a"]],
    ["to what it runs during", tasks(x, "e: { during: x }"), ["e", "x"]],
    ["to what it recurs during", tasks(x, "e: { every: day, during: x }"), ["e", "x"]],
    [
      "of a phase that it runs during, to what ends last",
      `${phase("", "a: { start: T-42, duration: 3d }", "b: { start: T-43, duration: 6d }")}${tasks("e: { during: p }")}`,
      ["e", "b"],
    ],
    [
      "also where that stands first",
      `${phase("", "b: { start: T-43, duration: 6d }", "a: { start: T-42, duration: 3d }")}${tasks("e: { during: p }")}`,
      ["e", "b"],
    ],
    [
      "of two that end together, to the first in the file",
      `${phase("", "b: { start: T-43, duration: 3d }", "a: { start: T-42, duration: 2d }")}${tasks("e: { during: p }")}`,
      ["e", "b"],
    ],
    [
      "of a phase whose start an anchor stands at, to what begins first and stands first",
      `${at("s: p.start")}${phase("", "b: { start: T-43, duration: 6d }", "a: { start: T-42, duration: 3d }")}${tasks("e: { at: s }")}`,
      ["e", "b"],
    ],
    ["to what an anchor stands at", `${at("s: v")}${tasks(x, v, "e: { at: s+1 }")}`, ["e", "v", "x"]],
    ["to the start that an anchor stands at", `${at("s: v.start")}${tasks(x, v, "e: { at: s }")}`, ["e", "v", "x"]],
    [
      "along anchors that count from one another",
      `${at("s: v, u: s + 5wd")}${tasks(x, v, "e: { from: u }")}`,
      ["e", "v", "x"],
    ],
    [
      "along two anchors at work",
      `${at("s: v, u: w")}${tasks(x, v, "w: { start: s+1wd, duration: 2d }", "e: { after: u }")}`,
      ["e", "w", "v", "x"],
    ],
    [
      "of a phase that an anchor stands at, to what begins first",
      `${at("s: p.start")}${phase("", "a: { start: T-42, duration: 3d }", "b: { start: T-43, duration: 6d }")}${tasks("e: { at: s }")}`,
      ["e", "b"],
    ],
    ["on to what an anchor ahead stands at", `${at("s: v")}${tasks(x, v, "e: { before: s }")}`, ["e", "v", "x"]],
    ["to the last end of a window", `${at("s: v")}${tasks(x, v, "e: { window: T-60..s }")}`, ["e", "v", "x"]],
    ["to the end of a span", `${at("s: v")}${tasks(x, v, "e: { start: T-60, finish: s }")}`, ["e", "v", "x"]],
    ["to what its phase counts from", `${at("s: x")}${phase("window: s..T", "e: {}")}${tasks(x)}`, ["e", "x"]],
    ["to what its phase starts at", `${at("s: x")}${phase("start: s", "e: {}")}${tasks(x)}`, ["e", "x"]],
    [
      "to what its week counts from",
      `${at("s: x")}${phase("window: s..T", "e: { start: week 2 }")}${tasks(x)}`,
      ["e", "x"],
    ],
    [
      "to what its last week counts from",
      `${at("s: x")}${phase("window: T-60..s", "e: { start: last week }")}${tasks(x)}`,
      ["e", "x"],
    ],
    ["to what the kickoff counts from", `start: s\n${at("s: x")}${tasks(x, "e: {}")}`, ["e", "x"]],
    [
      "to what the plan's end counts from",
      `finish: s + 60cd\n${at("s: x")}${tasks(x, "e: { after: x, place: late }")}`,
      ["e", "x"],
    ],
    ["not to an anchor on a day", `${at("s: 2026-09-10")}${tasks(x, "e: { at: s+1 }")}`, ["e"]],
    [
      "not from the day on which it began",
      `as-of: 2026-09-11\n${at("s: x")}${tasks(x, "e: { start: s+1, duration: 3d, started: 2026-09-10 }")}`,
      ["e"],
    ],
    ["to a task without a day", tasks("f: { at: T }", "a: {}", "e: { after: a }"), ["e"]],
  ])("%s", (_, plan, chain) => {
    const { document } = compileText(`tminus: 1\nlaunch: 2026-10-20\ncalendar: CN\n${plan}`);
    const from = chain[0] as string;
    expect(traceTask(document!, from).map(({ id }) => id)).toEqual(chain);
  });

  it("ends where two tasks name one another", () => {
    const named = (id: string, on: string) =>
      ({ ...blankTask(id), driver: { kind: "link", on, task: on, text: "", meets: [] } }) as const;
    expect(traceTask({ tasks: [named("a", "b"), named("b", "a")] }, "a").map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is empty for a task that the plan does not have", () => {
    expect(traceTask({ tasks: [] }, "nobody")).toEqual([]);
  });
});
