import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/publish/lock/entry.ts";
import type { Lock } from "../../src/publish/lock/lock.ts";
import { isFault, readLock } from "../../src/publish/lock/read-lock.ts";
import { reconcile } from "../../src/publish/lock/reconcile.ts";
import { isPublished, renameEntries } from "../../src/publish/lock/rename-entries.ts";
import { suspectRenaming } from "../../src/publish/lock/suspect-renaming.ts";
import { writeLock } from "../../src/publish/lock/write-lock.ts";

const monday = Date.UTC(2026, 8, 7);
const tuesday = Date.UTC(2026, 8, 8);
const wednesday = Date.UTC(2026, 8, 9);

/** `page 10` is the entry page on 10 September; a name may stand behind it. */
function entry(text: string): Entry {
  const [key = "", day = "", name = key] = text.split(" ");
  const date = `2026-09-${day.padStart(2, "0")}`;
  return { key, name, start: date, finish: date, tags: ["phase:ready"], hash: `${name}@${day}` };
}

const entriesOf = (...texts: string[]): readonly Entry[] => texts.map(entry);

const build = (lock: Lock | undefined, entries: readonly Entry[], now: number) =>
  reconcile(lock, entries, { planId: "reply", now });

/** The lock after builds of these plans, on Monday, Tuesday and Wednesday. */
function lockAfter(...plans: (readonly Entry[])[]): Lock {
  const days = [monday, tuesday, wednesday];
  return plans.reduce<Lock | undefined>((lock, plan, index) => build(lock, plan, days[index]!).lock, undefined)!;
}

const shown = (lock: Lock): readonly string[] => [
  ...[...lock.entries].map(([key, { uid, sequence, revised }]) => `${key}: ${uid} ${sequence} ${day(revised)}`),
  ...[...lock.removed.values()].map(({ key, uid, sequence, revised }) => `-${key}: ${uid} ${sequence} ${day(revised)}`),
];
const day = (moment: number): string => ["Mon", "Tue", "Wed"][(moment - monday) / 86_400_000]!;

describe("a lock after builds", () => {
  it.each<{ name: string; plans: (readonly Entry[])[]; lock: readonly string[] }>([
    {
      name: "numbers what is new from 0",
      plans: [entriesOf("page 10", "video 11")],
      lock: ["page: page@reply.tminus 0 Mon", "video: video@reply.tminus 0 Mon"],
    },
    {
      name: "raises the number of what shows something else, and of nothing besides",
      plans: [entriesOf("page 10", "video 11"), entriesOf("page 10", "video 12")],
      lock: ["page: page@reply.tminus 0 Mon", "video: video@reply.tminus 1 Tue"],
    },
    {
      name: "keeps an entry whose name changes",
      plans: [entriesOf("page 10 Page"), entriesOf("page 10 Landing")],
      lock: ["page: page@reply.tminus 1 Tue"],
    },
    {
      name: "takes back what is gone, once",
      plans: [entriesOf("page 10", "video 11"), entriesOf("page 10"), entriesOf("page 10")],
      lock: ["page: page@reply.tminus 0 Mon", "-video: video@reply.tminus 1 Tue"],
    },
    {
      name: "lets what comes back take up its identity",
      plans: [entriesOf("page 10", "video 11"), entriesOf("page 10"), entriesOf("page 10", "video 11")],
      lock: ["page: page@reply.tminus 0 Mon", "video: video@reply.tminus 2 Wed"],
    },
    {
      name: "goes on where the days go there and back",
      plans: [entriesOf("page 10"), entriesOf("page 12"), entriesOf("page 10")],
      lock: ["page: page@reply.tminus 2 Wed"],
    },
  ])("$name", ({ plans, lock }) => {
    expect(shown(lockAfter(...plans))).toEqual(lock);
  });

  it("remembers the days an entry had, and when they ended", () => {
    const lock = lockAfter(entriesOf("page 10"), entriesOf("page 12"), entriesOf("page 11"));
    expect(lock.entries.get("page")).toMatchObject({
      start: "2026-09-11",
      before: [
        { start: "2026-09-10", finish: "2026-09-10", until: "2026-09-08" },
        { start: "2026-09-12", finish: "2026-09-12", until: "2026-09-09" },
      ],
    });
  });

  it("never goes back, though the clock does", () => {
    const first = build(undefined, entriesOf("page 10"), wednesday).lock;
    const second = build(first, entriesOf("page 11"), monday).lock;
    expect(shown(second)).toEqual(["page: page@reply.tminus 1 Wed"]);
  });

  it.each([
    { name: "a key date", tags: ["phase:ready", "key"], left: [], sequence: 0 },
    { name: "a second phase", tags: ["phase:ready", "phase:burst"], left: [], sequence: 0 },
    { name: "another phase", tags: ["phase:burst"], left: [["phase:ready"]], sequence: 1 },
    { name: "a first owner", tags: ["phase:ready", "owner:pmm"], left: [["phase:ready"]], sequence: 1 },
    { name: "a twin", tags: ["phase:ready", "twin:x"], left: [["phase:ready"]], sequence: 1 },
  ])("takes tags, and a new revision where a calendar may show it no more: $name", ({ tags, left, sequence }) => {
    const first = lockAfter(entriesOf("page 10"));
    const { lock } = build(first, [{ ...entry("page 10"), tags }], tuesday);
    expect(lock.entries.get("page")).toMatchObject({ tags, left, sequence });
    const again = build(lock, [{ ...entry("page 10"), tags }], wednesday).lock;
    expect(writeLock(again)).toBe(writeLock(lock));
  });
});

