import { describe, expect, it } from "vitest";
import { compileText, mendText } from "./mend-text.ts";

/** What people of this audience type by mistake: what is said about it, where, and what `tminus fix` makes of it. */
interface Trap {
  readonly typed: string;
  readonly code: string;
  /** A part of the Chinese message. */
  readonly says: string;
  readonly at: string;
  /** The text behind `tminus fix`; null where it stays as it is. */
  readonly fixed: string | null;
}

const syntaxTraps: Readonly<Record<string, Trap>> = {
  "a full-width colon behind a key": {
    typed: "name：智能回复\nlaunch: 2026-10-20\n",
    code: "fullwidth-punct",
    says: "全角的“：”",
    at: "1:5-6",
    fixed: "name: 智能回复\nlaunch: 2026-10-20\n",
  },
  "a full-width colon before indented lines": {
    typed: "tasks：\n  a： { at: T }\n",
    code: "fullwidth-punct",
    says: "全角的“：”",
    at: "1:6-7",
    fixed: "tasks:\n  a: { at: T }\n",
  },
  "a full-width colon in braces": {
    typed: "owners: { pmm: {name：李梅} }\n",
    code: "fullwidth-punct",
    says: "全角的“：”",
    at: "1:21-22",
    fixed: "owners: { pmm: {name: 李梅} }\n",
  },
  "full-width quotes around a text with a comma behind": {
    typed: "tasks:\n  a: { name: “套装”， at: T }\n",
    code: "fullwidth-punct",
    says: "中文引号 “",
    at: "2:14-15",
    fixed: 'tasks:\n  a: { name: "套装", at: T }\n',
  },
  "full-width brackets": {
    typed: "tasks:\n  a: { after: 【b、c】, at: T }\n",
    code: "fullwidth-punct",
    says: "全角的“【”",
    at: "2:15-16",
    fixed: "tasks:\n  a: { after: [b, c], at: T }\n",
  },
  "full-width braces": {
    typed: "owners:\n  pmm: ｛name：李梅，email：a@b.cn｝\n",
    code: "fullwidth-punct",
    says: "全角的“｛”",
    at: "2:8-9",
    fixed: "owners:\n  pmm: {name: 李梅, email: a@b.cn}\n",
  },
  "a full-width dash before a list item": {
    typed: "tasks:\n  a:\n    after:\n    － b\n    － c\n",
    code: "fullwidth-punct",
    says: "全角的“－”",
    at: "4:5-6",
    fixed: "tasks:\n  a:\n    after:\n    - b\n    - c\n",
  },
  "full-width spaces as indentation": {
    typed: "tasks:\n\u3000a: { at: T }\n\u3000b: { at: T }\n",
    code: "fullwidth-punct",
    says: "全角空格",
    at: "2:1-2",
    fixed: "tasks:\n  a: { at: T }\n  b: { at: T }\n",
  },
  "an @ before a name": {
    typed: "tasks:\n  a: { owner: @张三, at: T }\n",
    code: "yaml-syntax",
    says: "不能以“@”开头",
    at: "2:15-18",
    fixed: "tasks:\n  a: { owner: 张三, at: T }\n",
  },
  "an @ before a text": {
    typed: "note: @所有人 请周五前确认\n",
    code: "yaml-syntax",
    says: "不能以“@”开头",
    at: "1:7-11",
    fixed: 'note: "@所有人 请周五前确认"\n',
  },
  "a comparison": {
    typed: "metrics:\n  ctr: { min: >=0.4 }\n  cvr:\n    min: >=0.4  # 及格线\n",
    code: "yaml-syntax",
    says: "不能以“>”开头",
    at: "2:15-20",
    fixed: 'metrics:\n  ctr: { min: ">=0.4" }\n  cvr:\n    min: ">=0.4"  # 及格线\n',
  },
  "a per cent sign first": {
    typed: "note: %50 的用户\n",
    code: "yaml-syntax",
    says: "不能以“%”开头",
    at: "1:7-10",
    fixed: 'note: "%50 的用户"\n',
  },
  "a colon in a name": {
    typed: "name: 导出: 两步完成\n",
    code: "yaml-syntax",
    says: "又出现了一次冒号",
    at: "1:7-15",
    fixed: 'name: "导出: 两步完成"\n',
  },
  "a colon in a name in braces": {
    typed: "tasks:\n  a: { name: 导出: 两步, at: T }\n",
    code: "yaml-syntax",
    says: "又出现了一次冒号",
    at: "2:14-20",
    fixed: 'tasks:\n  a: { name: "导出: 两步", at: T }\n',
  },
  "a nesting slip on one line": {
    typed: "tasks:\n  a: after: b\n",
    code: "yaml-syntax",
    says: "又出现了一次冒号",
    at: "2:6-14",
    fixed: null,
  },
  "quotes around the beginning of a name": {
    typed: 'name: "智能回复"上市计划\n',
    code: "yaml-syntax",
    says: "值到前面已经结束了",
    at: "1:13-17",
    fixed: "name: '\"智能回复\"上市计划'\n",
  },
  "no space behind the colon": {
    typed: "name:智能回复\nlaunch: 2026-10-20\n",
    code: "yaml-syntax",
    says: "冒号后面少了一个空格",
    at: "1:1-10",
    fixed: "name: 智能回复\nlaunch: 2026-10-20\n",
  },
  "no space behind the colon in braces": {
    typed: "owners: { pmm:李梅 }\n",
    code: "yaml-syntax",
    says: "冒号后面少了一个空格",
    at: "1:11-17",
    fixed: "owners: { pmm: 李梅 }\n",
  },
  "tabs as indentation": {
    typed: "tasks:\n\ta:\n\t\tat: T\n",
    code: "yaml-syntax",
    says: "Tab 键缩进",
    at: "2:1-2",
    fixed: "tasks:\n  a:\n    at: T\n",
  },
  "a tab in a text that is indented with spaces": {
    typed: "tasks:\n    a:\n        at: T\n\tb:\n\t\tat: T\n",
    code: "yaml-syntax",
    says: "Tab 键缩进",
    at: "4:1-2",
    fixed: "tasks:\n    a:\n        at: T\n    b:\n        at: T\n",
  },
  "a list on the line of its key": {
    typed: "tasks:\n  a:\n    after: - b\n    at: T\n",
    code: "yaml-syntax",
    says: "列表不能和它的键写在同一行",
    at: "3:12-13",
    fixed: "tasks:\n  a:\n    after: [b]\n    at: T\n",
  },
  "a backslash in double quotes": {
    typed: 'note: "C:\\data"\n',
    code: "yaml-syntax",
    says: "双引号里不认识",
    at: "1:10-12",
    fixed: 'note: "C:\\\\data"\n',
  },
  "a comment without a space before it": {
    typed: 'name: "回复"#注释\n',
    code: "yaml-syntax",
    says: "前面要有一个空格",
    at: "1:11-14",
    fixed: 'name: "回复" #注释\n',
  },
  "a comma too many": {
    typed: "tasks:\n  a: { after: [b,, c], at: T }\n",
    code: "yaml-syntax",
    says: "多了一个逗号",
    at: "2:18-19",
    fixed: "tasks:\n  a: { after: [b, c], at: T }\n",
  },
  "a quote that is not closed": {
    typed: 'name: "智能回复\nlaunch: 2026-10-20\n',
    code: "yaml-syntax",
    says: "少了收尾的引号",
    at: "1:12-13",
    fixed: null,
  },
  "a bracket that is not closed": {
    typed: "tasks:\n  a: { after: [b, c, at: T }\n",
    code: "yaml-syntax",
    says: "还没有关上",
    at: "2:28-29",
    fixed: null,
  },
  "an alias that is a text in stars": {
    typed: "name: *导出按钮*\n",
    code: "yaml-unsupported",
    says: "以“*”开头",
    at: "1:7-13",
    fixed: 'name: "*导出按钮*"\n',
  },
  "an anchor and its alias": {
    typed: "owners: { a: &x { name: 甲 }, b: *x }\n",
    code: "yaml-unsupported",
    says: "以“&”开头",
    at: "1:14-16",
    fixed: null,
  },
  "a tag": {
    typed: "note: !重要 先看这里\n",
    code: "yaml-unsupported",
    says: "以“!”开头",
    at: "1:7-10",
    fixed: 'note: "!重要 先看这里"\n',
  },
  "a merge key": {
    typed: "tasks:\n  a:\n    <<: b\n    at: T\n",
    code: "yaml-unsupported",
    says: "从别处复制内容",
    at: "3:5-7",
    fixed: null,
  },
  "a version of YAML": {
    typed: "%YAML 1.1\n---\ntminus: 1\nname: 回复\n",
    code: "yaml-unsupported",
    says: "以 % 开头的行",
    at: "1:1-10",
    fixed: "---\ntminus: 1\nname: 回复\n",
  },
  "a key twice": { typed: "name: 甲\nname: 乙\n", code: "dup-key", says: "有两个“name”", at: "2:1-5", fixed: null },
  "a key that programs reserve": {
    typed: "tasks: { __proto__: { at: T } }\n",
    code: "reserved-key",
    says: "不能用作键名",
    at: "1:10-19",
    fixed: null,
  },
  "a number sign in a name": {
    typed: "name: 冲刺 #2  # 注释\n",
    code: "text-in-comment",
    says: "“#2”是注释",
    at: "1:10-12",
    fixed: 'name: "冲刺 #2"  # 注释\n',
  },
  "a number sign at the beginning of a name": {
    typed: "name: #1 导出\n",
    code: "text-in-comment",
    says: "“#1 导出”是注释",
    at: "1:7-12",
    fixed: 'name: "#1 导出"\n',
  },
  "a number sign that ends a name": {
    typed: "name: 冲刺 #2\n",
    code: "text-in-comment",
    says: "“#2”是注释",
    at: "1:10-12",
    fixed: 'name: "冲刺 #2"\n',
  },
  "an invisible character": {
    typed: "name: 导出\u0007按钮\n",
    code: "control-character",
    says: "看不见的控制字符",
    at: "1:9-10",
    fixed: "name: 导出按钮\n",
  },
};

