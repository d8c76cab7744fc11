import { describe, expect, it } from "vitest";
import { drawnBy, readText } from "./read-text.ts";

/** The key that the help of the one unknown key in a text proposes. */
function proposedFor(text: string): string | undefined {
  const help = readText(text).diagnostics.find(({ code }) => code === "unknown-key")?.help?.en;
  return help?.match(/"([^"]+):"/)?.[1];
}

describe("an unknown key", () => {
  it.each([
    ["naem", "name"],
    ["名称", "name"],
    ["title", "name"],
    ["上市日期", "launch"],
    ["launch_date", "launch"],
    ["timeZone", "timezone"],
    ["时区", "timezone"],
    ["负责人", "owners"],
    ["team", "owners"],
    ["任务", "tasks"],
    ["milestones", "tasks"],
    ["stages", "phases"],
    ["开始日期", "start"],
    ["end", "finish"],
    ["版本", "tminus"],
    ["目标", "metrics"],
    ["holidays", "calendars"],
  ])("at the top, %s, points at %s", (key, meant) => {
    expect(proposedFor(`${key}: x\ntasks: { a: }`)).toBe(meant);
  });

  it.each([
    ["for", "duration"],
    ["工期", "duration"],
    ["days", "duration"],
    ["depends", "after"],
    ["deps", "after"],
    ["depends_on", "after"],
    ["dependsOn", "after"],
    ["requires", "after"],
    ["前置任务", "after"],
    ["blocks", "before"],
    ["due", "by"],
    ["deadline", "by"],
    ["截止日期", "by"],
    ["assignee", "owner"],
    ["负责人", "owner"],
    ['"负责 人"', "owner"],
    ["end", "finish"],
    ["date", "at"],
    ["日期", "at"],
    ["repeat", "every"],
    ["type", "kind"],
    ["tier", "tiers"],
    ["startBy", "start-by"],
    ["start_by", "start-by"],
    ["FINISH-AFTER", "finish-after"],
    ["Duration", "duration"],
    ["description", "note"],
    ["交付物", "gives"],
    ["gates", "gate"],
    ["duraton", "duration"],
  ])("of a task, %s, points at %s", (key, meant) => {
    expect(proposedFor(`tasks:\n  a:\n    ${key}: x`)).toBe(meant);
  });

  it.each([
    ["owners", "mail", "email"],
    ["owners", "姓名", "name"],
    ["owners", "容量", "capacity"],
    ["owners", "vacation", "away"],
    ["calendars", "假期", "holidays"],
    ["calendars", "补班", "workdays"],
    ["calendars", "base", "extends"],
    ["phases", "负责人", "owner"],
    ["phases", "deadline", "window"],
    ["phases", "任务", "tasks"],
    ["notify", "to", "who"],
    ["notify", "提前", "lead"],
    ["notify", "when", "before"],
  ])("under %s, %s, points at %s", (section, key, meant) => {
    expect(proposedFor(`${section}: { x: { ${key}: y } }\ntasks: { a: }`)).toBe(meant);
  });

  it.each([
    ["审批人", "approvers"],
    ["approver", "approvers"],
    ["标准", "criteria"],
  ])("of a gate, %s, points at %s", (key, meant) => {
    expect(proposedFor(`tasks: { a: { gate: { ${key}: x } } }`)).toBe(meant);
  });

  it("lists what may stand there where nothing is near", () => {
    const [diagnostic] = readText("tasks: { a: { gate: { xyzzy: x } } }").diagnostics;
    expect(diagnostic?.help?.en).toBe("Keys that may stand here: approvers, criteria, decision.");
  });

  it("stands at the key, and all of them show in one run", () => {
    const text = `
nmae: x
owners: { a: { naem: x } }
calendars: { c: { weeks: mon-fri } }
phases: { p: { windwo: x, tasks: { b: { duraton: 5d } } } }
tasks: { a: { ownr: x, gate: { approver: x } } }
notify: { n: { whoo: x } }`;
    expect(drawnBy(text)).toEqual([
      "2 unknown-key nmae",
      "3 unknown-key naem",
      "4 unknown-key weeks",
      "5 unknown-key windwo",
      "5 unknown-key duraton",
      "6 unknown-key ownr",
      "6 unknown-key approver",
      "7 unknown-key whoo",
    ]);
  });
});

describe("the version", () => {
  it.each([
    ["tminus: 1", []],
    ['tminus: "1"', []],
    ["tminus:", ["1 version-missing"]],
    ["tminus: ~", ["1 version-missing"]],
    ["tminus: 2", ["1 version-unknown 2"]],
    ["tminus: 1.0", ["1 version-unknown 1.0"]],
    ["tminus: [1]", ["1 bad-value [1]"]],
  ])("%s draws %j", (line, expected) => {
    expect(drawnBy(`${line}\ntasks: { a: }`)).toEqual(expected);
  });
});