describe("an id that becomes another", () => {
  const before = lockAfter(entriesOf("page 10 Page", "page/by 12 Due"));
  const after = entriesOf("landing 10 Page", "landing/by 12 Due");

  it("is noticed, once for all that hangs on it", () => {
    expect(suspectRenaming(before, build(before, after, tuesday))).toEqual([{ from: "page", to: "landing" }]);
  });

  it.each([
    { name: "two might be it", entries: entriesOf("landing 10 Page", "site 10 Page") },
    { name: "the names differ", entries: entriesOf("landing 10 Site") },
  ])("is not guessed at where $name", ({ entries }) => {
    expect(suspectRenaming(before, build(before, entries, tuesday))).toEqual([]);
  });

  it("is noticed by its days where it has no name", () => {
    const nameless = lockAfter(entriesOf("page 10", "video 11"));
    const reconciled = build(nameless, entriesOf("landing 10", "video 11"), tuesday);
    expect(suspectRenaming(nameless, reconciled)).toEqual([{ from: "page", to: "landing" }]);
  });

  it("keeps its identity when that is said at once", () => {
    const renamed = renameEntries(before, { from: "page", to: "landing" }, tuesday);
    expect(shown(build(renamed, after, tuesday).lock)).toEqual([
      "landing: page@reply.tminus 0 Mon",
      "landing/by: u.dc4b0ed3e2e9d4d4@reply.tminus 0 Mon".replace(
        /u\.\w+/,
        before.entries.get("page/by")!.uid.split("@")[0]!,
      ),
    ]);
  });

  it("takes its identity up when that is said after a build, and takes back the one it had got", () => {
    const told = renameEntries(build(before, after, tuesday).lock, { from: "page", to: "landing" }, wednesday);
    const { entries, removed } = build(told, after, wednesday).lock;
    expect([...entries].map(([key, { uid, sequence }]) => [key, uid, sequence])).toEqual([
      ["landing", "page@reply.tminus", 2],
      ["landing/by", before.entries.get("page/by")!.uid, 2],
    ]);
    expect([...removed.values()].map(({ key, uid }) => [key, uid])).toContainEqual(["landing", "landing@reply.tminus"]);
  });

  it("leaves its usual UID to nobody else", () => {
    const renamed = renameEntries(before, { from: "page", to: "landing" }, tuesday);
    const { entries } = build(renamed, [...after, entry("page 20")], tuesday).lock;
    expect(new Set([...entries.values()].map(({ uid }) => uid)).size).toBe(3);
  });

  it("is known to have been published, or not", () => {
    expect(["page", "landing", "pag"].map((id) => isPublished(before, id))).toEqual([true, false, false]);
  });
});

const someEntry = fc.record({
  key: fc.constantFrom("page", "video", "page/by", "页面", "sync.2", "metrics/usage"),
  day: fc.integer({ min: 1, max: 28 }),
  name: fc.string({ unit: "binary", maxLength: 8 }),
});
const somePlan = fc.uniqueArray(someEntry, { selector: ({ key }) => key }).map((list) =>
  list.map(({ key, day: on, name }) => {
    const date = `2026-09-${String(on).padStart(2, "0")}`;
    return { key, name, start: date, finish: date, tags: [name], hash: `${on}${name}` };
  }),
);

