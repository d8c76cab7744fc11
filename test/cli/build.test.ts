import { describe, expect, it } from "vitest";
import type { Emitter } from "../../src/emitters/define-emitter.ts";
import { run } from "./transcripts.ts";

const files = {
  "plans/reply.launch.yaml": "name: Reply",
  "plans/notes.yml": "name: Notes\nlang: zh",
  "plans/late.launch.yaml": "name: Late\nerror: Too late.",
  "plans/broken.launch.yaml": "unreadable\nerror: Bad.",
  "plans/warned.launch.yaml": "name: Warned\nwarning: Short.",
  "out/old.txt": "",
  "other/Reply.launch.yaml": "",
};

describe("build", () => {
  it.each([
    {
      title: "all formats beside the plan",
      line: "plans/reply.launch.yaml",
      paths: ["plans/reply.xlsx", "plans/reply.ics", "plans/reply.md", "plans/reply.json"],
    },
    {
      title: "chosen formats, in the order of the registry",
      line: "plans/reply.launch.yaml -f md,xlsx",
      paths: ["plans/reply.xlsx", "plans/reply.md"],
    },
    {
      title: "formats of a repeated option",
      line: "plans/reply.launch.yaml -f md -f md --format ics",
      paths: ["plans/reply.ics", "plans/reply.md"],
    },
    { title: "into a folder that exists", line: "plans/reply.launch.yaml -f md -o out", paths: ["out/reply.md"] },
    {
      title: "into a new folder",
      line: "plans/reply.launch.yaml -f md,ics -o new/v1.2",
      paths: ["new/v1.2/reply.ics", "new/v1.2/reply.md"],
    },
    {
      title: "into a new folder with a slash",
      line: "plans/reply.launch.yaml -f md -o new.md/",
      paths: ["new.md/reply.md"],
    },
    {
      title: "one file by its name",
      line: "plans/reply.launch.yaml -f md -o new/README.markdown",
      paths: ["new/README.markdown"],
    },
    {
      title: "several plans",
      line: "plans/reply.launch.yaml plans/notes.yml -f md -o out",
      paths: ["out/reply.md", "out/notes.md"],
    },
    { title: "a plan from standard input, named after its id", line: "- -f md -o out", paths: ["out/pocket-notes.md"] },
    { title: "a plan with warnings", line: "plans/warned.launch.yaml -f md", paths: ["plans/warned.md"] },
  ])("writes $title", async ({ line, paths }) => {
    const { world, status } = await run(`build ${line}`, { files, standardInput: "id: pocket-notes" });
    expect([...world.written.keys()]).toEqual(paths);
    expect(world.output()).toBe("");
    expect(status).toBe(0);
  });

  it.each([
    { title: "its error", line: "plans/late.launch.yaml", status: 1 },
    { title: "a plan without a schedule", line: "plans/broken.launch.yaml", status: 1 },
    { title: "an error in another plan", line: "plans/reply.launch.yaml plans/late.launch.yaml", status: 1 },
    { title: "a plan that cannot be read", line: "plans/reply.launch.yaml gone.yaml", status: 74 },
    {
      title: "a plan that cannot be read, although told to go on",
      line: "plans/reply.launch.yaml gone.yaml --keep-going",
      status: 74,
    },
    { title: "more warnings than allowed", line: "plans/warned.launch.yaml --max-warnings 0", status: 1 },
    { title: "an unknown format", line: "plans/reply.launch.yaml -f pdf", status: 2 },
    { title: "a trial without a place of its own", line: "plans/reply.launch.yaml --launch 2026-11-03", status: 2 },
    { title: "a trial over the plan's own files", line: "plans/reply.launch.yaml --launch TBD -o plans", status: 2 },
    {
      title: "a trial over one of them, in other letters",
      line: "plans/reply.launch.yaml --launch TBD -f md -o ./plans/Reply.md",
      status: 2,
    },
    { title: "one file for two formats", line: "plans/reply.launch.yaml -o a.xlsx", status: 2 },
    { title: "one file for two plans", line: "plans/reply.launch.yaml plans/notes.yml -f md -o a.md", status: 2 },
    { title: "standard output for two formats", line: "plans/reply.launch.yaml -o -", status: 2 },
    { title: "two plans of one name", line: "plans/reply.launch.yaml other/Reply.launch.yaml -o out", status: 2 },
    { title: "the plan itself as target", line: "plans/reply.launch.yaml -f md -o plans/reply.launch.yaml", status: 2 },
    { title: "standard input without a place", line: "-", status: 2 },
    { title: "standard input without an id", line: "- -o out", status: 2 },
  ])("writes nothing because of $title", async ({ line, status }) => {
    const { world, status: seen } = await run(`build ${line}`, { files, standardInput: "name: Nameless" });
    expect([...world.written.keys()]).toEqual([]);
    expect(world.output()).toBe("");
    expect(world.errors()).toMatch(/^(error|错误)/m);
    expect(seen).toBe(status);
  });

  it("says what it wrote, in the plan's language, and nothing when quiet", async () => {
    const loud = await run("build plans/notes.yml plans/reply.launch.yaml -f md", { files });
    const quiet = await run("build plans/notes.yml plans/reply.launch.yaml -f md -q", { files });
    expect(loud.world.errors()).toBe("已写入 plans/notes.md（28 B，2 项任务）\nWrote plans/reply.md (24 B, 2 tasks)\n");
    expect(quiet.world.errors()).toBe("");
    expect(quiet.world.written.size).toBe(2);
  });

  it.each([
    { fixed: 0, en: "all dates live", zh: "日期全部联动" },
    { fixed: 3, en: "3 of 8 rows with fixed dates", zh: "8 行中有 3 行日期固定" },
  ])("says how many rows of a workbook do not move: $en", async ({ fixed, en, zh }) => {
    const live: Emitter = {
      format: "xlsx",
      extension: "xlsx",
      use: "by-default",
      summary: { en: "xlsx", zh: "xlsx" },
      emit: async () => [{ content: "x", liveDates: { tasks: 8, fixed } }],
    };
    const { world } = await run("build plans/notes.yml plans/reply.launch.yaml", { files }, { emitters: [live] });
    expect(world.errors()).toBe(
      `已写入 plans/notes.xlsx（1 B，2 项任务，${zh}）\nWrote plans/reply.xlsx (1 B, 2 tasks, ${en})\n`,
    );
  });

  it("shows errors and how to write all the same", async () => {
    const { world } = await run("build plans/late.launch.yaml", { files });
    expect(world.errors()).toContain("error[some-error]: Too late.\n  --> plans/late.launch.yaml:2:1\n");
    expect(world.errors()).toMatch(
      /error: Nothing was written\. Mend the errors above, or use --keep-going to write the files all the same\.\n$/,
    );
  });

  it("writes in spite of errors when told to, and still fails", async () => {
    const line = "build plans/late.launch.yaml plans/broken.launch.yaml -f md -o out --keep-going";
    const { world, status } = await run(line, { files });
    expect([...world.written.keys()]).toEqual(["out/late.md"]);
    expect(status).toBe(1);
  });

  it.each([
    {
      title: "the document of a plan with errors",
      line: "plans/late.launch.yaml -f json -o -",
      output: /^json of/,
      status: 1,
    },
    { title: "another format of a good plan", line: "plans/reply.launch.yaml -f md -o -", output: /^md of/, status: 0 },
    {
      title: "no other format of a plan with errors",
      line: "plans/late.launch.yaml -f md -o -",
      output: /^$/,
      status: 1,
    },
    {
      title: "it when told to go on",
      line: "plans/late.launch.yaml -f md -o - --keep-going",
      output: /^md of/,
      status: 1,
    },
    { title: "nothing without a schedule", line: "plans/broken.launch.yaml -f json -o -", output: /^$/, status: 1 },
    {
      title: "a plan from standard input, which needs no id there",
      line: "- -f json -o -",
      output: /^json of/,
      status: 0,
    },
  ])("prints on standard output $title", async ({ line, output, status }) => {
    const { world, status: seen } = await run(`build ${line}`, { files });
    expect(world.output()).toMatch(output);
    expect(world.written.size).toBe(0);
    expect(seen).toBe(status);
  });

  it("does not print a workbook on a terminal, but into a pipe", async () => {
    const line = "build plans/reply.launch.yaml -f xlsx -o -";
    const shown = await run(line, { files, terminal: "terminal" });
    const piped = await run(line, { files });
    expect([shown.status, shown.world.output()]).toEqual([2, ""]);
    expect([piped.status, piped.world.output()]).toEqual([0, "xlsx of plans/reply in en\n"]);
  });

  it.each([
    {
      title: "English without a word about it, whatever the terminal speaks",
      plan: "reply.launch.yaml",
      flag: "",
      language: "en",
    },
    { title: "the plan's", plan: "notes.yml", flag: "", language: "zh" },
    { title: "that of --lang before the plan's", plan: "notes.yml", flag: "--lang en", language: "en" },
  ])("builds documents in $title", async ({ plan, flag, language }) => {
    const env = { LANG: "zh_CN.UTF-8", TMINUS_LANG: "zh" };
    const { world } = await run(`build plans/${plan} -f md -o - ${flag}`, { files, env });
    expect(world.output()).toMatch(new RegExp(` in ${language}\n$`));
  });

  it("marks a trial, and leaves the plan's own files alone", async () => {
    const { world, core } = await run("build plans/reply.launch.yaml -f md --launch 2026-11-03 -o out", { files });
    expect(world.errors()).toBe("Wrote out/reply.md (24 B, 2 tasks, trial)\n");
    expect(core.asked[0]?.launch).toBe("2026-11-03");
  });

  it("says in words that the disk is full", async () => {
    const { world, status } = await run("build plans/reply.launch.yaml", { files, fullAt: "plans/reply.md" });
    expect(world.errors()).toBe("error: plans/reply.md could not be written: the disk is full.\n");
    expect(status).toBe(74);
  });
});
