import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/time/day.ts";
import { editWorkbook, type Typing } from "./edit-workbook.ts";
import { serialOf } from "./plan-workbook.ts";
import { changedLines, pullBytes } from "./pull-text.ts";
import { placesIn, workbookOf } from "./real-workbook.ts";

const plan = `tminus: 1
name: 智能回复
lang: zh
launch: 2026-10-20
calendar: CN
owners:
  pmm: { name: 李梅 }
  studio: { name: 制作部 }
anchors:
  release: T-7
  fair: 2026-10-15
phases:
  story:
    name: 讲故事
    window: T-60..T-22
    tasks:
      research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }
      house: { name: 信息屋, owner: pmm, duration: 5-8d, after: research + 2天 }
      canary: { name: 灰度, owner: studio, window: T-43..T-26 }
  ready:
    name: 物料
    tasks:
      page: { name: 落地页, owner: studio, duration: 1个月, after: [house, canary.start + 8d] }
      kit: { name: 工具包, duration: 4d, before: announce - 1d, after: fair }
      gate: { name: 决策会, gate: { approvers: [pmm] }, at: T-2wd, after: canary }
      announce: { name: 首发, at: T, finish-after: house }
tasks:
  weekly: { name: 周会, owner: pmm, every: 每周一, window: T-20..T }
`;

type Places = ReturnType<typeof placesIn>;

interface Case {
  readonly it: string;
  readonly typing: (places: Places) => Typing;
  readonly lines: readonly string[];
  readonly says?: readonly string[];
}

const lagOf = ({ baseline, links }: Places, successor: string, predecessor: string): string => {
  const link = baseline.links.find((each) => each.successor === successor && each.predecessor === predecessor);
  return links(Number(link?.number), "lag");
};

const cases: readonly Case[] = [
  {
    it: "a moved launch, which is one edit although all dates follow",
    typing: ({ ganttSheet, launch }) => ({ [ganttSheet]: { [launch]: serialOf("2026-11-03") } }),
    lines: ["- launch: 2026-10-20", "+ launch: 2026-11-03"],
  },
  {
    it: "a launch that is open again",
    typing: ({ ganttSheet, launch }) => ({ [ganttSheet]: { [launch]: "待定" } }),
    lines: ["- launch: 2026-10-20", "+ launch: 待定"],
  },
  {
    it: "other anchors: a date stays a date, and what counts from another day goes on counting from it",
    typing: ({ ganttSheet, anchor }) => ({
      [ganttSheet]: { [anchor("fair")]: serialOf("2026-10-16"), [anchor("release")]: serialOf("2026-10-15") },
    }),
    lines: ["- release: T-7", "- fair: 2026-10-15", "+ release: T-5", "+ fair: 2026-10-16"],
  },
  {
    it: "a launch typed in two cells as two days, which is none",
    typing: ({ ganttSheet, launch, anchor }) => ({
      [ganttSheet]: { [launch]: serialOf("2026-11-03"), [anchor("launch")]: serialOf("2026-11-04") },
    }),
    lines: [],
    says: [
      "“智能回复”的上市日：甘特图!D2 写的是“2026-11-03”，甘特图!C19 写的是“2026-11-04”；生成表格时是“2026-10-20”。请先商定用哪一个，把两个单元格改成一致，再重新 pull。",
    ],
  },
  {
    it: "lengths in days and months, of a range and of a task with a buffer",
    typing: ({ ganttSheet, gantt }) => ({
      [ganttSheet]: { [gantt("page", "days")]: 2, [gantt("house", "days")]: "10 天", [gantt("kit", "days")]: 3 },
    }),
    lines: [
      "- house: { name: 信息屋, owner: pmm, duration: 5-8d, after: research + 2天 }",
      "- page: { name: 落地页, owner: studio, duration: 1个月, after: [house, canary.start + 8d] }",
      "- kit: { name: 工具包, duration: 4d, before: announce - 1d, after: fair }",
      "+ house: { name: 信息屋, owner: pmm, duration: 5-10d, after: research + 2天 }",
      "+ page: { name: 落地页, owner: studio, duration: 2个月, after: [house, canary.start + 8d] }",
      "+ kit: { name: 工具包, duration: 3d, before: announce - 1d, after: fair }",
    ],
  },
  {
    it: "lags, where they are written",
    typing: (places) => ({
      [places.linksSheet]: {
        [lagOf(places, "house", "research")]: 0,
        [lagOf(places, "page", "canary")]: 5,
        [lagOf(places, "page", "house")]: 1,
        [lagOf(places, "gate", "canary")]: "+2",
      },
    }),
    lines: [
      "- house: { name: 信息屋, owner: pmm, duration: 5-8d, after: research + 2天 }",
      "- page: { name: 落地页, owner: studio, duration: 1个月, after: [house, canary.start + 8d] }",
      "- gate: { name: 决策会, gate: { approvers: [pmm] }, at: T-2wd, after: canary }",
      "+ house: { name: 信息屋, owner: pmm, duration: 5-8d, after: research }",
      "+ page: { name: 落地页, owner: studio, duration: 1个月, after: [house + 1d, canary.start + 5d] }",
      "+ gate: { name: 决策会, gate: { approvers: [pmm] }, at: T-2wd, after: canary + 2d }",
    ],
  },
  {
    it: "a lag that stands at the task before",
    typing: (places) => ({ [places.linksSheet]: { [lagOf(places, "announce", "kit")]: 3 } }),
    lines: [
      "- kit: { name: 工具包, duration: 4d, before: announce - 1d, after: fair }",
      "+ kit: { name: 工具包, duration: 4d, before: announce - 3d, after: fair }",
    ],
  },
  {
    it: "a moved launch together with what hangs on nothing of it",
    typing: ({ ganttSheet, launch, gantt, tasksSheet, tasks }) => ({
      [ganttSheet]: {
        [launch]: "2026年10月27日",
        [gantt("research", "start")]: serialOf("2026-08-31"),
        [gantt("gate", "owner")]: "李梅",
      },
      [tasksSheet]: { [tasks("canary", "note")]: "样本 20 家\n含 3 家大客户" },
    }),
    lines: [
      "- launch: 2026-10-20",
      "- research: { name: 调研, owner: pmm, start: T-60, duration: 8天 }",
      "- canary: { name: 灰度, owner: studio, window: T-43..T-26 }",
      "- gate: { name: 决策会, gate: { approvers: [pmm] }, at: T-2wd, after: canary }",
      "+ launch: 2026-10-27",
      "+ research: { name: 调研, owner: pmm, start: T-57, duration: 8天 }",
      '+ canary: { name: 灰度, owner: studio, window: T-43..T-26, note: "样本 20 家\\n含 3 家大客户" }',
      "+ gate: { name: 决策会, gate: { approvers: [pmm] }, at: T-2wd, after: canary, owner: pmm }",
    ],
  },
  {
    it: "no holiday or make-up day, but says what to write",
    typing: ({ baseline }) => {
      const [calendar] = baseline.calendars;
      const rowOf = (date: string): number => 6 + (parseDay(date) ?? 0) - (calendar?.firstDay ?? 0);
      return { 日历: { [`C${rowOf("2026-10-12")}`]: 0, [`C${rowOf("2026-10-17")}`]: 1 } };
    },
    lines: [],
    says: [
      "日历!C458：日历“CN”里，2026-10-12 改成了休息日，2026-10-17 改成了工作日。请写进计划：“calendars: { 公司: { extends: CN, holidays: [2026-10-12], workdays: [2026-10-17] } }”和“calendar: 公司”。",
    ],
  },
  {
    it: "new rows: below a heading, between tasks, at the end and in the list",
    typing: ({ ganttSheet, gantt, tasksSheet, baseline }) => {
      const free = Number(/\d+/.exec(gantt("weekly", "days"))?.[0]) + 1;
      const line = baseline.tasks.size + 2;
      return {
        [ganttSheet]: { [`A${free}`]: "客户答谢", [`C${free}`]: serialOf("2026-11-10"), [`E${free}`]: 2 },
        [tasksSheet]: { [`A${line}`]: "海报 #2", [`B${line}`]: "制作部", [`E${line}`]: 3, [`L${line}`]: "物料" },
      };
    },
    lines: [
      '+ 海报-2: { name: "海报 #2", owner: studio, duration: 3天 }',
      "+ 客户答谢: { start: 2026-11-10, duration: 2天 }",
    ],
  },
];

