import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";
import { type ReviewSetting, review, told } from "./review-text.ts";

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
      expected: ["1: No task of the plan has an owner."],
    },
    {
      title: "takes the owner of the phase",
      text: "owners: { mia: {} }\nphases:\n  p: { owner: mia, tasks: { a: { start: 2026-03-02 } } }",
      expected: [],
    },
    {
      title: "asks for none of a gate, for which its approvers answer",
      text: "owners: { mia: {} }\ntasks:\n  a: { owner: mia, start: 2026-03-02 }\n  b: { after: a, gate: { approvers: [mia] } }",
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

describe("owner-overload", () => {
  const studio = (tasks: string, capacity = 1) =>
    `owners: { studio: { capacity: ${capacity} }, mia: {} }\nlaunch: 2026-03-31\ntasks:\n${tasks}`;

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "names the stretch and its tasks, at the one that is too many",
      text: studio(`
  page: { owner: studio, start: 2026-03-02, duration: 10d }
  video: { owner: studio, start: 2026-03-05, duration: 4d }
  print: { owner: mia, start: 2026-03-05, duration: 4d }`),
      expected: ['7: "studio" has 2 tasks at once from 2026-03-05 to 2026-03-10 and can do 1: "page" and "video".'],
    },
    {
      title: "is one finding over changing tasks and rest days, and another after a pause",
      text: studio(`
  a: { owner: studio, start: 2026-03-02, duration: 5d }
  b: { owner: studio, start: 2026-03-06, duration: 2d }
  c: { owner: studio, start: 2026-03-09, duration: 3d }
  d: { owner: studio, start: 2026-03-16, duration: 1d }
  e: { owner: studio, start: 2026-03-16, duration: 1d }`),
      expected: [
        '7: "studio" has 2 tasks at once from 2026-03-06 to 2026-03-09 and can do 1: "a", "b" and "c".',
        '10: "studio" has 2 tasks at once on 2026-03-16 and can do 1: "d" and "e".',
      ],
    },
    {
      title: "is silent where as many run as there is capacity for",
      text: studio("  a: { owner: studio, start: 2026-03-02 }\n  b: { owner: studio, start: 2026-03-02 }", 2),
      expected: [],
    },
    {
      title: "does not count the buffer as work",
      text: studio(
        "  a: { owner: studio, start: 2026-03-02, duration: 2d, buffer: 3d }\n  b: { owner: studio, start: 2026-03-04 }",
      ),
      expected: [],
    },
    {
      title: "does not count rest days, which two pinned windows share",
      text: studio(
        "  a: { owner: studio, window: 2026-03-02..2026-03-08 }\n  b: { owner: studio, window: 2026-03-07..2026-03-13 }",
      ),
      expected: [],
    },
    {
      title: "does not count days on which the owner is away",
      text: `
owners: { mia: { capacity: 1, away: [2026-03-04..2026-03-06] } }
tasks:
  a: { owner: mia, window: 2026-03-02..2026-03-06 }
  b: { owner: mia, window: 2026-03-04..2026-03-10 }`,
      expected: [],
    },
    {
      title: "does not count what takes no day: milestones, gates, meetings, moments, work of no known length",
      text: studio(`
  a: { owner: studio, start: 2026-03-02, duration: 5d }
  b: { owner: studio, at: 2026-03-03, duration: 0 }
  c: { owner: studio, at: 2026-03-03, gate: { approvers: [mia] } }
  d: { owner: studio, every: day, window: 2026-03-02..2026-03-06 }
  e: { owner: studio, at: "2026-03-03 10:00" }
  f: { owner: studio, from: 2026-03-02, duration: TBD, by: 2026-03-06 }`).replace(
        "launch:",
        "timezone: Asia/Shanghai\nlaunch:",
      ),
      expected: [],
    },
    {
      title: "takes the capacity of the policy where the owner says none",
      text: "owners: { mia: {} }\ntasks: { a: { owner: mia, start: 2026-03-02 }, b: { owner: mia, start: 2026-03-02 } }",
      setting: { policy: { capacity: 1 } },
      expected: ['3: "mia" has 2 tasks at once on 2026-03-02 and can do 1: "a" and "b".'],
    },
    {
      title: "prefers the owner's own capacity",
      text: studio("  a: { owner: studio, start: 2026-03-02 }\n  b: { owner: studio, start: 2026-03-02 }", 2),
      setting: { policy: { capacity: 1 } },
      expected: [],
    },
    {
      title: "knows no limit where nobody sets one",
      text: "owners: { mia: {} }\ntasks: { a: { owner: mia, start: 2026-03-02 }, b: { owner: mia, start: 2026-03-02 } }",
      expected: [],
    },
    {
      title: "leaves the past alone, and what is done",
      text: studio(`
  a: { owner: studio, started: 2026-03-02, start: 2026-03-02, duration: 10d }
  b: { owner: studio, started: 2026-03-03, finished: 2026-03-04, start: 2026-03-03, duration: 2d }
  c: { owner: studio, start: 2026-03-12, duration: 3d }`),
      setting: { today: "2026-03-13" },
      expected: ['8: "studio" has 2 tasks at once on 2026-03-13 and can do 1: "a" and "c".'],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("owner-overload", text, setting)).toEqual(expected);
  });

  it("counts on each working day, whatever the order of the tasks", () => {
    const day = fc.integer({ min: 0, max: 25 });
    const bar = fc.record({ start: day, length: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (bars, capacity) => {
        const march = (offset: number) => new Date(Date.UTC(2026, 2, 1 + offset)).toISOString().slice(0, 10);
        const lines = bars.map(({ start, length }, at) => {
          return `  t${at}: { owner: studio, window: ${march(start)}..${march(start + length - 1)} }`;
        });
        const days = Array.from({ length: 40 }, (_, offset) => offset).filter((offset) => {
          const weekday = new Date(Date.UTC(2026, 2, 1 + offset)).getUTCDay();
          const running = bars.filter(({ start, length }) => start <= offset && offset < start + length);
          return weekday % 6 !== 0 && running.length > capacity;
        });
        const text = studio([...lines, "  other: { start: 2026-03-02 }"].join("\n"), capacity);
        const found = review("owner-overload", text).map(({ message }) => message.en);
        const ends = found.map((message) => message.match(/2026-\d\d-\d\d/g) ?? []);
        const told = ends.flatMap(([first, last = first]) =>
          Array.from({ length: 40 }, (_, offset) => offset).filter((offset) => {
            const weekday = new Date(Date.UTC(2026, 2, 1 + offset)).getUTCDay();
            return weekday % 6 !== 0 && march(offset) >= first! && march(offset) <= last!;
          }),
        );
        expect(told.toSorted((left, right) => left - right)).toEqual(days);
      }),
      { numRuns: 60 },
    );
  });
});

