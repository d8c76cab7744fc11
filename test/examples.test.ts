import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { emitters } from "../src/emitters/index.ts";
import { artifactText } from "./support/artifact-text.ts";
import { compileText } from "./support/compile-text.ts";
import { documentOf, examplePlans } from "./support/example-plans.ts";
import { expectGolden, goldenPaths } from "./support/golden.ts";

/** The warnings that an example is meant to draw, by its stem: the code, and the line it is shown at. */
const expectedWarnings: Readonly<Record<string, readonly string[]>> = {
  // It reaches into a year whose holidays are not announced.
  "smart-reply": ["calendar-provisional at 8"],
};

const goldenNames: Readonly<Record<string, string>> = { xlsx: "plan.xlsx.txt" };
const goldenName = (format: string): string => goldenNames[format] ?? `plan.${format}`;

describe.each(examplePlans)("$name", (example) => {
  it("has no error, and no warning but those expected", () => {
    const { diagnostics } = compileText(example.text, example.name);
    const warnings = diagnostics.filter(({ severity }) => severity !== "info");
    expect(warnings.map(({ code, place }) => `${code} at ${place.line}`)).toEqual(expectedWarnings[example.stem] ?? []);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is the document that the schema describes", () => {
    const schema = JSON.parse(readFileSync(new URL("../docs/schedule.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(JSON.parse(JSON.stringify(documentOf(example))));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(emitters)("is built as $format", async ({ format, emit }) => {
    const document = documentOf(example);
    const text = await artifactText(await emit(document, document.plan.lang));
    expectGolden(`${example.stem}/${goldenName(format)}`, text);
  });
});

describe("test/golden/", () => {
  it("holds each format of each example, and nothing that is no longer built", () => {
    const paths = examplePlans.flatMap(({ stem }) => emitters.map(({ format }) => `${stem}/${goldenName(format)}`));
    expect(goldenPaths()).toEqual(paths.toSorted());
  });
});

interface ExpectedDates {
  readonly tasks: Readonly<Record<string, ExpectedTask>>;
  readonly notices: Readonly<Record<string, string>>;
}

interface ExpectedTask {
  readonly start: string;
  readonly finish: string;
  /** Occurrences that a holiday moved: the day of the rule, and the day it became. */
  readonly moved?: Readonly<Record<string, string>>;
}

describe("smart-reply", () => {
  const expected: ExpectedDates = JSON.parse(
    readFileSync(new URL("golden/smart-reply.expected.json", import.meta.url), "utf8"),
  );
  const document = () => documentOf(examplePlans.find(({ stem }) => stem === "smart-reply")!);

  it("has the days that were worked out by hand", () => {
    const days = document().tasks.map(({ id, start, finish, occurrences }) => {
      const moved = occurrences.filter(({ nominal }) => nominal !== null).map(({ nominal, date }) => [nominal, date]);
      return [id, { start, finish, ...(moved.length > 0 && { moved: Object.fromEntries(moved) }) }];
    });
    expect(Object.fromEntries(days)).toEqual(expected.tasks);
  });

  it("tells the others in time", () => {
    const notices = document()
      .rows.filter(({ fact }) => fact === "notify")
      .map(({ id, start }) => [id, start]);
    expect(Object.fromEntries(notices)).toEqual(expected.notices);
  });
});
