import { describe, expect, it } from "vitest";
import type { CheckedPlan } from "../../../src/cli/reporters/define-reporter.ts";
import { reporters } from "../../../src/cli/reporters/index.ts";
import { codes } from "../../../src/codes.ts";
import type { Diagnostic } from "../../../src/diagnostic/diagnostic.ts";

const text = "tminus: 1\ntasks:\n  落地页🚀: { by: T-1wd }\n";

/** Behind three Chinese characters and an emoji: 14 code points, 15 units of UTF-16, 23 bytes of UTF-8 come before it. */
const place = { file: "plans/页.launch.yaml", line: 3, column: 15, endLine: 3, endColumn: 20 };

const finding: Diagnostic = {
  code: "deadline-missed",
  severity: "error",
  message: { en: "It is late.", zh: "晚了 100%，::error::" },
  help: { en: "Either:\n  - a;\n  - b.", zh: "要么：\n  - 甲；\n  - 乙。" },
  place,
  related: [{ place: { ...place, line: 1, endLine: 1, column: 1, endColumn: 7 }, message: { en: "here", zh: "这里" } }],
  notes: [{ en: "A chain.", zh: "一条链。" }],
};

function planWith(diagnostics: readonly Diagnostic[]): CheckedPlan {
  return { name: place.file, language: "zh", diagnostics, textOf: () => text };
}

function report(format: string, ...diagnostics: readonly Diagnostic[]): string {
  const reporter = reporters.find((it) => it.format === format);
  return reporter!.report([planWith(diagnostics)], { version: "1.2.3", codes, hash: (key) => `<${key}>` });
}

describe("concise", () => {
  it("says a finding on a line that editors can follow, and hides nothing in it", () => {
    const evil = { ...finding, message: { en: "", zh: "a\n::error::\u202eb" } };
    expect(report("concise", finding, evil)).toBe(
      "plans/页.launch.yaml:3:15: error[deadline-missed] 晚了 100%，::error::\n" +
        "plans/页.launch.yaml:3:15: error[deadline-missed] a\u240a::error::<U+202E>b\n",
    );
  });
});

