import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plainProfile } from "../../src/emitters/csv/plain-profile.ts";
import { writeTable } from "../../src/emitters/csv/write-table.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { chinese } from "../emitters/sample-document.ts";
import { shippedProfiles } from "../support/csv-profiles.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { withHostileTexts } from "../support/hostile-document.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { needProgram } from "./need-program.ts";
import { parseCsv } from "./parse-csv.ts";
import { runProgram } from "./run-program.ts";

const profiles = [...shippedProfiles, { name: "plain", profile: plainProfile }];
const documents: readonly (readonly [string, ScheduleDocument])[] = [
  ...examplePlans.map((example) => [example.stem, documentOf(example)] as const),
  ["hostile texts", withHostileTexts(chinese)],
];
const cases = documents.flatMap(([name, document]) =>
  profiles.map(({ name: tool, profile }) => ({ name: `${name} for ${tool}`, document, profile })),
);

const readWithPython = `
import csv, json, sys
with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
`;

describe("python's csv module", () => {
  it("reads every table as it was meant", (context) => {
    needProgram(context, "python3");
    const file = join(temporaryFolder(), "plan.csv");
    for (const { name, document, profile } of cases) {
      const text = writeTable(document, profile, { language: "zh", published: undefined });
      writeFileSync(file, text);
      const rows = JSON.parse(runProgram("/usr/bin/python3", ["-c", readWithPython, file])) as string[][];
      expect(rows, name).toEqual(parseCsv(text.replace(/^\ufeff/, "")));
      expect(new Set(rows.map(({ length }) => length)), name).toEqual(new Set([profile.columns.length]));
    }
  });
});

describe("LibreOffice", () => {
  it("computes nothing of a table with hostile texts, and shows its Chinese", { timeout: 60_000 }, (context) => {
    needProgram(context, "soffice");
    const folder = temporaryFolder();
    const file = join(folder, "plan.csv");
    const text = writeTable(withHostileTexts(chinese), plainProfile, { language: "zh", published: undefined });
    writeFileSync(file, text);
    // As a double click opens it, but for the questions: comma, double quote, UTF-8; formulas are evaluated.
    const options = ["--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0", "--convert-to", "xlsx"];
    runProgram("soffice", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      ...options,
      "--outdir",
      folder,
      file,
    ]);
    const parts = unzipSync(readFileSync(join(folder, "plan.xlsx")));
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("<f");
    expect(strFromU8(parts["xl/sharedStrings.xml"]!)).toContain("任务");
    expect(readFileSync(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });
});