describe("any lock", () => {
  it("is read back as it was written, and written as it was read", () => {
    fc.assert(
      fc.property(fc.array(somePlan, { minLength: 1, maxLength: 3 }), (plans) => {
        const lock = lockAfter(...plans);
        const text = writeLock(lock);
        const read = readLock(text);
        if (isFault(read)) throw new Error(`line ${read.line}`);
        expect(writeLock(read)).toBe(text);
        expect(shown(read).toSorted()).toEqual(shown(lock).toSorted());
      }),
    );
  });

  it("does not change when its plan is built again", () => {
    fc.assert(
      fc.property(somePlan, somePlan, (one, other) => {
        const lock = lockAfter(one, other);
        expect(writeLock(build(lock, other, wednesday).lock)).toBe(writeLock(lock));
      }),
    );
  });

  it("has no UID twice, and never lowers a number", () => {
    fc.assert(
      fc.property(fc.array(somePlan, { minLength: 2, maxLength: 6 }), (plans) => {
        let lock: Lock | undefined;
        const highest = new Map<string, number>();
        for (const [index, plan] of plans.entries()) {
          lock = build(lock, plan, monday + index * 1000).lock;
          const all = [...lock.entries.values(), ...lock.removed.values()];
          expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
          for (const { uid, sequence } of all) {
            expect(sequence).toBeGreaterThanOrEqual(highest.get(uid) ?? 0);
            highest.set(uid, sequence);
          }
        }
      }),
    );
  });
});

/** The file as git leaves it when both sides changed the same lines. */
function conflictOf(ours: string, theirs: string): string {
  const [a, b] = [ours.split("\n"), theirs.split("\n")];
  let head = 0;
  while (a[head] === b[head]) head += 1;
  let tail = 0;
  while (a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = (lines: string[]) => lines.slice(head, lines.length - tail);
  const parts = [a.slice(0, head), "<<<<<<< HEAD", middle(a), "=======", middle(b), ">>>>>>> branch", a.slice(-tail)];
  return parts.flat().join("\n");
}

describe("a lock that git left in conflict", () => {
  const base = entriesOf("page 10", "video 11");
  const start = lockAfter(base);
  const ours = build(start, entriesOf("page 12", "video 11", "ad 20"), tuesday).lock;
  const theirs = build(start, entriesOf("page 14", "mail 21"), tuesday).lock;
  const merged = readLock(conflictOf(writeLock(ours), writeLock(theirs)));

  it("is settled by a build: one revision above those of both branches", () => {
    if (isFault(merged)) throw new Error(`line ${merged.line}`);
    const { lock } = build(merged, entriesOf("page 14", "ad 20", "mail 21"), wednesday);
    expect(shown(lock).toSorted()).toEqual([
      "-video: video@reply.tminus 2 Wed",
      "ad: ad@reply.tminus 0 Tue",
      "mail: mail@reply.tminus 0 Tue",
      "page: page@reply.tminus 2 Wed",
    ]);
  });

  it("is not settled where a side is no lock", () => {
    expect(readLock(conflictOf(writeLock(ours), writeLock(theirs)).replace('"video": {', '"video": '))).toMatchObject({
      kind: "broken",
    });
  });
});

describe("a text that is no lock", () => {
  const text = writeLock(lockAfter(entriesOf("page 10", "video 11")));
  it.each([
    { name: "empty", text: "", fault: { kind: "broken", line: 1 } },
    { name: "cut off", text: text.slice(0, 250), fault: { kind: "broken", line: 6 } },
    {
      name: "of a newer version",
      text: text.replace("tminus-lock/1", "tminus-lock/2"),
      fault: { kind: "newer", line: 2 },
    },
    { name: "something else", text: '{ "lockfileVersion": 3 }', fault: { kind: "broken", line: 1 } },
    {
      name: "a number for a day",
      text: text.replace('"start":"2026-09-11"', '"start":11'),
      fault: { kind: "broken", line: 6 },
    },
    {
      name: "a UID with a line end",
      text: text.replace("page@reply.tminus", "page@reply.tminus\\r\\nATTENDEE:x"),
      fault: { kind: "broken", line: 5 },
    },
    { name: "a list", text: "[]", fault: { kind: "broken", line: 1 } },
  ])("is refused, with its line: $name", ({ text: broken, fault }) => {
    expect(readLock(broken)).toEqual(fault);
  });
});
