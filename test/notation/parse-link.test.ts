import { describe, expect, it } from "vitest";
import type { Fault, LinkText } from "../../src/notation/notation.ts";
import { parseLink } from "../../src/notation/parse-link.ts";
import { isDeclared } from "./declared.ts";

const readable: readonly (readonly [string, LinkText])[] = [
  ["house", { name: "house", text: "house" }],
  [" house ", { name: "house", text: "house" }],
  ["主题确定", { name: "主题确定", text: "主题确定" }],
  ["house.start", { name: "house", side: "start", text: "house.start" }],
  ["house.finish", { name: "house", side: "finish", text: "house.finish" }],
  ["house.end", { name: "house", side: "finish", text: "house.finish" }],
  ["主题确定.开始", { name: "主题确定", side: "start", text: "主题确定.start" }],
  ["主题确定．结束", { name: "主题确定", side: "finish", text: "主题确定.finish" }],
  ["house + 2d", { name: "house", lag: { amount: 2, unit: "d" }, text: "house + 2d" }],
  ["house+2d", { name: "house", lag: { amount: 2, unit: "d" }, text: "house + 2d" }],
  ["house ＋ 2天", { name: "house", lag: { amount: 2, unit: "d" }, text: "house + 2d" }],
  ["house - 1d", { name: "house", lag: { amount: -1, unit: "d" }, text: "house - 1d" }],
  ["house-1d", { name: "house", lag: { amount: -1, unit: "d" }, text: "house - 1d" }],
  ["house — 1d", { name: "house", lag: { amount: -1, unit: "d" }, text: "house - 1d" }],
  ["house + 3cd", { name: "house", lag: { amount: 3, unit: "cd" }, text: "house + 3cd" }],
  ["house + 2 个工作日", { name: "house", lag: { amount: 2, unit: "wd" }, text: "house + 2wd" }],
  ["house + 两周", { name: "house", lag: { amount: 2, unit: "week" }, text: "house + 2w" }],
  ["house + 1w", { name: "house", lag: { amount: 1, unit: "week" }, text: "house + 1w" }],
  ["house + 0d", { name: "house", text: "house" }],
  ["house - 0", { name: "house", text: "house" }],
  ["house.start + 8d", { name: "house", side: "start", lag: { amount: 8, unit: "d" }, text: "house.start + 8d" }],
  ["house.start+8d", { name: "house", side: "start", lag: { amount: 8, unit: "d" }, text: "house.start + 8d" }],
  [
    "house.start + 50%",
    { name: "house", side: "start", lag: { amount: 50, unit: "percent" }, text: "house.start + 50%" },
  ],
  [
    "house.开始＋５０％",
    { name: "house", side: "start", lag: { amount: 50, unit: "percent" }, text: "house.start + 50%" },
  ],
  ["T", { name: "launch", text: "launch" }],
  ["launch", { name: "launch", text: "launch" }],
  ["Launch - 5wd", { name: "launch", lag: { amount: -5, unit: "wd" }, text: "launch - 5wd" }],
  ["R", { name: "release", text: "release" }],
  ["release + 1cd", { name: "release", lag: { amount: 1, unit: "cd" }, text: "release + 1cd" }],
  ["春节 + 3cd", { name: "spring-festival", lag: { amount: 3, unit: "cd" }, text: "spring-festival + 3cd" }],
  ["a-1d", { name: "a-1d", text: "a-1d" }],
  ["a-2d", { name: "a", lag: { amount: -2, unit: "d" }, text: "a - 2d" }],
  ["a - 1d", { name: "a", lag: { amount: -1, unit: "d" }, text: "a - 1d" }],
  ["a-1 - 1d", { name: "a-1", lag: { amount: -1, unit: "d" }, text: "a-1 - 1d" }],
  ["a-1d.start", { name: "a-1d", side: "start", text: "a-1d.start" }],
  ["canary-gate", { name: "canary-gate", text: "canary-gate" }],
  ["第3周-复盘", { name: "第3周-复盘", text: "第3周-复盘" }],
  ["版本２ + 2d", { name: "版本２", lag: { amount: 2, unit: "d" }, text: "版本２ + 2d" }],
];

const unreadable: readonly (readonly [string, Fault])[] = [
  ["", { reason: "unreadable" }],
  ["2026-10-20", { reason: "unreadable" }],
  ["house.middle", { reason: "unreadable" }],
  ["house.", { reason: "unreadable" }],
  ["house.startle", { reason: "unreadable" }],
  ["house +", { reason: "unreadable" }],
  ["house + x", { reason: "unreadable" }],
  ["house 2d", { reason: "unreadable" }],
  ["house + 2mo", { reason: "unreadable" }],
  ["house + 2d + 1d", { reason: "unreadable" }],
  ["house + 1-2d", { reason: "unreadable" }],
  ["house + 2", { reason: "needs-unit", suggestion: "house + 2d" }],
  ["house.start - 2", { reason: "needs-unit", suggestion: "house.start - 2d" }],
  ["T-30", { reason: "needs-unit", suggestion: "launch - 30cd" }],
  ["双11+3", { reason: "needs-unit", suggestion: "双11 + 3cd" }],
  ["house + 0.5d", { reason: "part-of-day" }],
  ["house + 2h", { reason: "part-of-day" }],
  ["house + 几天", { reason: "vague" }],
  ["house + 99999d", { reason: "impossible-date" }],
  ["hose", { reason: "unknown-name", name: "hose" }],
  ["hose.start", { reason: "unknown-name", name: "hose" }],
  ["hose + 2d", { reason: "unknown-name", name: "hose" }],
  ["hose-2d", { reason: "unknown-name", name: "hose" }],
  ["House", { reason: "unknown-name", name: "House" }],
  ["house-x", { reason: "unknown-name", name: "house-x" }],
  ["house完成后", { reason: "unreadable", suggestion: "house", isSure: true }],
  ["house 之后", { reason: "unreadable", suggestion: "house", isSure: true }],
  ["house 完成后2天", { reason: "unreadable", suggestion: "house + 2d" }],
  ["house开始后", { reason: "unreadable", suggestion: "house.start", isSure: true }],
  ["house、story", { reason: "unreadable", suggestion: "[house, story]", isSure: true }],
  ["house.start + 2天，story", { reason: "unreadable", suggestion: "[house.start + 2d, story]", isSure: true }],
  ["house, hose", { reason: "unreadable" }],
  [`house + ${"0".repeat(31)}d`, { reason: "too-long" }],
  ["x".repeat(113), { reason: "too-long" }],
];

describe("parseLink", () => {
  it.each(readable)("reads %j", (text, value) => {
    expect(parseLink(text, isDeclared)).toEqual({ ok: true, value });
  });

  it.each(unreadable)("refuses %j", (text, fault) => {
    expect(parseLink(text, isDeclared)).toEqual({ ok: false, fault });
  });
});
