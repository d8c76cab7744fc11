import { describe, expect, it } from "vitest";
import { chat } from "../../src/emitters/chat/chat.ts";
import { csv } from "../../src/emitters/csv/csv.ts";
import { msproject } from "../../src/emitters/msproject/msproject.ts";
import { run } from "./transcripts.ts";

const mapping = (header: string): string => `tminus-csv: 1\ncolumns: [{ header: ${header}, field: name }]\n`;

const files = {
  "reply.launch.yaml": "name: Reply",
  "/templates/csv/jira.yaml": mapping("Summary"),
  "/templates/csv/asana.yaml": mapping("Name"),
  "our.tool.csv.yaml": mapping("标题"),
  "broken.yaml": "tminus-csv: 1\ndates: soon\ncolumns: [{ header: A, field: nmae }]\n",
  "odd.yaml": "tminus-csv: 1\ncolumns: [{ header: A, field: name }, { header: A, field: id }]\n",
  "sub/jira.yaml": mapping("Other"),
};

const emitters = [csv, msproject, chat];

async function build(line: string, env: Readonly<Record<string, string>> = {}) {
  const { world, status } = await run(`build reply.launch.yaml ${line}`, { files, env }, { emitters });
  return { world, status, paths: [...world.written.keys()] };
}

describe("build for other tools", () => {
  it.each([
    ["-f csv", ["reply.csv"]],
    ["-f csv --profile jira", ["reply.jira.csv"]],
    ["-f csv --profile Jira,asana --profile jira", ["reply.jira.csv", "reply.asana.csv"]],
    ["-f csv --profile our.tool.csv.yaml", ["reply.our-tool.csv"]],
    ["-f csv,msproject --profile ./sub/jira.yaml -o out", ["out/reply.jira.csv", "out/reply.xml"]],
    [
      "-f chat --today 2026-09-10",
      ["reply.slack.json", "reply.feishu.json", "reply.dingtalk.json", "reply.wecom.json"],
    ],
    ["-f chat --to wecom,Slack --today 2026-09-10", ["reply.slack.json", "reply.wecom.json"]],
  ])("writes %s", async (line, expected) => {
    expect((await build(line)).paths).toEqual(expected);
  });

  it("says that a table is to be imported once, but not of the plain one", async () => {
    const once = "Import each table once:";
    expect((await build("-f csv --profile jira")).world.errors()).toContain(once);
    expect((await build("-f csv")).world.errors()).not.toContain(once);
    expect((await build("-f csv --profile jira -q")).world.errors()).toBe("");
  });

  it("fills the columns of the file that was named", async () => {
    const { world } = await build("-f csv --profile our.tool.csv.yaml");
    expect(world.written.get("reply.our-tool.csv")).toMatch(/^标题\r\n/);
  });

  it.each([
    ["--profile jira -f md", 'error: --format does not know "md"; it takes csv, msproject, chat.'],
    ["--profile jira -f msproject", "error: --profile goes with -f csv, which is not to be written."],
    ["--to slack -f csv", "error: --to goes with -f chat, which is not to be written."],
    ["--since 2026-09-01 -f csv", "error: --since goes with -f chat, which is not to be written."],
    ["-f csv --profile jria", 'error: There is no profile "jria"; tminus brings asana, jira.'],
    ["-f csv --profile jira,sub/jira.yaml", "error: Two mapping files are called jira, and would write one file."],
    [
      "-f chat --to slak --today 2026-09-10",
      'error: --to does not know "slak"; it takes slack, feishu, dingtalk, wecom.',
    ],
    ["-f chat --since soon --today 2026-09-10", 'error: --since needs a day like 2026-10-20, not "soon".'],
    ["-f chat", "error: A message tells of one week, and reply.launch.yaml does not say which day it is."],
    ["-f chat --today 2026-09-10 -o -", "error: -o names one file, and 4 would be written"],
  ])("refuses %s", async (line, message) => {
    const { world, status, paths } = await build(line);
    expect(world.errors()).toContain(message);
    expect([status, paths]).toEqual([2, []]);
  });

  it("takes today from the environment, and prints one message", async () => {
    const { world, status } = await build("-f chat --to slack -o -", { TMINUS_TODAY: "2026-10-19" });
    expect(status).toBe(0);
    expect(JSON.parse(world.output())).toMatchObject({ blocks: [{ text: { text: "Reply · T-1" } }, {}, {}] });
  });

  it("says with its lines what is wrong with a mapping file, and writes nothing", async () => {
    const { world, status, paths } = await build("-f csv --profile broken.yaml,jira");
    expect(world.errors()).toContain('error[csv-value]: "soon" is not a way to write a day.\n  --> broken.yaml:2:8\n');
    expect(world.errors()).toContain('error[csv-field]: There is no field "nmae".');
    expect(world.errors()).toContain("Nothing was written: mend the mapping file first.");
    expect([status, paths]).toEqual([1, []]);
  });

  it("warns of a mapping file that can be used", async () => {
    const { world, status, paths } = await build("-f csv --profile odd.yaml");
    expect(world.errors()).toContain("warning[csv-header]");
    expect([status, paths]).toEqual([0, ["reply.odd.csv"]]);
  });

  it("says where a mapping file is missing", async () => {
    const { world, status } = await build("-f csv --profile ./none.yaml");
    expect(world.errors()).toContain("error: There is no file ./none.yaml.");
    expect(world.errors()).toContain("Mapping files there: ./broken.yaml, ./odd.yaml, ./our.tool.csv.yaml.");
    expect(world.errors()).not.toContain("reply.launch.yaml");
    expect(status).toBe(74);
  });

  it("names the shipped ones where there are no mapping files", async () => {
    const { world, status } = await build("-f csv --profile ./elsewhere/none.yaml");
    expect(world.errors()).toMatch(/There is no mapping file there; tminus brings (jira, asana|asana, jira), as in/);
    expect(status).toBe(74);
  });
});
