import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { reporters } from "../../src/cli/reporters/index.ts";
import { memoryWorld } from "./memory-world.ts";

/** What may be put into a name so that a terminal, the log of a CI runner or a page takes it for more than text. */
const passing = [
  "::error file=a.ts,line=1::pwned",
  "  ::stop-commands::x",
  "\u3000::add-mask::x",
  "##[error]pwned",
  "###[set-output name=x]y",
  "a\n::error::second line",
  "a\u2028::notice::after a separator",
  "\u202egnp.exe",
  "\u2066isolate",
  "zero\u200bwidth",
  "<script>alert(1)</script>",
  "]]>",
  "<!-- -->",
  '" onload="x',
  "&amp;",
  "%0A::error::x",
  "nobreak\u00a0space",
  "tag\u{e0041}",
];
/** These the reader of YAML refuses: a plan that says one is not read any further. */
const refused = [
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
  "\u009b31mred",
  "a\r::warning::after a return",
  "a\u0000b\u0008c",
  "byte order\ufeff",
  "half \ud83d",
];

type Problem = "none" | "unknown" | "unreadable";

/** A plan that says each of them in many places, and is wrong in as many, so that messages repeat them. */
function plan(problem: Problem): string {
  const attacks = problem === "unreadable" ? [...passing, ...refused] : passing;
  const said = (text: string): string => JSON.stringify(text);
  return [
    "tminus: 1",
    `name: ${said(attacks.join(" "))}`,
    "launch: 2026-10-20",
    "owners:",
    ...attacks.map((attack, index) => `  o${index}: { name: ${said(attack)} }`),
    "tasks:",
    ...attacks.map((attack, index) => {
      const after = index === 0 ? "start: 2026-09-14" : `after: t${index - 1}`;
      const wrong = problem === "unknown" ? `, owner: ${said(attack)}, before: ${said(attack)}` : "";
      return `  t${index}: { name: ${said(attack)}, ${after}, duration: 1d, note: ${said(attack)}${wrong} }`;
    }),
    ...(problem === "unreadable" ? attacks.map((attack) => `  ${said(attack)}: { kind: ${said(attack)} }`) : []),
    // As they are, for what is shown of the file itself; a zero byte alone would be all that is said.
    ...(problem === "unreadable" ? attacks.filter((attack) => !attack.includes("\0")) : []),
    "",
  ].join("\n");
}

async function run(line: string, problem: Problem) {
  const world = memoryWorld({ files: { "a.launch.yaml": plan(problem) } });
  const status = await main(line.split(" "), world, realCore);
  expect(status).toBeLessThan(2);
  return { output: world.output(), all: world.all() };
}

/** What the runner acts on, in either of its two notations; what a terminal acts on; what hides. */
function harmIn(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r]/);
  return [
    ...lines.filter((line) => /^\s*::/.test(line) || line.includes("##[")),
    ...(text.match(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff\u{e0041}]|\p{Cs}/gu) ??
      []),
  ];
}

const problems: readonly Problem[] = ["none", "unknown", "unreadable"];
const formats = ["human", ...reporters.map(({ format }) => format)].filter((format) => format !== "github");

describe.each(problems)("of a plan with hostile names whose problem is %s", (problem) => {
  it.each(formats)("check prints nothing that acts, as %s", async (format) => {
    for (const lang of ["en", "zh"]) {
      const { all } = await run(`check a.launch.yaml --verbose --format ${format} --lang ${lang}`, problem);
      if (problem !== "none") expect(all).toMatch(/pwned|::/);
      expect(harmIn(all)).toEqual([]);
    }
  });

  it("check prints for GitHub nothing but its own commands", async () => {
    const { output } = await run("check a.launch.yaml --format github", problem);
    const own =
      /^::(?:error|warning|notice) (?:file=a\.launch\.yaml,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+|title=tminus)::/;
    const lines = output.split("\n").slice(0, -1);
    expect(lines.filter((line) => !own.test(line))).toEqual([]);
    // The runner reads a command of the new notation no further for the old one.
    expect(harmIn(lines.map((line) => line.replace(own, "").replaceAll("##[", "")).join("\n"))).toEqual([]);
  });
});

describe("of a plan with hostile names", () => {
  it.each([
    "show a.launch.yaml",
    "show a.launch.yaml --critical",
    "why a.launch.yaml t17",
    "why a.launch.yaml t17 --format json",
    "why a.launch.yaml t17 --by 2026-09-16",
    "slip a.launch.yaml --by 7",
    "slip a.launch.yaml --by -40 --format json",
    "slip a.launch.yaml --by -40 --format md",
    "build a.launch.yaml -f json -o -",
    "build a.launch.yaml -f md -o -",
  ])("`%s` prints nothing that acts", async (line) => {
    const { output, all } = await run(line, "none");
    expect(output).toMatch(/pwned/);
    expect(harmIn(all)).toEqual([]);
  });
});