const owners = "owners: { pmm: { name: 李梅 }, 运营部: {}, 产品部: {} }\n";
const plan = `launch: 2026-10-20\ntimezone: Asia/Shanghai\n${owners}`;
const task = "  page: { owner: pmm, duration: 5d, by: T-8 }\n";

/** The same below a plan that is sound so far; places count from its tasks. */
const meaningTraps: Readonly<Record<string, Trap>> = {
  "a Chinese key": {
    typed: "  a: { 负责人: pmm, at: T }\n",
    code: "unknown-key",
    says: "没有“负责人”这个键",
    at: "1:8-11",
    fixed: "  a: { owner: pmm, at: T }\n",
  },
  "a misspelt key": {
    typed: "  a: { duratoin: 5d, by: T }\n",
    code: "unknown-key",
    says: "没有“duratoin”这个键",
    at: "1:8-16",
    fixed: "  a: { duration: 5d, by: T }\n",
  },
  "another tool's key": {
    typed: "  a: { duration: 5d, due_date: T-3 }\n",
    code: "unknown-key",
    says: "没有“due_date”这个键",
    at: "1:22-30",
    fixed: "  a: { duration: 5d, by: T-3 }\n",
  },
  "a key that may mean several": {
    typed: "  a: { duration: 5d, 日期: T-3 }\n",
    code: "unknown-key",
    says: "没有“日期”这个键",
    at: "1:22-24",
    fixed: null,
  },
  "a misspelt word": {
    typed: "  a: { kind: announcement, at: T }\n",
    code: "bad-value",
    says: "“announcement”不在这里可选的词里",
    at: "1:14-26",
    fixed: "  a: { kind: announce, at: T }\n",
  },
  "a sign without its T": {
    typed: "  a: { at: +14 }\n",
    code: "bad-time",
    says: "“+14”没有写单位",
    at: "1:12-15",
    fixed: "  a: { at: T+14 }\n",
  },
  "a number without sign and unit": {
    typed: "  a: { duration: 5, by: T }\n",
    code: "bad-time",
    says: "“5”没有写单位",
    at: "1:18-19",
    fixed: null,
  },
  "an afternoon": {
    typed: "  a: { at: T-5 下午3点 }\n",
    code: "bad-time",
    says: "“T-5 下午3点”不是能识别的日期",
    at: "1:12-20",
    fixed: "  a: { at: T-5 15:00 }\n",
  },
  "days before the launch in words": {
    typed: "  a: { duration: 2d, by: 上市前5天 }\n",
    code: "bad-time",
    says: "“上市前5天”不是能识别的日期",
    at: "1:26-31",
    fixed: "  a: { duration: 2d, by: T-5 }\n",
  },
  "days before something that may be the launch or the release": {
    typed: "  a: { duration: 2d, by: 上线前5天 }\n",
    code: "bad-time",
    says: "“上线前5天”不是能识别的日期",
    at: "1:26-31",
    fixed: null,
  },
  "what it follows in words": {
    typed: "  a: { duration: 2d, after: page完成后 }\n",
    code: "bad-time",
    says: "“page完成后”不是能识别的先后关系",
    at: "1:29-36",
    fixed: "  a: { duration: 2d, after: page }\n",
  },
  "a misspelt id": {
    typed: "  a: { duration: 2d, after: paeg + 2d }\n",
    code: "unknown-ref",
    says: "没有叫“paeg”的任务、阶段或锚点",
    at: "1:29-38",
    fixed: "  a: { duration: 2d, after: page + 2d }\n",
  },
  "an owner by the shown name": {
    typed: "  a: { owner: 李梅, at: T }\n",
    code: "owner-unknown",
    says: "owners 里没有“李梅”",
    at: "1:15-17",
    fixed: "  a: { owner: pmm, at: T }\n",
  },
  "an owner one character away": {
    typed: "  a: { owner: 产业部, at: T }\n",
    code: "owner-unknown",
    says: "owners 里没有“产业部”",
    at: "1:15-18",
    fixed: null,
  },
  "names with 、 in brackets": {
    typed: "  a: { owner: pmm, helpers: [运营部、产品部], at: T }\n",
    code: "owner-unknown",
    says: "owners 里没有“运营部、产品部”",
    at: "1:30-37",
    fixed: "  a: { owner: pmm, helpers: [运营部, 产品部], at: T }\n",
  },
  "names with 、 in a list of lines": {
    typed: "  a:\n    helpers:\n      - 运营部、产品部\n    at: T\n",
    code: "owner-unknown",
    says: "owners 里没有“运营部、产品部”",
    at: "3:9-16",
    fixed: "  a:\n    helpers:\n      - 运营部\n      - 产品部\n    at: T\n",
  },
  "names with 、 as the owner": {
    typed: "  a: { owner: 运营部、产品部, at: T }\n",
    code: "owner-unknown",
    says: "owners 里没有“运营部、产品部”",
    at: "1:15-22",
    fixed: null,
  },
  "an id of digits": {
    typed: "  010: { at: T }\n",
    code: "bad-id",
    says: "“010”不能用作标识",
    at: "1:3-6",
    fixed: null,
  },
  "an id that looks like a number": {
    typed: "  1e3: { at: T }\n",
    code: "bad-id",
    says: "“1e3”不能用作标识",
    at: "1:3-6",
    fixed: null,
  },
  "a full-width colon in a task of one line": {
    typed: "  a:\n    at： T\n",
    code: "fullwidth-punct",
    says: "全角的“：”",
    at: "2:7-8",
    fixed: "  a:\n    at: T\n",
  },
  "a yes in the place of a task": {
    typed: "  a: 是\n",
    code: "bad-value",
    says: "这里要写“键: 值”",
    at: "1:6-7",
    fixed: "  a: {}\n",
  },
  "a window whose end leaves out the month": {
    typed: "  a: { window: 2026-10-12..16 }\n",
    code: "bad-time",
    says: "“2026-10-12..16”没有写单位",
    at: "1:16-30",
    fixed: "  a: { window: 2026-10-12..2026-10-16 }\n",
  },
};

