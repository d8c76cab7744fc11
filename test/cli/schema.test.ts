import { describe, expect, it } from "vitest";
import { run, text } from "./transcripts.ts";

const schema = `{\n  "title": "a plan"\n}\n`;

describe("schema", () => {
  it("prints the schema of plans", async () => {
    const { world, status } = await run("schema");
    expect(world.output()).toBe(schema);
    expect(world.errors()).toBe("");
    expect(status).toBe(0);
  });

  it("writes it, and says how a plan uses it", async () => {
    const { world } = await run("schema -o .tminus/plan.schema.json");
    expect(world.written.get(".tminus/plan.schema.json")).toBe(schema);
    expect(world.output()).toBe("");
    expect(world.errors()).toBe(text`
      Wrote .tminus/plan.schema.json. A file uses it by the comment "# yaml-language-server: $schema=.tminus/plan.schema.json" in its first lines.
    `);
    const quiet = await run("schema -q -o a.json");
    expect(quiet.world.errors()).toBe("");
  });

  it("prints that of policy files", async () => {
    const { world } = await run("schema policy");
    expect(JSON.parse(world.output())).toEqual({ title: "a policy" });
  });

  it("says what there is where it is asked for something else", async () => {
    const { world, status } = await run("schema calendar");
    expect(world.errors()).toMatch(/no schema of calendar[\s\S]*tminus schema policy/);
    expect(status).toBe(2);
  });

  it("prints to standard output for -", async () => {
    const { world } = await run("schema -o -");
    expect(world.output()).toBe(schema);
    expect([...world.written.keys()]).toEqual([]);
  });
});

describe("init from a template with a modeline", () => {
  const files = {
    "/templates/feature-launch.yaml":
      "# Launch of a feature.\n# yaml-language-server: $schema=../docs/plan.schema.json\nlaunch: TBD\ntasks: {}\n",
    "plans/x": "",
  };

  it("writes the schema beside the plan, and the modeline leads to it", async () => {
    const { world, status } = await run("init feature-launch plans/reply.launch.yaml", { files });
    expect([...world.written.keys()]).toEqual(["plans/reply.launch.yaml", "plans/.tminus/plan.schema.json"]);
    expect(world.written.get("plans/reply.launch.yaml")).toMatch(
      /^# Launch of a feature\.\n# yaml-language-server: \$schema=\.tminus\/plan\.schema\.json\nlaunch:/,
    );
    expect(world.written.get("plans/.tminus/plan.schema.json")).toBe(schema);
    expect(world.errors()).toMatch(
      /^Wrote plans\/reply\.launch\.yaml from the template feature-launch, and plans\/\.tminus\/plan\.schema\.json for/,
    );
    expect(status).toBe(0);
  });
});
