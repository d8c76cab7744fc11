import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoney, parseQuantity, parseShare } from "../../src/notation/parse-quantity.ts";
import { parseWithin } from "../../src/notation/parse-within.ts";

describe("an amount of money", () => {
  it.each([
    ["300000", 300_000],
    ["300,000", 300_000],
    ["３００，０００", 300_000],
    ["1234.50", 1234.5],
    ["30万", 300_000],
    ["1.1 万", 11_000],
    ["1.25亿", 125_000_000],
    ["40k", 40_000],
    ["£40K", 40_000],
    ["¥ 1,200 元", 1_200],
    ["0", 0],
  ])("%s", (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  it.each(["", "a lot", "-5", "12%", "1,2,3", "12,34", "5-7万", "1e6", "0x10", "300000 CNY", "9".repeat(40)])(
    "is not %s",
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
    },
  );
});

describe("a quantity", () => {
  it.each([
    ["600", 600, ""],
    ["0.5%", 0.5, "%"],
    ["１２％", 12, "%"],
    ["-3.5", -3.5, ""],
    ["≥ 40 家", 40, "家"],
    ["<=1%", 1, "%"],
    ["1.2万", 12_000, ""],
    ["5万人", 50_000, "人"],
    ["300 ms", 300, "ms"],
  ])("%s", (text, number, unit) => {
    expect(parseQuantity(text)).toEqual({ number, unit });
  });

  it.each(["", "再定", "40-60", "3 of 5", "T+30", `1${" ".repeat(80)}x`])("is not %s", (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

describe("a share", () => {
  it.each([
    ["5%", 5],
    ["0%", 0],
    ["100％", 100],
    ["0.05 %", 0.05],
  ])("%s", (text, share) => {
    expect(parseShare(text)).toBe(share);
  });

  it.each(["5", "0.05", "101%", "-1%", "5%%", "some", ""])("is not %s", (text) => {
    expect(parseShare(text)).toBeUndefined();
  });
});

describe("how soon", () => {
  it.each([
    ["30m", 30, "min"],
    ["30分钟", 30, "min"],
    ["48h", 2_880, "min"],
    ["1.5小时", 90, "min"],
    ["24-48h", 2_880, "min"],
    ["1d", 1, "d"],
    ["2个工作日", 2, "wd"],
    ["3cd", 3, "cd"],
    ["1w", 7, "cd"],
  ])("%s", (text, amount, unit) => {
    expect(parseWithin(text)).toEqual({ ok: true, value: { amount, unit } });
  });

  it.each([
    ["30", "needs-unit"],
    ["soon", "vague"],
    ["TBD", "unreadable"],
    ["1mo", "unreadable"],
    ["99999h", "impossible-date"],
    ["", "unreadable"],
  ])("is not %s: %s", (text, reason) => {
    expect(parseWithin(text)).toMatchObject({ ok: false, fault: { reason } });
  });
});

it("reads any text in no time, or says that it cannot", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom(..."0159.,%万亿kM元¥-+~ hmwd天≥<=x") }), (text) => {
      for (const read of [parseMoney, parseShare, (it: string) => parseQuantity(it)?.number]) {
        const number = read(text);
        if (number !== undefined) expect(Number.isFinite(number)).toBe(true);
      }
      parseWithin(text);
    }),
  );
});
