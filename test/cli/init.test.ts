import { describe, expect, it } from "vitest";
import { run, text } from "./transcripts.ts";

const template = text`
  # Launch of a feature, six weeks.
  # Second line.
  tminus: 1
  name: Feature   # what it is called
  launch: TBD             # the day "T" # really
  tier: large-scene
  tasks: {}
`;

const files = {
  "/templates/feature-launch.yaml": template,
  "/templates/campaign.launch.yaml": "# 线上营销活动\nlang: zh\nname: '活动 #1' # 名称\ntasks: {}\n",
  "/templates/README.md": "",
  "taken.launch.yaml": "mine",
  "plans/x": "",
};

describe("init", () => {
  it("lists the templates with the first line of each", async () => {
    const { world, status } = await run("init", { files });
    expect(world.output()).toBe(text`
      Templates
        1  feature-launch  Launch of a feature, six weeks.
        2  campaign        线上营销活动

      Begin with \`tminus init TEMPLATE --launch 2026-11-03\`.
    `);
    expect(status).toBe(0);
  });

  it.each([
    { line: "feature-launch", path: "feature-launch.launch.yaml" },
    { line: "feature-launch reply.launch.yaml", path: "reply.launch.yaml" },
    { line: "feature-launch reply.yml", path: "reply.yml" },
    { line: "feature-launch reply", path: "reply.launch.yaml" },
    { line: "feature-launch plans", path: "plans/feature-launch.launch.yaml" },
    { line: "feature-launch new/", path: "new/feature-launch.launch.yaml" },
    { line: "campaign", path: "campaign.launch.yaml" },
    { line: "feature-launch taken.launch.yaml --force", path: "taken.launch.yaml" },
  ])("writes $path for `init $line`", async ({ line, path }) => {
    const { world, status } = await run(`init ${line}`, { files });
    expect([...world.written.keys()]).toEqual([path]);
    expect(status).toBe(0);
  });

  it("says what it wrote and what to do next", async () => {
    const { world } = await run("init feature-launch reply.launch.yaml --launch 2026-11-03", { files });
    expect(world.errors()).toBe(text`
      Wrote reply.launch.yaml from the template feature-launch.
      Feature: launches on Tue 2026-11-03, 2 tasks from 2026-09-02 to 2026-10-20; no problems found.
      Next: fill in owners and dates in reply.launch.yaml, then run \`tminus check reply.launch.yaml\`.
    `);
    expect(world.output()).toBe("");
  });

  it("fills in day, tier and name, and keeps every comment", async () => {
    const line = 'init feature-launch a.yaml --launch "2026-11-03 10:00" --tier 小场景型 --name "Reply: v2"';
    const { world } = await run(line, { files });
    expect(world.written.get("a.yaml")).toBe(text`
      # Launch of a feature, six weeks.
      # Second line.
      tminus: 1
      name: "Reply: v2"   # what it is called
      launch: 2026-11-03 10:00             # the day "T" # really
      tier: 小场景型
      tasks: {}
    `);
  });

  it("adds the lines that a template does not have, and leaves the day open unless told", async () => {
    const { world } = await run("init campaign --tier notice", { files });
    expect(world.written.get("campaign.launch.yaml")).toBe(text`
      # 线上营销活动
      lang: zh
      name: '活动 #1' # 名称
      launch: TBD
      tier: notice
      tasks: {}
    `);
  });

  it.each([
    { title: "an unknown template", line: "feature-lanch", says: "help: Did you mean feature-launch?" },
    { title: "a template far from all", line: "zzz", says: "help: The templates are feature-launch, campaign." },
    {
      title: "a file that exists",
      line: "campaign taken.launch.yaml",
      says: "error: taken.launch.yaml exists already.",
    },
    { title: "a day that is none", line: "campaign --launch 2026-13-01", says: "error: --launch needs a day" },
    { title: "a tier that is none", line: "campaign --tier huge", says: 'error: --tier does not know "huge"' },
    { title: "an empty name", line: 'campaign --name " "', says: "error: --name needs a name of one line." },
  ])("refuses $title before anything is written", async ({ line, says }) => {
    const { world, status } = await run(`init ${line}`, { files });
    expect(world.errors()).toContain(says);
    expect(world.written.size).toBe(0);
    expect(status).toBe(2);
  });

  it("asks on a terminal until the answers make sense", async () => {
    const { world, status } = await run("init", { files, answers: ["9", "1", "soon", "2026-11-03"] });
    expect(world.errors().split("\n").slice(0, 4)).toEqual([
      "Which template? (number or name) 9",
      "Which template? (number or name) 1",
      "Launch day? (like 2026-11-03; Enter leaves it open) soon",
      "Launch day? (like 2026-11-03; Enter leaves it open) 2026-11-03",
    ]);
    expect(world.written.get("feature-launch.launch.yaml")).toContain("launch: 2026-11-03  ");
    expect(status).toBe(0);
  });

  it.each([
    { title: "an empty day", answers: ["campaign", ""], written: 1 },
    { title: "an end of the input", answers: ["campaign"], written: 0 },
    { title: "no answer at all", answers: [], written: 0 },
  ])("takes $title for what it means", async ({ answers, written }) => {
    const { world, status } = await run("init", { files, answers });
    expect(world.written.size).toBe(written);
    expect(status).toBe(0);
  });

  it("shows the errors of what it wrote, and fails", async () => {
    const broken = { "/templates/bad.yaml": "# Bad\nlaunch: TBD\nerror: Too short." };
    const { world, status } = await run("init bad", { files: broken });
    expect(world.errors()).toContain("error[some-error]: Too short.");
    expect(status).toBe(1);
  });

  it("says that its templates are missing", async () => {
    const { world, status } = await run("init feature-launch");
    expect(world.errors()).toMatch(/^error: No templates were found/);
    expect(status).toBe(2);
  });
});
