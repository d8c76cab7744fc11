/** What editors show with the schema: the language server that they use, spoken to as they do. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opinions } from "../../src/codes.ts";
import { planJsonSchema, policyJsonSchema } from "../../src/spec/editor/schemas.ts";
import { badForEditors, goodForEditors } from "../spec/editor-plans.ts";
import { examplePlans } from "../support/example-plans.ts";
import { LanguageServer, type Proposal } from "./language-server.ts";

const folder = mkdtempSync(join(tmpdir(), "tminus-editor-"));
const modeline = "# yaml-language-server: $schema=plan.schema.json\n";
const chinese = /\p{Script=Han}/u;

let server: LanguageServer;
let opened = 0;

beforeAll(async () => {
  writeFileSync(join(folder, "plan.schema.json"), JSON.stringify(planJsonSchema()));
  writeFileSync(join(folder, "policy.schema.json"), JSON.stringify(policyJsonSchema(opinions)));
  server = await LanguageServer.start();
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

/** Opens a text in which `|` stands for the caret, if any. */
async function open(text: string, head = modeline) {
  opened += 1;
  const path = join(folder, `${opened}.launch.yaml`);
  const lines = (head + text).split("|", 1)[0]?.split("\n") ?? [];
  const caret = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const found = await server.open(path, head + text.replace("|", ""));
  return { path, caret, messages: found.map(({ message }) => message) };
}

async function proposals(text: string, head = modeline): Promise<readonly Proposal[]> {
  const { path, caret } = await open(text, head);
  return server.complete(path, caret);
}

const labels = async (text: string, head = modeline): Promise<readonly string[]> =>
  (await proposals(text, head)).map(({ label }) => label);

async function hover(text: string): Promise<string> {
  const { path, caret } = await open(text);
  return server.hover(path, caret);
}

describe("the YAML language server", () => {
  it.each(examplePlans.map((plan) => [plan.name, plan] as const))(
    "finds nothing in %s, where it lies",
    async (_, { name, text }) => {
      const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
      expect(text).toMatch(/^# yaml-language-server:/m);
      expect(await server.open(path, text)).toEqual([]);
    },
  );

  it.each(goodForEditors)("takes %s", async (_, plan) => {
    expect((await open(plan)).messages).toEqual([]);
  });

  it.each(badForEditors)("marks %s, in words of the language", async (_, plan) => {
    const { messages } = await open(plan);
    expect(messages).toHaveLength(1);
    // Of a key it tells which; of a value, in both languages, what belongs there: never a pattern.
    expect(messages[0]).toMatch(/^Property \S+ is not allowed\.$|\p{Script=Han}|Incorrect type/u);
    expect(messages[0]).not.toMatch(/pattern/i);
  });

  it("helps with a policy too: keys, findings and their severities", async () => {
    const policy = modeline.replace("plan", "policy");
    expect(await labels("checks:\n  |\n", policy)).toContain("deadline-missed");
    expect((await labels("checks:\n  deadline-missed: |\n", policy)).slice(0, 4)).toEqual([
      "error",
      "warning",
      "info",
      '"off"',
    ]);
    expect((await open("checks: { deadline-missed: fatal }\n", policy)).messages).toEqual([
      "Choose from: error, warning, info, off. 可以写：错误、警告、提示、关闭（或 error、warning、info、off）。",
    ]);
    expect((await open("tiers: { 大场景型: { lead: 40wd, needs: { 信息: 1 } } }\n", policy)).messages).toEqual([]);
  });

  it("completes keys with what they mean in both languages, and the values there are", async () => {
    const keys = await proposals("tasks:\n  海报:\n    |\n");
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(["duration", "after", "owner", "gate"]));
    const after = keys.find(({ label }) => label === "after");
    expect(after?.insertText).toMatch(/^after: ?/);
    expect(JSON.stringify(after?.documentation)).toMatch(/What it waits for/);
    expect(JSON.stringify(after?.documentation)).toMatch(chinese);
    expect(await labels("tasks:\n  海报:\n    kind: |\n")).toEqual(expect.arrayContaining(["announce", "宣传"]));
    expect((await labels("tasks:\n  海报:\n    place: |\n")).slice(0, 4)).toEqual(["early", "late", "尽早", "尽晚"]);
    expect(await labels("metrics:\n  a:\n    better: |\n")).toEqual(expect.arrayContaining(["higher", "越低越好"]));
    expect(await labels("tier: |\n")).toEqual(expect.arrayContaining(["large-scene", "大场景型"]));
    expect(await labels("tasks:\n  门:\n    gate:\n      |\n")).toEqual(["approvers", "criteria", "decision"]);
    expect(await labels("rollout:\n  stages:\n    - share: 5%\n      |\n")).toContain("audience");
  });

  it("offers whole tasks, phases and facts to fill in", async () => {
    const tasks = await proposals("tasks:\n  海报: { at: T }\n  |\n");
    expect(tasks.map(({ label }) => label)).toEqual([
      "task 任务",
      "event 单日事项",
      "gate 评审门",
      "recurring 重复任务",
    ]);
    expect(tasks[2]?.insertText).toMatch(/^\$\{1:id\}:\n {2}name: \$2\n {2}at: \$\{3:T-5wd\}\n {2}gate:\n/);
    expect(await labels("phases:\n  |\n")).toEqual(["phase 阶段"]);
    expect(await labels("metrics:\n  |\n")).toEqual(["metric 指标"]);
  });

  it("says what a key means, over Chinese ids too", async () => {
    const duration = await hover("tasks:\n  海报:\n    dura|tion: 5天\n");
    expect(duration).toMatch(/How long the work takes/);
    expect(duration).toMatch(/工期，按工作日计/);
    expect(await hover("brief:\n  pa|in: 人手不够\n")).toMatch(/客户痛点/);
    expect(await hover("lau|nch: 待定\n")).toMatch(/上市日/);
  });
});
