import { describe, expect, it } from "vitest";
import { isId, isReserved, parseWeekday } from "../../src/notation/names.ts";

const ids: readonly (readonly [string, boolean])[] = [
  ["a", true],
  ["house", true],
  ["主题确定", true],
  ["a-1_b", true],
  ["版本２", true],
  ["étude", true],
  ["e\u0301tude", true],
  ["हिन्दी", true],
  ["二〇二六", true],
  ["𠀀".repeat(64), true],
  ["x".repeat(64), true],
  ["x".repeat(65), false],
  ["𠀀".repeat(65), false],
  ["x".repeat(1_000_000), false],
  ["", false],
  ["1a", false],
  ["-a", false],
  ["_a", false],
  ["a b", false],
  ["a.b", false],
  ["a+b", false],
  ["a—b", false],
  ["🚀", false],
  ["a🚀", false],
];

const reserved: readonly (readonly [string, boolean])[] = [
  ["launch", true],
  ["Launch", true],
  ["T", true],
  ["t", true],
  ["Ｔ", true],
  ["R", true],
  ["tbd", true],
  ["待定", true],
  ["Week", true],
  ["NULL", true],
  ["true", true],
  ["False", true],
  ["第3周", true],
  ["第三周", true],
  ["第3周周三", true],
  ["首周", true],
  ["末周", true],
  ["春节", true],
  ["Spring-Festival", true],
  ["双11", true],
  ["双１１", true],
  ["T-30", true],
  ["t-5wd", true],
  ["T-5个工作日", true],
  ["双11-15", true],
  ["release", false],
  ["release-note", false],
  ["T-shirt", false],
  ["T-3rd-party", false],
  ["R2", false],
  ["week-plan", false],
  ["week3", false],
  ["第3周复盘", false],
  ["第3周-复盘", false],
  ["春节活动", false],
  ["launch-event", false],
  ["double11", false],
];

const weekdays: readonly (readonly [string, number | undefined])[] = [
  ["mon", 1],
  ["Monday", 1],
  ["tues", 2],
  ["WED", 3],
  ["thur", 4],
  ["fri", 5],
  ["saturday", 6],
  ["sun", 7],
  ["周一", 1],
  ["星期三", 3],
  ["礼拜五", 5],
  ["周日", 7],
  ["星期天", 7],
  [" mon ", 1],
  ["", undefined],
  ["monda", undefined],
  ["mon tue", undefined],
  ["周", undefined],
  ["周八", undefined],
  ["weekday", undefined],
  ["一", undefined],
];

describe("names", () => {
  it.each(ids)("isId %j: %j", (text, expected) => {
    expect(isId(text)).toBe(expected);
  });

  it.each(reserved)("isReserved %j: %j", (text, expected) => {
    expect(isReserved(text)).toBe(expected);
  });

  it.each(weekdays)("parseWeekday %j: %j", (text, expected) => {
    expect(parseWeekday(text)).toBe(expected);
  });
});
