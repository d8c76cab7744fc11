import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, type TestContext } from "vitest";
import { writeProject } from "../../src/emitters/msproject/write-project.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { all, type Node, parseXml, textAt } from "../emitters/msproject/read-project.ts";
import { chinese } from "../emitters/sample-document.ts";
import { compileLayered, documentOf, examplePlans, layeredPlans } from "../support/example-plans.ts";
import { withHostileTexts } from "../support/hostile-document.ts";
import { temporaryFolder } from "./foreign-files.ts";
import { needProgram, needPythonModule, needWhere } from "./need-program.ts";
import { runProgram } from "./run-program.ts";

const reader = fileURLToPath(new URL("read-planner.py", import.meta.url));
const stylesheet = "/usr/share/planner/stylesheets/msp2planner.xsl";

interface PlannerTask {
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly percent: number;
  readonly owners: readonly string[];
  readonly links: readonly (readonly [from: string, type: string, lagSeconds: number])[];
}

function needPlanner(context: TestContext): void {
  needProgram(context, "planner");
  needPythonModule(context, "lxml");
  needWhere(context, { isThere: existsSync(stylesheet), what: stylesheet });
}

function readWithPlanner(xml: string): readonly PlannerTask[] {
  const file = join(temporaryFolder(), "plan.xml");
  writeFileSync(file, xml);
  return JSON.parse(runProgram("/usr/bin/python3", [reader, file], { TZ: "UTC" })) as readonly PlannerTask[];
}

/** The rows below the project's own, as Planner numbers them. */
function rowsOf(xml: string): readonly Node[] {
  return all(parseXml(xml), "Tasks", "Task").filter((it) => textAt(it, "OutlineLevel") !== "0");
}

/** What Planner can know of a row's days: it has no summaries of undated work, and no work on the plan's rest days. */
function isComparable(row: Node): boolean {
  const isDated = textAt(row, "Start") !== undefined && textAt(row, "Summary") === "0";
  return isDated && (textAt(row, "CalendarUID") ?? "-1") === "-1";
}

const linkTypes = ["FF", "FS", "SF", "SS"];

const documents: readonly (readonly [string, ScheduleDocument])[] = [
  ...examplePlans.map((plan) => [plan.stem, documentOf(plan)] as const),
  ...layeredPlans.map((plan) => [plan.stem, compileLayered(plan).document!] as const),
];

describe("GNOME Planner", () => {
  it.for(documents)("schedules %s on the days of the plan", ([, document], context) => {
    needPlanner(context);
    const xml = writeProject(document, document.plan.lang);
    const read = readWithPlanner(xml);
    const rows = rowsOf(xml);
    expect(read.map(({ name }) => name)).toEqual(rows.map((it) => textAt(it, "Name")));
    const compared = rows.flatMap((row, index) => (isComparable(row) ? [{ row, task: read[index]! }] : []));
    expect(compared.map(({ task: { name, start, finish } }) => [name, start, finish])).toEqual(
      compared.map(({ row }) => [textAt(row, "Name"), textAt(row, "Start"), textAt(row, "Finish")]),
    );
    expect(compared.length).toBeGreaterThanOrEqual(0.8 * rows.filter((it) => textAt(it, "Summary") === "0").length);
  });

  it.for(documents)("knows the links, the people and the progress of %s", ([, document], context) => {
    needPlanner(context);
    const xml = writeProject(document, document.plan.lang);
    const project = parseXml(xml);
    const nameByUid = new Map(all(project, "Tasks", "Task").map((it) => [textAt(it, "UID"), textAt(it, "Name")]));
    const ownerByUid = new Map(
      all(project, "Resources", "Resource").map((it) => [textAt(it, "UID"), textAt(it, "Name")]),
    );
    const ownersOf = (uid: string | undefined) =>
      all(project, "Assignments", "Assignment")
        .filter((it) => textAt(it, "TaskUID") === uid)
        .map((it) => ownerByUid.get(textAt(it, "ResourceUID")));
    const expected = rowsOf(xml).map((row) => ({
      name: textAt(row, "Name"),
      percent: Number(textAt(row, "PercentComplete") ?? 0),
      owners: ownersOf(textAt(row, "UID")),
      links: all(row, "PredecessorLink")
        .map((it) => [
          nameByUid.get(textAt(it, "PredecessorUID")),
          linkTypes[Number(textAt(it, "Type"))],
          Number(textAt(it, "LinkLag")) * 6,
        ])
        .toSorted((left, right) => (`${left[0]}` < `${right[0]}` ? -1 : 1)),
    }));
    const read = readWithPlanner(xml).map(({ name, percent, owners, links }) => ({
      name,
      percent,
      owners,
      links: links.toSorted((left, right) => (left[0] < right[0] ? -1 : 1)),
    }));
    expect(read).toEqual(expected);
  });

  it("reads hostile texts as texts", (context) => {
    needPlanner(context);
    const xml = writeProject(withHostileTexts(chinese), "zh");
    expect(readWithPlanner(xml).map(({ name }) => name)).toEqual(rowsOf(xml).map((it) => textAt(it, "Name")));
  });

  it("would show a task that moves: it schedules by itself", (context) => {
    needPlanner(context);
    const document = documentOf(examplePlans.find(({ stem }) => stem === "minimal")!);
    const xml = writeProject(document, "en");
    const longer = xml.replace("<Duration>PT24H0M0S</Duration>", "<Duration>PT40H0M0S</Duration>");
    expect(longer).not.toBe(xml);
    const before = readWithPlanner(xml).map(({ finish }) => finish);
    expect(readWithPlanner(longer).map(({ finish }) => finish)).not.toEqual(before);
  });
});
