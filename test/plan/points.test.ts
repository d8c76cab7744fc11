import { describe, expect, it } from "vitest";
import { drawnBy, resolveText } from "./resolve-text.ts";

/** What a task `a` draws in a plan with a launch, a release and a phase. */
function drawnByTask(keys: string): readonly string[] {
  return drawnBy(`
launch: 2026-10-20
timezone: Asia/Shanghai
anchors: { release: T-7, 签约: b }
tasks: { b: }
phases:
  p: { window: T-30..T, tasks: { a: { ${keys} } } }`);
}

describe("the launch", () => {
  it.each(["2026-10-20", "2026/10/20", "2026年10月20日", "TBD", "tbd", "待定", ""])("may be %j", (launch) => {
    const { plan, diagnostics } = resolveText(`launch: ${launch}\ntasks: { a: { at: T-5 }, b: { at: T+36h } }`);
    const isDay = launch.startsWith("2");
    expect(diagnostics.map(({ code }) => code)).toEqual(isDay ? ["bad-time"] : []);
    expect(plan.launch?.at === undefined).toBe(!isDay);
  });

  it.each(["soon", "10月20日", "2026-13-01", "T+3", "春节", "2026-10-20 25:00", "2026-10-20 + 3d"])(
    "cannot be %s",
    (launch) => {
      expect(drawnBy(`launch: ${launch}\ntasks: { a: }`)).toEqual([`2 launch-not-a-day ${launch}`]);
    },
  );

  it("that a plan counts from but does not have is missed once, at the first place", () => {
    const text = "tasks:\n  a: { at: T }\n  b: { by: T-5, after: launch }\n  c: { before: T }\nfinish: T+30";
    expect(drawnBy(text)).toEqual(["3 launch-missing T"]);
  });

  it("need not be there for a plan of dates", () => {
    const { plan, diagnostics } = resolveText("tasks: { a: { at: 2026-03-02 } }");
    expect([plan.launch, diagnostics]).toEqual([undefined, []]);
  });
});

describe("the release", () => {
  it("that a plan counts from but does not have is missed once", () => {
    const text = "launch: 2026-10-20\ntasks:\n  a: { at: R }\n  b: { by: R-5, after: release }";
    expect(drawnBy(text)).toEqual(["4 unknown-ref R"]);
  });
});

describe("a time zone", () => {
  it("is missed once, at the first clock time", () => {
    const text = "launch: 2026-10-20 10:00\ntasks:\n  a: { at: T 11:00 }\n  b: { every: 每周一 10:00, by: T }";
    expect(drawnBy(text)).toEqual(["2 clock-no-zone 2026-10-20 10:00"]);
  });

  it.each(["北京", "Asia/Beijing", "+08:00", "GMT+25"])("is not %s", (zone) => {
    expect(drawnBy(`timezone: ${zone}\ntasks: { a: }`)).toEqual([`2 unknown-zone ${zone}`]);
  });
});

describe("a point", () => {
  it.each([
    "at: T",
    "at: T-30天",
    "by: R-1wd",
    "by: 签约-2",
    "from: 春节+7",
    "at: 双11-15",
    "start: week 2",
    "at: 第2周周三",
  ])("may be %s", (keys) => {
    expect(drawnByTask(keys)).toEqual([]);
  });

  it.each([
    ["by: +14", "bad-time +14"],
    ["by: 5", "bad-time 5"],
    ["by: soon", "bad-time soon"],
    ["by: 2026-02-30", "bad-time 2026-02-30"],
    ["by: T-9..T-5", "bad-time T-9..T-5"],
    ["by: nosuch-5", "unknown-ref nosuch-5"],
    ["by: relese-5", "unknown-ref relese-5"],
    ["by: b", "point-names-task b"],
    ["by: p", "point-names-task p"],
    ["at: week 2", "week-slot-weekday week 2"],
    ["at: T+36h", "bad-time T+36h"],
    ["window: T-5", "bad-time T-5"],
    ["window: nosuch..T", "unknown-ref nosuch..T"],
    ["duration: 5", "bad-time 5"],
    ["duration: half a day", "bad-time half a day"],
    ["buffer: 2h", "bad-time 2h"],
    ["every: sometimes", "bad-time sometimes"],
  ])("%s draws %s", (keys, expected) => {
    expect(drawnByTask(keys)).toEqual([`7 ${expected}`]);
  });

  it("counts hours where its base has a clock, through anchors too", () => {
    const text = `
launch: 2026-10-20 10:00
timezone: Asia/Shanghai
anchors: { live: T+2h }
tasks: { a: { at: live+36h, duration: 2h }, b: { at: T+36h, duration: 45m } }`;
    expect(drawnBy(text)).toEqual([]);
  });

  it("in a week needs the window of a phase", () => {
    const text = `
launch: 2026-10-20
phases: { p: { tasks: { a: { at: week 3 wed } } }, q: { window: T-9.., tasks: { b: { start: 末周 } } } }
tasks: { c: { window: week 3 } }`;
    expect(drawnBy(text)).toEqual([
      "3 week-slot-missing week 3 wed",
      "3 week-slot-missing 末周",
      "4 week-slot-missing week 3",
    ]);
  });

  it("that names a festival in another way is pointed at it", () => {
    const { diagnostics } = resolveText("launch: 2026-10-20\ntasks: { a: { at: 双十一 } }");
    expect(diagnostics.map(({ help }) => help?.en)).toEqual(['Did you mean "双11"?']);
  });
});

describe("anchors", () => {
  it("stand at points, tasks, phases and one another", () => {
    const { plan, diagnostics } = resolveText(`
launch: 2026-10-20
anchors: { release: T-7, r2: R+1, done: a, begun: a.start, over: p, later: done+3 }
phases: { p: { tasks: { b: , c: } } }
tasks: { a: }`);
    expect(diagnostics).toEqual([]);
    const stand = plan.anchors.map(({ id, at }) => [
      id,
      at?.kind === "thing" ? [at.side, at.tasks.map((it) => it.id)] : at?.kind,
    ]);
    expect(stand).toEqual([
      ["launch", "point"],
      ["release", "point"],
      ["r2", "point"],
      ["done", ["finish", ["a"]]],
      ["begun", ["start", ["a"]]],
      ["over", ["finish", ["b", "c"]]],
      ["later", "point"],
    ]);
  });

  it.each([
    ["a + 2d", "point-names-task a + 2d"],
    ["nosuch", "unknown-ref nosuch"],
    ["5", "bad-time 5"],
    ["week 3", "week-slot-missing week 3"],
  ])("do not stand at %s", (written, expected) => {
    expect(drawnBy(`launch: 2026-10-20\nanchors: { x: ${written} }\ntasks: { a: }`)).toEqual([`3 ${expected}`]);
  });
});