describe("github", () => {
  it("counts columns in units of UTF-16, and escapes what would end a property or a command", () => {
    expect(report("github", finding)).toBe(
      "::error file=plans/页.launch.yaml,line=3,endLine=3,col=16,endColumn=20,title=deadline-missed" +
        "::晚了 100%25，::error::%0A一条链。%0A要么：%0A  - 甲；%0A  - 乙。\n",
    );
  });

  it("leaves out the columns of what goes over several lines, and escapes names of files", () => {
    const long = { ...finding, severity: "info" as const, place: { ...place, file: "a,b:c%.yaml", endLine: 4 } };
    expect(report("github", long)).toMatch(/^::notice file=a%2Cb%3Ac%25\.yaml,line=3,endLine=4,title=/);
  });

  it("keeps within what the runner takes of a message, and tears no character in two", () => {
    const long = { ...finding, message: { en: "", zh: `${"a".repeat(4094)}🚀🚀` } };
    const [, message = ""] = report("github", long)
      .trimEnd()
      .split(/::(?=a)/);
    expect(message).toBe(`${"a".repeat(4094)}…`);
  });

  it("shows ten of each kind at the most, and counts the rest in the last", () => {
    const many = (severity: "error" | "warning", count: number) =>
      Array.from({ length: count }, () => ({ ...finding, severity }));
    const lines = report("github", ...many("error", 10), ...many("warning", 12))
      .trimEnd()
      .split("\n");
    expect(lines.filter((line) => line.startsWith("::error file"))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::warning file"))).toHaveLength(9);
    expect(lines.at(-1)).toBe("::warning title=tminus::另有 3 个警告没有显示在这里。");
  });
});

describe("rdjson", () => {
  it("counts columns in bytes of UTF-8", () => {
    const { diagnostics } = JSON.parse(report("rdjson", finding));
    expect(diagnostics[0]).toMatchObject({
      severity: "ERROR",
      code: { value: "deadline-missed" },
      location: {
        path: "plans/页.launch.yaml",
        range: { start: { line: 3, column: 24 }, end: { line: 3, column: 29 } },
      },
      related_locations: [{ message: "这里", location: { range: { start: { line: 1, column: 1 } } } }],
    });
  });
});

describe("sarif", () => {
  it("declares its columns, names its rules, and stays within one line", () => {
    const long = { ...finding, place: { ...place, endLine: 9, endColumn: 2 } };
    const log = JSON.parse(report("sarif", finding, long));
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.columnKind).toBe("unicodeCodePoints");
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["deadline-missed"]);
    expect(run.results.map((it: { ruleIndex: number }) => it.ruleIndex)).toEqual([0, 0]);
    const regions = run.results.map(
      (it: { locations: { physicalLocation: { region: object } }[] }) => it.locations[0]?.physicalLocation.region,
    );
    expect(regions).toEqual([
      { startLine: 3, startColumn: 15, endLine: 3, endColumn: 20 },
      { startLine: 3, startColumn: 15, endLine: 3, endColumn: 16 },
    ]);
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("plans/%E9%A1%B5.launch.yaml");
  });

  it.each([
    ["plans/a b#c?d:100%.yaml", "plans/a%20b%23c%3Fd%3A100%25.yaml"],
    ["/tmp/页.yaml", "file:///tmp/%E9%A1%B5.yaml"],
    ["C:/plans/a.yaml", "file:///C:/plans/a.yaml"],
    ["half \ud83d.yaml", "half%20%EF%BF%BD.yaml"],
  ])("names the file %s as an address", (file, uri) => {
    const [run] = JSON.parse(report("sarif", { ...finding, place: { ...place, file } })).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it("gives every code a rule that code scanning takes", () => {
    const all = codes.map(({ code }) => ({ ...finding, code }));
    const [{ tool }] = JSON.parse(report("sarif", ...all)).runs;
    expect(tool.driver.rules).toHaveLength(codes.length);
    for (const rule of tool.driver.rules) {
      expect(rule.help.text.length).toBeLessThanOrEqual(1024);
      expect([rule.shortDescription.text, rule.fullDescription.text]).not.toContain("");
    }
  });
});

describe("gitlab", () => {
  it("knows a finding again wherever its line has moved to", () => {
    const moved = `\n\n${text}`;
    const later = { ...finding, place: { ...place, line: 5, endLine: 5 } };
    const reporter = reporters.find(({ format }) => format === "gitlab")!;
    const options = { version: "1", codes, hash: (key: string) => key };
    const [before, after] = [planWith([finding]), { ...planWith([later]), textOf: () => moved }].map((plan) =>
      JSON.parse(reporter.report([plan], options)),
    );
    expect(after[0].fingerprint).toBe(before[0].fingerprint);
    expect([before[0].location.lines.begin, after[0].location.lines.begin]).toEqual([3, 5]);
  });

  it("tells two findings of one line apart", () => {
    const [first, second] = JSON.parse(report("gitlab", finding, finding));
    expect(first.fingerprint).not.toBe(second.fingerprint);
    expect(first).toMatchObject({ severity: "critical", check_name: "deadline-missed" });
  });
});

describe("junit", () => {
  it("fails for errors alone, and holds no character that XML does not", () => {
    const evil = { ...finding, message: { en: "", zh: '<a> & "b"\u0000\u0008]]>' } };
    const page = report("junit", evil, { ...finding, severity: "warning" });
    expect(page).toContain('tests="2" failures="1"');
    expect(page).toContain('message="&lt;a&gt; &amp; &quot;b&quot;]]&gt;"');
    expect(page.match(/<failure /g)).toHaveLength(1);
    expect(page.match(/<system-out>/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\0-\x08]/);
  });

  it("passes one test where nothing was found", () => {
    expect(report("junit")).toContain('<testcase name="check" classname="plans/页.launch.yaml"');
  });
});

describe("a fix", () => {
  const edit = { place: { ...place, endColumn: 15 }, text: "：" };
  const fixed = (safety: "safe" | "unsafe", edits = [edit]): Diagnostic => ({ ...finding, fix: { safety, edits } });

  it("is told to SARIF in its columns where it is safe", () => {
    const [result] = JSON.parse(report("sarif", fixed("safe"))).runs[0].results;
    expect(result.fixes).toEqual([
      {
        description: { text: "tminus fix" },
        artifactChanges: [
          {
            artifactLocation: { uri: encodeURI(place.file) },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 15 },
                insertedContent: { text: "：" },
              },
            ],
          },
        ],
      },
    ]);
    expect(JSON.parse(report("sarif", fixed("unsafe"))).runs[0].results[0].fixes).toBeUndefined();
  });

  it("is a suggestion of reviewdog, in bytes, where it is one safe change", () => {
    const suggestionsOf = (diagnostic: Diagnostic) =>
      JSON.parse(report("rdjson", diagnostic)).diagnostics[0].suggestions;
    const point = { line: 3, column: 24 };
    expect(suggestionsOf(fixed("safe"))).toEqual([{ range: { start: point, end: point }, text: "：" }]);
    expect(suggestionsOf(fixed("unsafe"))).toBeUndefined();
    expect(suggestionsOf(fixed("safe", [edit, edit]))).toBeUndefined();
  });
});