/** A directive stands before everything else. */
const headOf = (typed: string): string => (typed.startsWith("%") ? "" : "tminus: 1\n");

describe("what is no trap", () => {
  it.each([
    ["a clock time", "  a: { at: T 20:00 }\n", { date: "2026-10-20", time: "20:00" }],
    ["full-width signs in a point", "  a: { at: Ｔ－３０ }\n", { date: "2026-09-18", time: null }],
    ["a long dash", "  a: { at: T—29 }\n", { date: "2026-09-21", time: null }],
  ])("is read as it is meant: %s", (_, typed, { date, time }) => {
    const { document, diagnostics } = compileText(`tminus: 1\n${plan}tasks:\n${task}${typed}`);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(document?.tasks.find(({ id }) => id === "a")).toMatchObject({ start: date, time });
  });

  it("is a byte order mark", () => {
    const text = `tminus: 1\n${plan}tasks:\n${task}`;
    expect(compileText(`\ufeff${text}`).document).toEqual(compileText(text).document);
  });
});

describe("a trap", () => {
  const rows = [
    ...Object.entries(syntaxTraps).map(([title, trap]) => ({ title, trap, head: headOf(trap.typed) })),
    ...Object.entries(meaningTraps).map(([title, trap]) => ({
      title,
      trap,
      head: `tminus: 1\n${plan}tasks:\n${task}`,
    })),
  ];

  it.each(rows)("is said and mended: $title", async ({ trap: { typed, code, says, at, fixed }, head }) => {
    const above = head.split("\n").length - 1;
    const [line = "", columns = ""] = at.split(":");
    const found = compileText(head + typed).diagnostics.filter((diagnostic) => diagnostic.code === code);
    const said = found.map(({ place, message }) => {
      return `${place.line - above}:${place.column}-${place.endColumn} ${message.zh}`;
    });
    expect(said).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
    expect(said.find((it) => it.includes(says))).toContain(`${line}:${columns} `);
    expect((await mendText(head + typed)).text).toBe(head + (fixed ?? typed));
  });
});
