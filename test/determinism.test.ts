import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { bundle } from "../build.mjs";
import { compile } from "../src/compile.ts";
import { emitters } from "../src/emitters/index.ts";
import type { ScheduleDocument } from "../src/schedule/document.ts";
import { artifactHashes } from "./support/artifact-hashes.mjs";
import { compileText } from "./support/compile-text.ts";
import { documentOf, examplePlans } from "./support/example-plans.ts";
import { reverseTasks } from "./support/reverse-tasks.ts";

const core = { compile, emitters };
const hashesHere = await artifactHashes(core, examplePlans);

it("covers every format of every example", () => {
  expect(Object.keys(hashesHere)).toHaveLength(examplePlans.length * emitters.length);
});

describe("the bytes of all examples", () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tminus-bundle-"));
    await bundle(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => void vi.useRealTimers());

  it("are the same a second time", async () => {
    expect(await artifactHashes(core, examplePlans)).toEqual(hashesHere);
  });

  it.each(["1999-12-31T23:59:59Z", "2026-10-20T02:00:00Z", "2044-02-29T12:00:00Z"])(
    "are the same when the clock says %s",
    async (now) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
      expect(await artifactHashes(core, examplePlans)).toEqual(hashesHere);
    },
  );

  // In the published bundle, as a user would run it. The child says which zone and locale it really had.
  it.each([
    ["UTC", "C", "en-US"],
    ["Asia/Shanghai", "zh_CN.UTF-8", "zh-CN"],
    ["America/Sao_Paulo", "de_DE.UTF-8", "de-DE"],
    ["Pacific/Apia", "tr_TR.UTF-8", "tr-TR"],
    ["America/St_Johns", "C", "en-US"],
    ["UTC", "zh_CN.UTF-8", "zh-CN"],
    ["UTC", "de_DE.UTF-8", "de-DE"],
    ["UTC", "tr_TR.UTF-8", "tr-TR"],
  ])("are the same in %s with %s", (timeZone, lang, locale) => {
    const child = spawnSync(
      process.execPath,
      [fileURLToPath(new URL("support/artifact-hashes.mjs", import.meta.url)), join(folder, "index.js")],
      {
        input: JSON.stringify(examplePlans),
        encoding: "utf8",
        env: { PATH: process.env.PATH, TZ: timeZone, LANG: lang, LC_ALL: lang },
      },
    );
    expect(child.stderr).toBe("");
    expect(JSON.parse(child.stdout)).toEqual({ timeZone, locale, hashes: hashesHere });
  });
});

describe("the tasks in another order", () => {
  it.each(examplePlans)("have the same dates: $name", (example) => {
    const before = documentOf(example);
    const after = compileText(reverseTasks(example.text), example.name).document;
    expect(after && byId(after)).toEqual(byId(before));
    expect(after?.plan).toEqual(before.plan);
    expect(after?.phases).toEqual(before.phases);
    expect(after?.rows).toEqual(before.rows);
  });

  it.each(examplePlans)("stand in the order of their file: $name", (example) => {
    const idsOf = (document: ScheduleDocument | undefined) => document?.tasks.map(({ id }) => id);
    const before = idsOf(documentOf(example));
    const after = idsOf(compileText(reverseTasks(example.text), example.name).document);
    expect(after).not.toEqual(before);
    expect(idsOf(compileText(reverseTasks(reverseTasks(example.text)), example.name).document)).toEqual(before);
  });
});

/**
 * Everything that is said of each task, by its id. What it waits for is listed in the order of the file, and of several
 * drivers that ask for the same day, or hard dates that leave the same room, the first is named.
 */
function byId({ tasks }: ScheduleDocument): Readonly<Record<string, unknown>> {
  const entries = tasks.map((task) => {
    const predecessors = task.predecessors.map((it) => JSON.stringify(it)).toSorted();
    return [task.id, { ...task, predecessors, driver: task.driver?.kind, floatTo: task.floatTo !== null }] as const;
  });
  return Object.fromEntries(entries);
}
