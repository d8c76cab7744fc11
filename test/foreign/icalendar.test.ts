import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { temporaryFolder, writeExample } from "./foreign-files.ts";
import { needPythonModule } from "./need-program.ts";
import { runProgram } from "./run-program.ts";
import { daysToShow, linesOf } from "./shown-days.ts";

const reader = fileURLToPath(new URL("read-calendar.py", import.meta.url));

describe("python icalendar", () => {
  it.for(examplePlans)("reads the days of $name", async (example, context) => {
    needPythonModule(context, "icalendar");
    const document = documentOf(example);
    const calendar = await writeExample(example, "ics", temporaryFolder());

    const printed = runProgram("/usr/bin/python3", [reader, calendar, document.plan.timezone ?? "UTC"]);

    const expected = daysToShow(document);
    expect(linesOf(expected, printed.trimEnd().split("\n"))).toEqual(expected);
  });
});
