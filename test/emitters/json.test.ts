import { describe, expect, it } from "vitest";
import diagnosticsSchema from "../../docs/diagnostics.schema.json" with { type: "json" };
import scheduleSchema from "../../docs/schedule.schema.json" with { type: "json" };
import { json } from "../../src/emitters/json.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { emitOne } from "../support/emit-one.ts";
import { closed, faultsOf, type Json } from "../support/schema-faults.ts";
import { chinese, english, sampleDocument } from "./sample-document.ts";
import { sampleTask } from "./sample-task.ts";

const undated: ScheduleDocument = sampleDocument({
  plan: { ...chinese.plan, launch: null, launchText: "TBD", trial: { launch: "TBD" } },
  tasks: [sampleTask({ id: "later", start: null, startText: "T-30" })],
});

describe("json", () => {
  it.each([
    ["Chinese", chinese],
    ["English", english],
    ["undated", undated],
  ])("follows the published schema and leaves no field out of it: %s", async (_, document) => {
    const { content } = await emitOne(json, document, "en");
    expect(faultsOf(closed(scheduleSchema as Json), JSON.parse(String(content)))).toEqual([]);
  });

  it.each([
    ["a day that is no date", { rows: [{ ...chinese.rows[0], start: "20 October" }] }],
    ["a missing field", { plan: { id: "x" } }],
    ["another format", { format: "tminus-schedule/2" }],
  ])("the schema refuses %s", (_, part) => {
    expect(faultsOf(scheduleSchema as Json, { ...chinese, ...part })).not.toEqual([]);
  });

  it("lets fields be added, as the format promises", () => {
    expect(faultsOf(scheduleSchema as Json, { ...chinese, added: 1 })).toEqual([]);
  });

  it("prints the document itself, indented, with a final line end", async () => {
    const { content } = await emitOne(json, chinese, "zh");
    expect(JSON.parse(String(content))).toEqual(chinese);
    expect(String(content)).toMatch(/^\{\n {2}"format": "tminus-schedule\/1",\n {2}"plan": \{\n/);
    expect(String(content).endsWith("\n}\n")).toBe(true);
  });

  it("has a schema for diagnostics alone that says the same of them", () => {
    expect(diagnosticsSchema.definitions.place).toEqual(scheduleSchema.definitions.place);
    const report = { format: "tminus-diagnostics/1", diagnostics: chinese.diagnostics };
    expect(faultsOf(closed(diagnosticsSchema as Json), report)).toEqual([]);
    expect(faultsOf(diagnosticsSchema as Json, { ...report, diagnostics: [{ code: "Not A Slug" }] })).not.toEqual([]);
  });
});
