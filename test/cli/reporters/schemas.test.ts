import { readFileSync } from "node:fs";
import { Ajv, type AnySchema } from "ajv";
import { describe, expect, it } from "vitest";
import { validateXML, type XMLInput } from "xmllint-wasm";
import type { CheckedPlan } from "../../../src/cli/reporters/define-reporter.ts";
import { codes } from "../../../src/codes.ts";
import { checkText, report } from "./report-findings.ts";

const sarifSchema = new URL(
  "../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
  import.meta.url,
);

/** Every bad example of every code in both languages, and a plan in which nothing is wrong: all that can be reported. */
const plans: readonly CheckedPlan[] = [
  checkText("tminus: 1\nlaunch: 2026-10-20\ntasks:\n  a: { at: T }\n", "en"),
  ...codes.flatMap(({ code, bad }) =>
    (["en", "zh"] as const).map((language) => checkText(bad[language], language, `plans/${code}.${language}.yaml`)),
  ),
];

function schemaAt(name: string): AnySchema {
  return JSON.parse(readFileSync(new URL(`schemas/${name}`, import.meta.url), "utf8"));
}

function faults(schema: AnySchema, text: string): unknown {
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

describe("what is found in all plans that are bad", () => {
  it("is plenty", () => {
    expect(plans.flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(codes.length);
  });

  it("is SARIF as its schema has it", () => {
    // Written for an older draft of JSON Schema; what it uses of it means the same in the newer one.
    const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(sarifSchema, "utf8"));
    expect(faults(schema, report("sarif", plans))).toEqual([]);
    expect(faults(schema, report("sarif", plans).replace('"ruleId"', '"ruleID"'))).not.toEqual([]);
  });

  it("is what reviewdog reads", () => {
    expect(faults(schemaAt("rdjson.schema.json"), report("rdjson", plans))).toEqual([]);
  });

  it("is what GitLab reads", () => {
    expect(faults(schemaAt("gitlab.schema.json"), report("gitlab", plans))).toEqual([]);
  });

  it("is what our own schema says", () => {
    const schema = JSON.parse(readFileSync(new URL("../../../docs/diagnostics.schema.json", import.meta.url), "utf8"));
    expect(faults(schema, report("json", plans))).toEqual([]);
  });

  it("is JUnit as CI servers read it", async () => {
    const schema = readFileSync(new URL("schemas/junit.xsd", import.meta.url), "utf8");
    const faultsOf = async (contents: string): Promise<unknown> => {
      const xml: XMLInput = { fileName: "junit.xml", contents };
      const { errors } = await validateXML({ xml, schema, maxMemoryPages: 2048 });
      return errors.map(({ message }) => message);
    };
    expect(await faultsOf(report("junit", plans))).toEqual([]);
    expect(await faultsOf(report("junit", plans).replace("<testcase ", "<testcase hidden='' "))).not.toEqual([]);
  });
});
