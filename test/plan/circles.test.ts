import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCircles } from "../../src/plan/find-circles.ts";
import { drawnBy, resolveText } from "./resolve-text.ts";

describe("what waits for itself", () => {
  it.each([
    ["tasks", "tasks:\n  a: { after: b }\n  b: { after: c }\n  c: { after: a }", ["a → c → b → a"]],
    ["a task and itself", "tasks: { a: { after: a } }", ["a → a"]],
    ["both ends of one link", "tasks: { a: { after: b, before: b }, b: }", ["a → b → a"]],
    ["what runs during one another", "tasks: { a: { during: b }, b: { during: a } }", ["a → b → a"]],
    ["a task and an anchor at it", "anchors: { done: a, later: done+3 }\ntasks: { a: { from: later } }", ["a → a"]],
    [
      "two circles at once",
      "tasks: { a: { after: b }, b: { after: a }, c: { after: d }, d: { after: c } }",
      ["a → b → a", "c → d → c"],
    ],
    ["a dropped task between", "tasks: { a: { after: d }, b: { after: a }, d: ~ }", []],
    [
      "a dropped task that closes it",
      "tasks: { a: { after: d }, b: { after: a }, d: { tiers: concept, after: b } }\ntier: notice",
      ["a → b → a"],
    ],
  ])("%s", (_, text, expected) => {
    const { diagnostics } = resolveText(text);
    const paths = diagnostics
      .filter(({ code }) => code === "cycle")
      .map(({ message }) => message.en.match(/: (.*)\.$/)?.[1]);
    expect(paths).toEqual(expected);
  });

  it("shows every wait of the circle, and nothing that only hangs behind it", () => {
    const text = "tasks:\n  a: { after: b }\n  b: { after: a }\n  c: { after: [a, b] }\n  d: { after: c }";
    const { diagnostics } = resolveText(text);
    expect(drawnBy(text)).toEqual(["4 cycle a"]);
    expect(diagnostics[0]?.related.map(({ place, message }) => [place.line, message.en])).toEqual([
      [3, '"a" waits for "b"'],
    ]);
    expect(diagnostics[0]?.label?.en).toBe('"b" waits for "a"');
    expect(diagnostics[0]?.circle).toEqual(["a", "b"]);
  });

  it("tells both ends of a long circle, and counts what lies between them", () => {
    const tasks = Array.from({ length: 20 }, (_, index) => `  t${index}: { after: t${(index + 1) % 20} }`);
    const [found] = resolveText(["tasks:", ...tasks].join("\n")).diagnostics;
    expect(found?.message.en).toContain("t0 → t19 → t18 → t17 → t16 → t15 → … (12 more) … → t2 → t1 → t0.");
    expect(found?.message.zh).toContain("… (另外 12 项) …");
  });

  it("among anchors is shown once, and then the plan can still be read to its end", () => {
    const text = `
anchors: { a: b+1, b: c-1, c: a, self: self+1, d: a+3 }
tasks:
  x: { at: a }
  y: { after: d, at: d+36h, duration: 2h }
  z: { during: self }`;
    const { diagnostics } = resolveText(text);
    expect(drawnBy(text)).toEqual(["2 cycle b+1", "2 cycle self+1", "5 bad-time d+36h"]);
    expect(diagnostics.find(({ code }) => code === "cycle")?.related).toHaveLength(2);
  });

  it("among calendars is shown at the last of them", () => {
    const text = "calendars: { a: { extends: b }, b: { extends: a }, c: { extends: a } }\ncalendar: c\ntasks: { x: }";
    expect(drawnBy(text)).toEqual(["2 cycle a"]);
  });
});

describe("circles of a graph", () => {
  const graph = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }))
    .map(([size, pairs]) => {
      const behind: { from: number; to: number }[][] = Array.from({ length: size }, () => []);
      for (const [from, to] of pairs) behind[from % size]?.push({ from: from % size, to: to % size });
      return behind;
    });

  it("are closed walks along edges that share no node, from their smallest node", () => {
    fc.assert(
      fc.property(graph, (behind) => {
        const seen = new Set<number>();
        for (const circle of findCircles(behind)) {
          circle.forEach((edge, at) => {
            expect(behind[edge.from]).toContain(edge);
            expect(circle[(at + 1) % circle.length]?.from).toBe(edge.to);
            expect(seen.has(edge.from)).toBe(false);
            seen.add(edge.from);
          });
        }
      }),
    );
  });

  it("leave nothing in a circle that shares no node with them", () => {
    fc.assert(
      fc.property(graph, (behind) => {
        const gone = new Set(findCircles(behind).flatMap((circle) => circle.map(({ from }) => from)));
        const rest = behind.map((edges, from) => (gone.has(from) ? [] : edges.filter(({ to }) => !gone.has(to))));
        expect(findCircles(rest)).toEqual([]);
        expect(gone.size > 0).toBe(!isOrdered(behind));
      }),
    );
  });
});

/** Whether nodes can be taken away one by one, each once nothing leads to it. */
function isOrdered(behind: readonly (readonly { to: number }[])[]): boolean {
  const left = new Set(behind.keys());
  for (;;) {
    const free = [...left].filter((node) => ![...left].some((from) => behind[from]?.some(({ to }) => to === node)));
    if (free.length === 0) return left.size === 0;
    for (const node of free) left.delete(node);
  }
}
