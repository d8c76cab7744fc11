import { describe, expect, it } from "vitest";
import { openCsvProfile } from "../../src/open-csv-profile.ts";

function opened(text: string) {
  return openCsvProfile({ name: "our.csv.yaml", bytes: new TextEncoder().encode(text) });
}

/** Code, line and column of what is said of a mapping file, and its English words. */
function said(text: string): readonly string[] {
  return opened(text).diagnostics.map(
    ({ code, place, message }) => `${code} ${place.line}:${place.column} ${message.en}`,
  );
}

const columns = "columns: [{ header: Title, field: name }]";

describe("a mapping file", () => {
  it("may say no more than its columns", () => {
    expect(opened(`tminus-csv: 1\n${columns}\n`).profile).toEqual({
      columns: [{ header: { en: "Title", zh: "Title" }, holds: { field: "name" }, words: new Map() }],
      dates: "YYYY-MM-DD",
      byteOrderMark: "left-out",
      lineEnd: "\r\n",
      formulas: "guarded",
      phases: "left-out",
      separator: ", ",
    });
  });

  it("may say everything", () => {
    const text = `tminus-csv: 1
note: 给市场部用
dates: D.M.YYYY
byte-order-mark: 是
line-ends: LF
guard-formulas: no
phase-rows: yes
separator: "|"
columns:
  - { header: { en: Type, zh: 类型 }, field: type, words: { gate: Milestone, other: Task } }
  - { header: { zh: 团队 }, text: 市场部 }
`;
    expect(opened(text)).toMatchObject({
      diagnostics: [],
      profile: {
        columns: [
          {
            header: { en: "Type", zh: "类型" },
            holds: { field: "type" },
            words: new Map([
              ["gate", "Milestone"],
              ["other", "Task"],
            ]),
          },
          { header: { en: "团队", zh: "团队" }, holds: { text: "市场部" } },
        ],
        dates: "D.M.YYYY",
        byteOrderMark: "written",
        lineEnd: "\n",
        formulas: "kept",
        phases: "as-rows",
        separator: "|",
      },
    });
  });

  it.each([
    ["nothing", "", ["csv-version 1:1 The file does not say which version of the mapping language it is written in."]],
    [
      "no version",
      `${columns}\n`,
      ["csv-version 1:1 The file does not say which version of the mapping language it is written in."],
    ],
    [
      "another version",
      `tminus-csv: 2\n${columns}\n`,
      ['csv-version 1:13 This tminus does not know version "2" of the mapping language.'],
    ],
    ["no columns", "tminus-csv: 1\n", ["csv-column 1:1 The file has no columns."]],
    ["an unknown key", `tminus-csv: 1\ndate: x\n${columns}\n`, ['unknown-key 2:1 There is no key "date" here.']],
    [
      "an unknown field",
      "tminus-csv: 1\ncolumns:\n  - { header: Who, field: ownr }\n",
      ['csv-field 3:27 There is no field "ownr".'],
    ],
    ["no header", "tminus-csv: 1\ncolumns:\n  - { field: name }\n", ["csv-column 3:5 This column has no header."]],
    [
      "two values",
      "tminus-csv: 1\ncolumns:\n  - { header: A, field: name, text: x }\n",
      ["csv-column 3:5 This column has both a field and a fixed text."],
    ],
    ["a column that is a text", "tminus-csv: 1\ncolumns: [name]\n", ["bad-value 2:11"]],
    [
      "a strange date",
      `tminus-csv: 1\ndates: DD/DD/YYYY\n${columns}\n`,
      ['csv-value 2:8 "DD/DD/YYYY" is not a way to write a day.'],
    ],
    [
      "a short year",
      `tminus-csv: 1\ndates: DD/MM/YY\n${columns}\n`,
      ['csv-value 2:8 "DD/MM/YY" is not a way to write a day.'],
    ],
    [
      "a strange truth",
      `tminus-csv: 1\nphase-rows: maybe\n${columns}\n`,
      ['csv-value 2:13 "maybe" is not a yes or a no.'],
    ],
    [
      "strange line ends",
      `tminus-csv: 1\nline-ends: unix\n${columns}\n`,
      ['csv-value 2:12 "unix" is not a kind of line end.'],
    ],
    [
      "two columns of one name",
      "tminus-csv: 1\ncolumns:\n  - { header: A, field: name }\n  - { header: A, field: id }\n",
      ['csv-header 4:15 There is a column "A" above already.'],
    ],
  ])("with %s is told where", (_, text, expected) => {
    const found = said(text);
    expect(found.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it("gives no profile with an error, and one with a warning", () => {
    expect(opened(`tminus-csv: 1\ndates: x\n${columns}\n`).profile).toBeUndefined();
    const twice = "tminus-csv: 1\ncolumns: [{ header: A, field: name }, { header: A, field: id }]\n";
    expect(opened(twice).profile?.columns).toHaveLength(2);
  });

  it("offers the field that was meant", () => {
    const { diagnostics } = opened("tminus-csv: 1\ncolumns: [{ header: A, field: phse }]\n");
    expect(diagnostics[0]?.help?.en).toBe('Did you mean "phase"?');
  });
});