describe("a workbook of build", () => {
  it.each(cases)("gives back $it", async ({ typing, lines, says = [] }) => {
    const workbook = await workbookOf(plan);
    if (!workbook) throw new Error("no workbook");
    const { text, findings } = await pullBytes(plan, editWorkbook(workbook, typing(placesIn(workbook))));
    expect(findings.map(({ message, help }) => message.zh + (help?.zh ?? ""))).toEqual(says);
    expect(changedLines(plan, text)).toEqual(lines);
  });

  it("is known again by its headings and hidden ids where sheets were renamed, rows sorted and columns inserted", async () => {
    const workbook = await workbookOf(plan);
    if (!workbook) throw new Error("no workbook");
    const places = placesIn(workbook);
    const typed = editWorkbook(workbook, {
      [places.ganttSheet]: { [places.gantt("kit", "owner")]: "李梅" },
      [places.tasksSheet]: { [places.tasks("kit", "note")]: "加急" },
    });
    const parts = unzipSync(typed);
    const rename = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace('name="甘特图"', 'name="进度表"');
    parts["xl/workbook.xml"] = strToU8(rename);
    const [gantt, tasks] = ["sheet1", "sheet2"].map((sheet) => `xl/worksheets/${sheet}.xml`);
    if (!gantt || !tasks) throw new Error("two sheets");
    parts[gantt] = strToU8(shifted(strFromU8(parts[gantt] ?? new Uint8Array())));
    parts[tasks] = strToU8(turned(strFromU8(parts[tasks] ?? new Uint8Array())));
    const { text, findings } = await pullBytes(plan, zipSync(parts));
    expect(findings).toEqual([]);
    expect(changedLines(plan, text)).toEqual([
      "- kit: { name: 工具包, duration: 4d, before: announce - 1d, after: fair }",
      "+ kit: { name: 工具包, duration: 4d, before: announce - 1d, after: fair, owner: pmm, note: 加急 }",
    ]);
  });
});

/** Two rows above and a column to the left are inserted. */
function shifted(xml: string): string {
  return xml
    .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${Number(row) + 2}"`)
    .replace(/<c r="([A-Z]+)(\d+)"/g, (_, letters: string, row: string) => {
      return `<c r="${nextLetters(letters)}${Number(row) + 2}"`;
    });
}

function nextLetters(letters: string): string {
  let number = 1;
  for (const [index, letter] of [...letters].reverse().entries()) number += (letter.charCodeAt(0) - 64) * 26 ** index;
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** The rows below the first stand in the opposite order. */
function turned(xml: string): string {
  const rows = xml.match(/<row .*?<\/row>/gs) ?? [];
  const [head = "", ...rest] = rows;
  const renumbered = rest.toReversed().map((row, index) => {
    return row.replace(/<row r="\d+"/, `<row r="${index + 2}"`).replace(/<c r="([A-Z]+)\d+"/g, `<c r="$1${index + 2}"`);
  });
  return xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${head}${renumbered.join("")}</sheetData>`);
}
