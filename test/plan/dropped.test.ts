import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnBy, linksOf, resolveText } from "./resolve-text.ts";

/** A plan of the smallest tier in which tasks of the largest are dropped. */
function withTasks(tasks: string): string {
  return `tier: notice\nanchors: { release: 2026-03-02 }\ntasks:\n${tasks}`;
}

describe("a dropped task", () => {
  it.each([
    ["hands its wait on", "after: p", "after: d", ["p > s"]],
    ["hands its wait on with its lag", "after: p + 2d", "after: d", ["p > s + 2wd"]],
    ["hands its wait on with its type", "after: p.start + 1d", "after: d", ["p.start > s + 1wd"]],
    ["hands a share on", "after: p.start + 50%", "after: d", ["p.start > s + 50percent"]],
    ["loses lags counted from it", "after: p", "after: d + 5d", ["p > s"]],
    ["loses shares counted from it", "after: p", "after: d.start + 50%", ["p > s"]],
    ["leaves the follower's end", "after: p", "finish-after: d", ["p > s.finish"]],
    ["leaves its own end behind", "finish-after: p.start", "after: d", ["p.start > s"]],
    ["hands an anchor on", "after: release + 2wd", "after: d", ["release > s + 2wd"]],
    ["is passed by what runs during it", "after: p", "during: d", ["p > s"]],
    ["hands on nothing where it waits for nothing", "by: 2026-04-01", "after: d", []],
  ])("%s", (_, dropped, follower, expected) => {
    expect(linksOf(withTasks(`  p:\n  d: { tiers: concept, ${dropped} }\n  s: { ${follower} }`))).toEqual(expected);
  });

  it("may say itself what it goes before", () => {
    const text = withTasks("  p: { before: d - 3d }\n  d: { tiers: concept, before: s - 2d }\n  s:");
    expect(linksOf(text)).toEqual(["p > s"]);
  });

  it("stands for any number of them in a row", () => {
    const text = withTasks(`
  p:
  d1: { tiers: concept, after: p + 2d }
  d2: ~
  d3: { tiers: concept, after: [d1 + 4d, d2] }
  s: { after: d3 + 9d }`);
    expect(linksOf(text)).toEqual(["p > s + 2wd"]);
    const [bridged] = resolveText(text).plan.dependencies;
    expect(bridged?.through).toEqual(["d1", "d3"]);
  });

  it("gives one link of a kind, however many ways lead through", () => {
    const text = withTasks(`
  p:
  d1: { tiers: concept, after: p }
  d2: { tiers: concept, after: p }
  d3: { tiers: concept, after: p + 1d }
  s: { after: [d1, d2, d3, p] }`);
    expect(linksOf(text)).toEqual(["p > s", "p > s + 1wd"]);
  });

  it("does not tie two anchors", () => {
    expect(linksOf(withTasks("  d: { tiers: concept, after: release, before: release + 2wd }\n  s:"))).toEqual([]);
  });

  it("in a circle with a kept one is an error", () => {
    expect(drawnBy(withTasks("  s: { after: d, before: d }\n  d: { tiers: concept }"))).toContain("5 cycle d");
  });

  it("in a circle of dropped tasks is an error, as it is in the tier that has them", () => {
    const text = withTasks(
      "  p:\n  d1: { tiers: concept, after: [d2, p] }\n  d2: { tiers: concept, after: d1 }\n  s: { after: d2 }",
    );
    expect(drawnBy(text).filter((finding) => finding.includes("cycle"))).toEqual(["7 cycle d1"]);
  });

  it("is not in the plan, nor is its phase", () => {
    const { plan } = resolveText(
      "tier: notice\nphases: { p: { tiers: concept, tasks: { a: } }, q: { tasks: { b: } } }",
    );
    expect(plan.phases.map(({ id }) => id)).toEqual(["q"]);
    expect(plan.tasks.map(({ id, index }) => [id, index])).toEqual([["b", 0]]);
  });

  it("of a sequence lets the row below follow the row above", () => {
    const text = "tier: notice\nphases: { p: { order: sequence, tasks: { a: , b: { tiers: concept }, c: } } }";
    expect(linksOf(text)).toEqual(["a > c"]);
  });
});

describe("what becomes of the links is listed", () => {
  it("at the link that now leads elsewhere, and at the task that waits for nothing", () => {
    const text = withTasks(
      "  p:\n  d: { tiers: concept, after: p }\n  e: ~\n  s: { after: d }\n  t1: { after: [e, e] }",
    );
    expect(drawnBy(text)).toEqual(["8 dependency-bridged d", "9 waits-for-nothing t1"]);
  });

  it("and so is an anchor that stands at what is dropped", () => {
    const text = `
tier: notice
anchors: { signed: d, over: p }
phases: { p: { tiers: concept, tasks: { x: } } }
tasks: { a: , d: { tiers: concept } }`;
    expect(drawnBy(text)).toEqual(["3 anchor-dropped d", "3 anchor-dropped p"]);
  });

  it("and a plan of which nothing is left is told so", () => {
    expect(drawnBy("tier: notice\ntasks: { a: { tiers: concept } }")).toEqual(["2 no-tasks notice"]);
  });
});

