import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { type Compilation, compile } from "../src/compile.ts";
import type { Emitter } from "../src/emitters/define-emitter.ts";
import { emitters } from "../src/emitters/index.ts";
import { artifactText } from "./support/artifact-text.ts";
import { compileText } from "./support/compile-text.ts";
import { compileLayered, documentOf, emitFiles, examplePlans, layeredPlans } from "./support/example-plans.ts";
import { expectGolden, goldenPaths } from "./support/golden.ts";

/** The warnings that an example is meant to draw, by its stem: the code, and the line it is shown at. */
const expectedWarnings: Readonly<Record<string, readonly string[]>> = {
  // It reaches into a year whose holidays are not announced.
  "smart-reply": ["calendar-provisional at 8"],
  // It is a plan in progress, in which some work has come later than planned.
  "midway-chat-summary": ["slip at 31"],
};

/** What was built, as paths below test/golden/. */
const built: string[] = [];

async function expectGoldens(stem: string, compilation: Compilation, emitter: Emitter): Promise<void> {
  for (const [ending, artifact] of await emitFiles(compilation, emitter)) {
    const path = `${stem}/plan.${ending}${typeof artifact.content === "string" ? "" : ".txt"}`;
    built.push(path);
    expectGolden(path, await artifactText(artifact));
  }
}

describe.each(examplePlans)("$name", (example) => {
  it("has no error, and no warning but those expected", () => {
    const { diagnostics } = compile({ name: example.name, bytes: new TextEncoder().encode(example.text) });
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

  it.each(emitters)("is built as $format", async (emitter) => {
    await expectGoldens(example.stem, compileText(example.text, example.name), emitter);
  });
});

describe.each(layeredPlans)("$name", (plan) => {
  const compilation = compileLayered(plan);

  it("has neither an error nor a warning", () => {
    expect(compilation.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it.each(emitters)("is built as $format", async (emitter) => {
    await expectGoldens(plan.stem, compilation, emitter);
  });
});

describe("the playbook", () => {
  const taskOf = (stem: string, id: string) => {
    const plan = layeredPlans.find((it) => it.stem === `playbook-${stem}`)!;
    return compileLayered(plan).document!.tasks.find((task) => task.id === id);
  };

  it("fills the roles of each launch with its people", () => {
    const names = layeredPlans.map(
      (plan) => compileLayered(plan).document!.owners.find(({ id }) => id === "pmm")?.name,
    );
    expect(names).toEqual(["孙晓岚", "罗茜", "孙晓岚"]);
  });

  it("loses a task that a launch writes away, and only there", () => {
    expect([taskOf("voice-notes", "video"), taskOf("team-space", "video")?.owner]).toEqual([undefined, "studio"]);
  });

  it("gains the tasks of an optional block, in its own phases", () => {
    expect([taskOf("team-space", "day")?.phase, taskOf("voice-notes", "day")]).toEqual(["burst", undefined]);
  });

  it("gives way to the pins of a launch", () => {
    expect(taskOf("offline-edit", "gray")).toMatchObject({ start: "2026-09-10", finish: "2026-09-28" });
    expect(taskOf("offline-edit", "announce")).toMatchObject({ start: "2026-10-20", time: "20:00" });
  });
});

describe("test/golden/", () => {
  it("holds each format of each example, and nothing that is no longer built", () => {
    expect(goldenPaths()).toEqual(built.toSorted());
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