describe("approver-count", () => {
  it.each([
    {
      title: "finds the gate that nobody decides",
      text: "tasks: { go: { at: 2026-03-02, gate: { criteria: [x] } } }",
      expected: ['2: Nobody is named who decides at "go".'],
    },
    {
      title: "finds the gate that three decide",
      text: `
owners: { a: {}, b: {}, c: {} }
tasks:
  go:
    at: 2026-03-02
    gate:
      approvers: [a, b, c]`,
      expected: ['7: 3 people have to decide at "go".'],
    },
    {
      title: "lets one or two decide, and counts nobody twice",
      text: `
owners: { a: {}, b: {} }
tasks:
  go: { at: 2026-03-02, gate: { approvers: [a] } }
  accept: { at: 2026-03-03, gate: { approvers: [a, b, a] } }
  beside: { at: 2026-03-04, approvers: [a], gate: {} }`,
      expected: [],
    },
    {
      title: "asks none of a task that is no gate",
      text: "tasks: { go: { at: 2026-03-02 } }",
      expected: [],
    },
    {
      title: "is silent about a gate that is decided",
      text: "as-of: 2026-03-03\ntasks: { go: { at: 2026-03-02, finished: 2026-03-02, gate: { decision: go } } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("approver-count", text)).toEqual(expected);
  });
});

describe("pmm-missing", () => {
  const plan = (owners: string, tier = "tier: notice\n") => `${tier}owners: ${owners}
tasks:
  rating: { kind: rating, owner: tom, start: 2026-03-02 }
  story: { kind: messaging, owner: mia, after: rating }`;

  it.each([
    {
      title: "finds the work of one shared by several of whom none is called so",
      text: plan("{ mia: {}, tom: {} }"),
      expected: [
        "5: No owner is called the product marketing manager, and the work of one is shared: " +
          '"tom" has "rating" and "mia" has "story".',
      ],
    },
    { title: "knows one by the id", text: plan("{ mia: {}, tom: {}, pmm: {} }"), expected: [] },
    { title: "knows one by the name", text: plan("{ mia: { name: 李梅（产品市场经理） }, tom: {} }"), expected: [] },
    {
      title: "knows one by the English name",
      text: plan("{ mia: { name: Mia Product Marketing }, tom: {} }"),
      expected: [],
    },
    { title: "asks none of a plan without a tier", text: plan("{ mia: {}, tom: {} }", ""), expected: [] },
    {
      title: "takes for one who owns most of that work",
      text: `${plan("{ mia: {}, tom: {} }")}\n  faq: { kind: messaging, owner: mia, after: story }`,
      expected: [],
    },
    {
      title: "has no view of work that nobody owns",
      text: "tier: notice\nowners: { mia: {} }\ntasks: { story: { kind: messaging, start: 2026-03-02 } }",
      expected: [],
    },
    {
      title: "leaves it to the tier's needs where there is no such work at all",
      text: "tier: notice\nowners: { mia: {} }\ntasks: { post: { owner: mia, start: 2026-03-02 } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("pmm-missing", text)).toEqual(expected);
  });

  it("asks for one where the policy needs no such work", () => {
    const text = "tier: notice\nowners: { mia: {} }\ntasks: { post: { owner: mia, start: 2026-03-02 } }";
    const notice = { ...defaultPolicy.rules.get("notice")!, needs: new Map([["announce", 1]]) };
    const policy = { rules: new Map([["notice", notice]]) };
    expect(told("pmm-missing", text, { policy })).toEqual(["1: No owner is the product marketing manager."]);
  });
});

describe("owner-is-helper", () => {
  it.each([
    {
      title: "finds the owner among the helpers, its own or the phase's",
      text: `
owners: { mia: {}, tom: {} }
phases:
  p:
    owner: mia
    tasks:
      a: { helpers: [tom, mia], start: 2026-03-02 }
      b: { owner: tom, helpers: tom, start: 2026-03-02 }
      c: { owner: tom, helpers: [mia], start: 2026-03-02 }`,
      expected: ['7: "mia" owns "a" and is among its helpers too.', '8: "tom" owns "b" and is among its helpers too.'],
    },
    {
      title: "is silent without an owner",
      text: "owners: { mia: {} }\ntasks: { a: { helpers: [mia], start: 2026-03-02 } }",
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("owner-is-helper", text)).toEqual(expected);
  });
});

describe("owner-away", () => {
  const plan = (...tasks: readonly string[]) =>
    `owners: { mia: { away: [2026-03-04..2026-03-06] }, tom: {} }\ntasks:\n  ${tasks.join("\n  ")}`;

  it.each<{ title: string; text: string; setting?: ReviewSetting; expected: readonly string[] }>([
    {
      title: "finds the event on a day away, and not the one before",
      text: plan("talk: { owner: mia, at: 2026-03-04 }", "walk: { owner: mia, at: 2026-03-03 }"),
      expected: ['4: "talk" is on 2026-03-04, when "mia" is away.'],
    },
    {
      title: "finds the approver of a gate, if another owns it",
      text: plan(
        "go: { owner: tom, at: 2026-03-05, gate: { approvers: [mia] } }",
        "no: { owner: tom, at: 2026-03-09, gate: { approvers: [mia] } }",
      ),
      expected: ['4: "mia", who decides at "go", is away on 2026-03-05.'],
    },
    {
      title: "says it once of an owner who also decides",
      text: plan("go: { owner: mia, at: 2026-03-05, gate: { approvers: [mia] } }"),
      expected: ['4: "go" is on 2026-03-05, when "mia" is away.'],
    },
    {
      title: "finds pinned work of which the owner misses half or more",
      text: plan(
        "a: { owner: mia, window: 2026-02-27..2026-03-06 }",
        "b: { owner: mia, window: 2026-02-26..2026-03-06 }",
      ),
      expected: ['4: "mia" is away on 3 of the 6 days of "a", from 2026-03-04 on.'],
    },
    {
      title: "leaves work that waits for its owner, meetings, milestones and others alone",
      text: plan(
        "a: { owner: mia, start: 2026-03-04, duration: 2d }",
        "b: { owner: mia, every: day 10:00, window: 2026-03-04..2026-03-06 }",
        "c: { owner: mia, at: 2026-03-05, duration: 0 }",
        "d: { owner: tom, at: 2026-03-05 }",
      ).replace("owners:", "timezone: Asia/Shanghai\nowners:"),
      expected: [],
    },
    {
      title: "finds work in calendar days, which does not wait",
      text: plan("a: { owner: mia, start: 2026-03-04, duration: 3cd }"),
      expected: ['4: "mia" is away on 3 of the 3 days of "a", from 2026-03-04 on.'],
    },
    {
      title: "leaves the past alone",
      text: plan("talk: { owner: mia, at: 2026-03-04 }"),
      setting: { today: "2026-03-05" },
      expected: [],
    },
  ])("$title", ({ text, setting, expected }) => {
    expect(told("owner-away", text, setting)).toEqual(expected);
  });
});

describe("approver-is-owner", () => {
  const plan = (approvers: string, after = "[canary]", gate = "") => `
owners: { product: {}, quality: {} }
tasks:
  canary: { owner: product, start: 2026-03-02, duration: 5d }
  proof: { owner: product, after: canary, duration: 5d }
  page: { owner: quality, after: canary, duration: 5d }
  gate: { after: ${after}, gate: { approvers: ${approvers}${gate} } }`;

  it.each([
    {
      title: "finds the gate at which the only approver owns all that is judged",
      text: plan("[product]", "[canary, proof]"),
      expected: ['7: "product" decides at "gate" about nothing but work of the same owner: "canary" and "proof".'],
    },
    { title: "is content with another approver", text: plan("[quality]"), expected: [] },
    { title: "is content with one more approver", text: plan("[product, quality]"), expected: [] },
    {
      title: "is content where the work of others is judged too",
      text: plan("[product]", "[canary, page]"),
      expected: [],
    },
    {
      title: "is silent where nothing is judged, or nobody decides",
      text: plan("[]").replace("gate: { after: [canary], ", "gate: { at: 2026-03-20, "),
      expected: [],
    },
    {
      title: "is silent where the decision is taken",
      text: `as-of: 2026-03-20\n${plan("[product]", "[canary]", ", decision: go").trim()}`,
      expected: [],
    },
  ])("$title", ({ text, expected }) => {
    expect(told("approver-is-owner", text)).toEqual(expected);
  });
});

describe("meeting-people", () => {
  const weekly = (people: string) => `
timezone: Asia/Shanghai
owners: { mia: {}, tom: {} }
tasks:
  weekly: { every: week mon 10:00, window: 2026-03-02..2026-03-31, owner: mia${people} }`;

  it.each([
    {
      title: "finds the meeting with something to read and nobody to read it",
      text: weekly(", pre-read: 24h"),
      expected: ['5: "weekly" has material to be read before it, but names nobody to attend.'],
    },
    { title: "is content with helpers", text: weekly(", pre-read: 24h, helpers: tom"), expected: [] },
    { title: "is content with those who are informed", text: weekly(", pre-read: 24h, informed: [tom]"), expected: [] },
    { title: "asks nothing of a meeting without reading", text: weekly(""), expected: [] },
  ])("$title", ({ text, expected }) => {
    expect(told("meeting-people", text)).toEqual(expected);
  });
});