describe("what is left out", () => {
  it("is read as strictly as what is kept", () => {
    const text = withTasks(
      "  a:\n  d: { tiers: concept, at: soon, window: T-9..x9, after: nosuch, every: never, calendar: none, owner: zoe }",
    );
    expect(drawnBy(text)).toEqual(
      [
        "6 bad-time soon",
        "6 two-timings every",
        "6 unknown-ref T-9..x9",
        "6 unknown-ref nosuch",
        "6 bad-time never",
        "6 unknown-ref none",
        "6 owner-unknown zoe",
      ].toSorted((left, right) => text.indexOf(left.split(" ")[2] ?? "") - text.indexOf(right.split(" ")[2] ?? "")),
    );
  });

  it("in other tiers' values is read too", () => {
    const text = `
launch: 2026-10-20
tier: notice
anchors: { big: { concept: nosuch+3, notice: T+3 } }
phases:
  p: { window: { concept: T-20..soon, notice: T-30..T }, after: { concept: nix } }
tasks:
  a: { by: T-5, duration: { notice: 2d, concept: half } }
  b: { at: T-5, window: { concept: T-9..T-5 } }
  c: { by: T, owner: { concept: zoe }, calendar: { concept: cal } }
  d: { by: T, during: { concept: nox }, after: { concept: a + 50% } }
  e: { by: T-5, duration: { notice: 2d, concept: 5 } }
  f: { by: T-5, duration: { notice: 2d, concept: 5 }, tiers: notice }`;
    expect(drawnBy(text)).toEqual([
      "4 unknown-ref nosuch+3",
      "6 bad-time T-20..soon",
      "6 unknown-ref nix",
      "8 bad-time half",
      "9 two-timings window",
      "10 owner-unknown zoe",
      "10 unknown-ref cal",
      "11 unknown-ref nox",
      "11 bad-lag a + 50%",
      "12 bad-time 5",
    ]);
  });

  it("may count from what is left out with it", () => {
    const text = `
tier: notice
timezone: Asia/Shanghai
anchors: { summit: { concept: 2026-03-20 } }
phases: { p: { window: { concept: 2026-03-02..2026-03-20 }, tasks: { x: { start: { concept: week 2 } } } } }
tasks:
  a:
  d: { tiers: concept, at: summit-3, after: summit }
  g: { at: { concept: 2026-03-02 10:00 }, duration: { concept: 2h } }
  h: { duration: { concept: 45m } }
  e: { at: { concept: summit+1 } }
  f: { tiers: concept, during: summit }`;
    expect(drawnBy(text)).toEqual([]);
  });

  it("cannot be counted from by what is kept", () => {
    const text = `
tier: notice
anchors: { summit: { concept: 2026-03-20 } }
tasks:
  a: { at: summit-3 }
  b: { after: summit }
  c: { during: summit }`;
    expect(drawnBy(text)).toEqual(["5 anchor-absent summit-3", "6 anchor-absent summit", "7 anchor-absent summit"]);
  });
});

describe("bridging", () => {
  const network = fc
    .array(fc.record({ isDropped: fc.boolean(), after: fc.array(fc.nat(), { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((tasks) =>
      tasks.map(({ isDropped, after }, at) => ({ isDropped, after: at === 0 ? [] : after.map((it) => it % at) })),
    );

  it("keeps exactly the order of what is kept", () => {
    fc.assert(
      fc.property(network, (tasks) => {
        fc.pre(tasks.some(({ isDropped }) => !isDropped));
        const lines = tasks.map(({ isDropped, after }, at) => {
          return `  x${at}: { after: [${after.map((it) => `x${it}`).join(", ")}]${isDropped ? ", tiers: concept" : ""} }`;
        });
        const expected = tasks.flatMap(({ isDropped }, at) => {
          return isDropped ? [] : [...waitsOf(tasks, at)].map((from) => `x${from} > x${at}`);
        });
        expect(linksOf(`tier: notice\ntasks:\n${lines.join("\n")}`).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

/** The kept tasks that one waits for, itself or through dropped ones. */
function waitsOf(tasks: readonly { isDropped: boolean; after: readonly number[] }[], at: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const it of tasks[at]?.after ?? []) {
    if (tasks[it]?.isDropped) for (const beyond of waitsOf(tasks, it)) found.add(beyond);
    else found.add(it);
  }
  return found;
}
