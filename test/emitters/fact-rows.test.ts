import { describe, expect, it } from "vitest";
import type { Language } from "../../src/diagnostic/diagnostic.ts";
import { excel } from "../../src/emitters/excel/excel.ts";
import { ical } from "../../src/emitters/ical/ical.ts";
import { markdown } from "../../src/emitters/markdown/markdown.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compileText } from "../support/compile-text.ts";
import { dumpWorkbook } from "../support/dump-workbook.ts";
import { emitOne } from "../support/emit-one.ts";

function documentOf(facts: string, language: Language): ScheduleDocument {
  const { document, diagnostics } = compileText(
    `tminus: 1\nlaunch: 2026-10-20 10:00\ntimezone: Asia/Shanghai\ncalendar: CN\nlang: ${language}\n` +
      `owners: { pmm: { name: 李梅 } }\n${facts}\ntasks: { page: { at: T-8 }, post: { at: T } }\n`,
  );
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return document;
}

const facts = `metrics: { win: { name: 赢单数, owner: pmm, measure: [T+7, T+180] } }
risks: { late: { if: 视频延期, then: 改用图文, owner: pmm, decide-by: T-16 } }
embargo: { lifts: T 10:00, show-in: [America/New_York] }`;

const textOf = ({ content }: { readonly content: string | Uint8Array }): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

describe("dated facts", () => {
  it("are in the countdown, with their clock times, the days they were moved from, and other zones", async () => {
    const page = textOf(await emitOne(markdown, documentOf(facts, "zh"), "zh"));
    expect(page).toContain("考核：赢单数（李梅）");
    expect(page).toContain("最晚决定：视频延期（李梅）（原定 2026-10-04，遇休息日改期）");
    expect(page).toContain("10:00 禁发期：解禁（America/New\\_York 2026-10-19 22:00）");
  });

  it("are in the calendar: moments with their time, each day of a metric by itself", async () => {
    const calendar = textOf(await emitOne(ical, documentOf(facts, "en"), "en")).replaceAll("\r\n ", "");
    const entry = calendar.split("BEGIN:VEVENT").find((text) => text.includes("Embargo: lifts"));
    expect(entry).toMatch(/DTSTART:20261020T020000Z/);
    expect(entry).toMatch(/Local time: 2026-10-20 10:00 \(Asia\/Shanghai\)\\nAmerica\/New_York 2026-10-19 22:00/);
    expect(calendar.match(/SUMMARY:Measure: 赢单数/g)).toHaveLength(2);
    expect(calendar).toMatch(/SUMMARY:Decide by: 视频延期[\s\S]*?Moved from: 2026-10-04/);
  });

  it("are in the workbook: a line each in the chart, and day by day in the list", async () => {
    const { content } = await emitOne(excel, documentOf(facts, "zh"), "zh");
    const dump = await dumpWorkbook(content as Uint8Array);
    expect(dump.match(/"考核：赢单数"/g)).toHaveLength(1);
    expect(dump).toContain('"10:00；America/New_York 2026-10-19 22:00"');
  });

  it("far from all work do not stretch the chart", async () => {
    const widthOf = async (text: string): Promise<string | undefined> => {
      const { content } = await emitOne(excel, documentOf(text, "zh"), "zh");
      const dump = await dumpWorkbook(content as Uint8Array);
      return /rule O16:([A-Z]+)\d+/.exec(dump)?.[1];
    };
    const width = await widthOf("metrics: { m: { measure: T } }");
    expect(width).toMatch(/^[A-Z]+$/);
    expect(await widthOf("metrics: { m: { measure: T+180 } }")).toBe(width);
  });
});
