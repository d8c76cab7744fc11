import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { memoryWorld } from "../cli/memory-world.ts";
import { documentOf, examplePlans } from "../support/example-plans.ts";
import { temporaryFolder, writeExample } from "./foreign-files.ts";
import { daysFormat, openKhal, shownInKhal } from "./khal.ts";
import { needProgram } from "./need-program.ts";
import { daysToShow, linesOf } from "./shown-days.ts";

describe("khal", () => {
  it.for(examplePlans)("shows the days of $name", async (example, context) => {
    needProgram(context, "khal");
    const document = documentOf(example);
    const { start, finish, timezone } = document.plan;
    if (start === null || finish === null) throw new Error("An example has days.");
    const folder = temporaryFolder();
    const khal = openKhal(folder, timezone ?? "UTC");
    khal.import(await writeExample(example, "ics", folder));

    const year = (day: string, more: number): string => String(Number(day.slice(0, 4)) + more);
    const lines = khal.list(daysFormat, `${year(start, -1)}-01-01`, `${year(finish, 1)}-12-31`).map(shownInKhal);

    const expected = daysToShow(document);
    expect(linesOf(expected, lines)).toEqual(expected);
  });
});

const plan = `tminus: 1
id: reply
name: Smart Reply
launch: 2026-10-20 10:00
timezone: Asia/Shanghai
owners: { mei: {} }
phases:
  ready:
    name: Get ready
    tasks:
      story: { name: Story, owner: mei, start: 2026-10-05, duration: 2d }
      video: { name: Video, owner: mei, start: 2026-10-05, duration: 5d, by: T-5 }
      demo: { name: Demo day, owner: mei, at: T-1 }
      sync: { name: Sync, owner: mei, every: week mon 10:00, window: 2026-10-01..2026-10-14, duration: 30m }
      post: { name: Post, owner: mei, at: T }
`;

/** Builds with the lock beside the plan, again and again; each build gives what khal shows once it has imported that. */
function publisher(options: string) {
  const world = memoryWorld({ files: {} });
  const folder = temporaryFolder();
  const khal = openKhal(folder, "Asia/Shanghai");
  return async (text: string): Promise<readonly string[]> => {
    await world.writeFiles([{ path: "a.launch.yaml", content: text }]);
    const status = await main(["build", "a.launch.yaml", ...options.split(" ")], world, realCore);
    if (status !== 0) throw new Error(world.errors());
    const file = join(folder, "a.ics");
    writeFileSync(file, world.written.get("a.ics") ?? "");
    khal.import(file);
    return khal.list("{start-date} {start-time} {end-date} {cancelled}{title}", "2026-09-01", "2026-12-31");
  };
}

describe("khal, when a changed plan is imported again", () => {
  it("shows every entry once, where it is now, and what was removed as cancelled", async (context) => {
    needProgram(context, "khal");
    const publish = publisher("-f ics --calendar all --today 2026-09-01");
    const first = await publish(plan);
    expect(first).toEqual([
      "2026-10-05  2026-10-06 Story",
      "2026-10-05  2026-10-09 Video",
      "2026-10-05  2026-10-20 Phase: Get ready",
      "2026-10-05 10:00 2026-10-05 Sync",
      "2026-10-12 10:00 2026-10-12 Sync",
      "2026-10-15  2026-10-15 Due: Video",
      "2026-10-19  2026-10-19 Demo day",
      "2026-10-20  2026-10-20 Post",
      "2026-10-20 10:00 2026-10-20 Launch: Smart Reply",
    ]);
    expect(await publish(plan)).toEqual(first);

    const changed = plan
      .replace("launch: 2026-10-20", "launch: 2026-10-27")
      .replace("name: Story, owner: mei, start: 2026-10-05", "name: The story, owner: mei, start: 2026-10-07")
      .replace(/ +video:.*\n/, "")
      .replace("2026-10-01..2026-10-14", "2026-10-01..2026-10-21");
    expect(await publish(changed)).toEqual([
      "2026-10-05  2026-10-09 CANCELLED Cancelled: Video",
      "2026-10-05  2026-10-27 Phase: Get ready",
      "2026-10-05 10:00 2026-10-05 Sync",
      "2026-10-07  2026-10-08 The story",
      "2026-10-12 10:00 2026-10-12 Sync",
      "2026-10-15  2026-10-15 CANCELLED Cancelled: Due: Video",
      "2026-10-19 10:00 2026-10-19 Sync",
      "2026-10-26  2026-10-26 Demo day",
      "2026-10-27  2026-10-27 Post",
      "2026-10-27 10:00 2026-10-27 Launch: Smart Reply",
    ]);
  });
});
