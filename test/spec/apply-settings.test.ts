import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Setting } from "../../src/spec/apply-settings.ts";
import { stagesOnly } from "../support/opinions.ts";

const plan = `tminus: 1
name: trial
calendar: mon-fri
start: 2026-03-02
phases:
  ready:
    tasks:
      page: { duration: 5d }
tasks:
  kit: { duration: 2d, after: page }
  note:
`;

function trying(...set: readonly Setting[]) {
  const { document, diagnostics } = compile({
    name: "trial.launch.yaml",
    bytes: new TextEncoder().encode(plan),
    set,
    ...stagesOnly,
  });
  const finish = Object.fromEntries((document?.tasks ?? []).map((task) => [task.id, task.finish]));
  const said = diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, place }) => `${code} ${place.line}`);
  return { finish, said, trial: document?.plan.trial };
}

describe("a value tried in a task", () => {
  it.each([
    { set: [], finish: { page: "2026-03-06", kit: "2026-03-10", note: "2026-03-02" } },
    { set: [{ task: "page", key: "duration", value: "8天" }], finish: { page: "2026-03-11", kit: "2026-03-13" } },
    { set: [{ task: "note", key: "after", value: "kit" }], finish: { note: "2026-03-11" } },
    { set: [{ task: "kit", key: "after", value: "" }], finish: { kit: "2026-03-03" } },
    {
      set: [
        { task: "page", key: "duration", value: "1d" },
        { task: "kit", key: "duration", value: "1d" },
      ],
      finish: { page: "2026-03-02", kit: "2026-03-03" },
    },
  ])("counts in place of what is written: $set", ({ set, finish }) => {
    const tried = trying(...set);
    expect(tried.finish).toMatchObject(finish);
    expect(tried.said).toEqual([]);
    expect(tried.trial).toEqual(
      set.length === 0 ? null : { set: set.map(({ task, key, value }) => `${task}.${key}=${value}`) },
    );
  });

  it.each([
    { set: { task: "pag", key: "duration", value: "8d" }, said: ["unknown-setting 1"] },
    { set: { task: "page", key: "duraton", value: "8d" }, said: ["unknown-key 8"] },
    { set: { task: "page", key: "duration", value: "8" }, said: ["bad-time 8"] },
    { set: { task: "note", key: "after", value: "nobody" }, said: ["unknown-ref 11"] },
  ])("is read as strictly as the plan: $set", ({ set, said }) => {
    expect(trying(set).said).toEqual(said);
  });
});
