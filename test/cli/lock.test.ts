import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { type World, WorldError } from "../../src/cli/world.ts";
import { type MemoryWorldParts, memoryWorld } from "./memory-world.ts";
import { text } from "./transcripts.ts";

const plan = text`
  tminus: 1
  id: reply
  name: Smart Reply
  launch: 2026-10-20
  tier: notice
  owners: { mei: {} }
  tasks:
    story: { name: Story, kind: messaging, owner: mei, duration: 2d, by: T-5wd }
    demo: { name: Demo day, kind: event, owner: mei, at: T-1 }
    post: { name: Post, kind: notice, owner: mei, at: T }
`;

/** A folder with a plan that is built, edited and built again. */
function folder(parts: MemoryWorldParts = {}, changes: Partial<World> = {}) {
  const world = memoryWorld({ ...parts, files: { "plans/a.launch.yaml": plan, ...parts.files } });
  const acted = { ...world, ...changes };
  let told = 0;
  return {
    world,
    edit: (edited: string) => world.writeFiles([{ path: "plans/a.launch.yaml", content: edited }]),
    /** What the run wrote and said, and its exit status. */
    async build(line: string) {
      const status = await main(["build", "plans/a.launch.yaml", ...line.split(" ")], acted, realCore);
      const said = world.errors().slice(told);
      told = world.errors().length;
      return { status, said, lock: String(world.written.get("plans/a.lock.json")), ics: revisionsIn(world) };
    },
  };
}

/** `Demo day: 0 20260901`: of each entry its revision, and the day of it. */
function revisionsIn({ written }: ReturnType<typeof memoryWorld>): readonly string[] {
  return revisionsOf(String(written.get("plans/a.ics") ?? written.get("out/a.ics") ?? ""));
}

function revisionsOf(file: string): readonly string[] {
  const calendar = file.replaceAll("\r\n ", "");
  return calendar
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) => {
      const of = (name: string) => new RegExp(`\r\n${name}:(.*)\r\n`).exec(event)?.[1] ?? "";
      const status = of("STATUS") === "CANCELLED" ? " cancelled" : "";
      return `${of("SUMMARY")}: ${of("SEQUENCE")} ${of("DTSTAMP").slice(0, 8)}${status}`;
    });
}

describe("the lock", () => {
  it("is written beside the plan with its calendar, wherever that goes", async () => {
    const { build, world } = folder();
    const { said } = await build("-f ics -o out");
    expect([...world.written.keys()]).toEqual(["out/a.ics", "plans/a.lock.json"]);
    expect(said).toMatch(/Wrote plans\/a\.lock\.json \(\d+ calendar entries\)\n$/);
  });

  it("lets only what changed be revised, and says what that was", async () => {
    const { build, edit } = folder();
    const first = await build("-f ics --today 2026-09-02");
    await edit(plan.replace("at: T-1 }", "at: T-2 }"));
    const second = await build("-f ics --today 2026-09-05");
    expect(first.ics).toContain("Demo day: 0 20260902");
    expect(second.ics).toContain("Demo day: 1 20260905");
    expect(second.ics.filter((line) => !line.includes("Demo day"))).toEqual(
      first.ics.filter((line) => !line.includes("Demo day")),
    );
    expect(second.said).toContain(": 1 changed (Demo day))\n");
  });

  it("changes nothing when the same is built again, later and elsewhere, in another language or selection", async () => {
    const { build, world } = folder();
    const first = await build("-f ics --today 2026-09-02");
    for (const line of ["-f ics --today 2026-09-09", "-f ics --lang zh", "-f md,json", "-f ics -o out"]) {
      const { said } = await build(line);
      expect(said).not.toContain("lock");
    }
    expect(String(world.written.get("plans/a.lock.json"))).toBe(first.lock);
  });

  it("cancels what is gone, and lets it come back", async () => {
    const { build, edit } = folder();
    await build("-f ics --today 2026-09-02");
    await edit(plan.replace(/ {2}demo:.*\n/, ""));
    const gone = await build("-f ics --today 2026-09-03");
    await edit(plan);
    const back = await build("-f ics --today 2026-09-04");
    expect(gone.ics).toContain("Cancelled: Demo day: 1 20260903 cancelled");
    expect(back.ics).toContain("Demo day: 2 20260904");
  });

  it("goes on with a task that is renamed, and notices an id that became another", async () => {
    const { build, edit } = folder();
    await build("-f ics --today 2026-09-02");
    await edit(plan.replace("demo:", "show:"));
    const { said, ics } = await build("-f ics --today 2026-09-03");
    expect(said).toContain("“demo” is gone and “show” looks like it");
    expect(said).toContain("--renamed demo=show");
    expect(ics.filter((line) => line.includes("Demo day"))).toEqual([
      "Demo day: 0 20260903",
      "Cancelled: Demo day: 1 20260903 cancelled",
    ]);
    const told = await build("-f ics --today 2026-09-03 --renamed demo=show");
    expect(told.ics.filter((line) => line.includes("Demo day"))).toEqual([
      "Demo day: 2 20260903",
      "Replaced: Demo day: 1 20260903 cancelled",
    ]);
    expect(told.said).toContain("1 renamed (Demo day)");
    expect(told.lock).toContain('"show": {"uid":"demo@reply.tminus"');
  });

  it.each([
    { option: "--renamed demo", says: "--renamed wants the old and the new id" },
    { option: "--renamed gone=post", says: "nothing was ever published under “gone”" },
    { option: "--renamed demo=gone", says: "the plan has no dated “gone”" },
    { option: "--renamed demo=post", says: "“demo” is still in the plan" },
  ])("refuses $option", async ({ option, says }) => {
    const { build } = folder();
    await build("-f ics");
    const { status, said } = await build(`-f ics ${option}`);
    expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining(says) });
  });

  it("says that a copied lock belongs to another plan", async () => {
    const { build, edit } = folder();
    await build("-f ics");
    await edit(plan.replace("id: reply", "id: notes"));
    expect((await build("-f ics")).said).toContain("was made for the plan “reply”");
    expect((await build("-f ics")).said).not.toContain("reply");
  });
});

describe("an entry that leaves a calendar", () => {
  const calendarsOf = ({ world }: ReturnType<typeof folder>, owner: string) =>
    revisionsOf(String(world.written.get(`plans/a.${owner}.ics`) ?? ""));

  it("is taken back in that one, and goes on in the others", async () => {
    const plans = folder();
    await plans.edit(plan.replace("mei: {} }", "mei: {}, bo: {} }"));
    await plans.build("-f ics --calendar-by owner --today 2026-09-02");
    await plans.edit(
      plan.replace("mei: {} }", "mei: {}, bo: {} }").replace("kind: event, owner: mei", "kind: event, owner: bo"),
    );
    await plans.build("-f ics --calendar-by owner --today 2026-09-03");
    expect(calendarsOf(plans, "mei")).toContain("No longer here: Demo day: 1 20260903 cancelled");
    expect(calendarsOf(plans, "bo")).toContain("Demo day: 1 20260903");
    expect((await plans.build("-f ics")).ics.filter((line) => line.includes("Demo day"))).toEqual([
      "Demo day: 1 20260903",
    ]);
  });

  it("is taken back in the file of an owner whom the plan no longer has", async () => {
    const plans = folder();
    await plans.build("-f ics --calendar-by owner --today 2026-09-02");
    await plans.edit(plan.replaceAll("mei", "bo"));
    await plans.build("-f ics --calendar-by owner --today 2026-09-03");
    expect(calendarsOf(plans, "mei")).toContain("No longer here: Demo day: 1 20260903 cancelled");
  });

  it("is taken back among those of nobody when it gets its first owner", async () => {
    const plans = folder();
    await plans.edit(plan.replace("kind: event, owner: mei", "kind: event"));
    await plans.build("-f ics --calendar-by owner --today 2026-09-02");
    await plans.edit(plan);
    await plans.build("-f ics --calendar-by owner --today 2026-09-03");
    expect(calendarsOf(plans, "no-owner")).toContain("No longer here: Demo day: 1 20260903 cancelled");
    expect(calendarsOf(plans, "mei")).toContain("Demo day: 1 20260903");
  });

  it("is taken back where another entry of the day says the same now", async () => {
    const plans = folder();
    await plans.build("-f ics --calendar all --today 2026-09-02");
    await plans.edit(plan.replace("duration: 2d, by: T-5wd", "start: T-7, duration: 1d, by: T-5wd"));
    const { ics } = await plans.build("-f ics --calendar all --today 2026-09-03");
    expect(ics.filter((line) => line.includes("Due: Story"))).toEqual([
      "No longer here: Due: Story: 1 20260903 cancelled",
    ]);
  });

  it("is taken back where it is no key date any more, and comes back when it is one", async () => {
    const plans = folder();
    await plans.build("-f ics --today 2026-09-02");
    await plans.edit(plan.replace("at: T-1 }", "window: T-2..T-1 }"));
    const { ics } = await plans.build("-f ics --today 2026-09-03");
    expect(ics).toContain("No longer here: Demo day: 1 20260903 cancelled");
    const all = await plans.build("-f ics --calendar all");
    expect(all.ics.filter((line) => line.includes("Demo day"))).toEqual(["Demo day: 1 20260903"]);
    await plans.edit(plan);
    expect((await plans.build("-f ics --today 2026-09-04")).ics).toContain("Demo day: 2 20260904");
  });
});

describe("a meeting that is no series any more", () => {
  const weekly = (launch: string) => text`
    tminus: 1
    id: reply
    launch: ${launch}
    timezone: America/New_York
    tasks:
      sync: { name: Weekly sync, every: week mon 07:00, window: T-28..T-3, duration: 30m }
      post: { name: Post, at: T }
  `;

  it("is replaced rather than cancelled, on its first day", async () => {
    const plans = folder();
    await plans.edit(weekly("2027-03-09"));
    const first = await plans.build("-f ics --today 2026-09-02");
    await plans.edit(weekly("2027-03-30"));
    const { ics } = await plans.build("-f ics --today 2026-09-03");
    expect(first.ics).toContain("Weekly sync: 0 20260902");
    expect(ics.filter((line) => line.startsWith("Replaced: Weekly sync"))).toEqual([
      "Replaced: Weekly sync: 1 20260903 cancelled",
    ]);
    expect(ics.filter((line) => line.startsWith("Weekly sync")).length).toBeGreaterThan(2);
    const replaced = String(plans.world.written.get("plans/a.ics"))
      .split("BEGIN:VEVENT")
      .find((it) => it.includes("Replaced:"));
    expect(replaced).toContain("DTSTART;VALUE=DATE:20270215\r\nDTEND;VALUE=DATE:20270216\r\n");
  });
});

describe("--frozen", () => {
  it("builds where the lock is up to date", async () => {
    const { build } = folder();
    const { lock } = await build("-f ics");
    expect(await build("-f ics --frozen")).toMatchObject({ status: 0, lock });
  });

  it("writes nothing where it is not, and says what differs", async () => {
    const { build, edit, world } = folder();
    const { lock } = await build("-f ics");
    await edit(plan.replace("at: T-1 }", "at: T-2 }"));
    const before = String(world.written.get("plans/a.ics"));
    const { status, said } = await build("-f ics --frozen");
    expect(status).toBe(1);
    expect(said).toContain("plans/a.lock.json is behind the plan (1 changed (Demo day))");
    expect([String(world.written.get("plans/a.ics")), String(world.written.get("plans/a.lock.json"))]).toEqual([
      before,
      lock,
    ]);
  });

  it("says how to rename where an id seems to have become another", async () => {
    const { build, edit } = folder();
    await build("-f ics");
    await edit(plan.replace("demo:", "show:"));
    expect((await build("-f ics --frozen")).said).toContain("run tminus build --renamed demo=show,");
  });

  it("speaks the language of the plan", async () => {
    const { build, edit } = folder();
    await edit(plan.replace("name: Smart", "lang: zh\nname: Smart"));
    expect((await build("-f ics --frozen")).said).toContain("错误：plans/a.lock.json 落后于计划");
    expect((await build("-f ics --renamed x=y")).said).toContain("错误：--renamed：从未以“x”发布过任何条目");
  });

  it("fails where there is none", async () => {
    const { status, lock } = await folder().build("-f ics --frozen");
    expect({ status, lock }).toEqual({ status: 1, lock: "undefined" });
  });
});

describe("what leaves no lock", () => {
  it.each([
    { name: "a trial", line: "-f ics -o trial --launch 2026-11-03" },
    { name: "what goes to standard output", line: "-f ics -o -" },
    { name: "files without entries", line: "-f xlsx,md,json" },
    {
      name: "nothing at all, of a plan with errors",
      line: "-f ics",
      edited: plan.replace("by: T-5wd", "at: T+200, before: launch"),
    },
  ])("$name", async ({ line, edited }) => {
    const { build, edit } = folder();
    if (edited) await edit(edited);
    expect((await build(line)).lock).toBe("undefined");
  });

  it("gives a trial entries of its own", async () => {
    const { build, world } = folder();
    await build("-f ics -o trial --launch 2026-11-03");
    expect(String(world.written.get("trial/a.ics"))).toContain("UID:demo@reply.trial.tminus\r\n");
  });
});

describe("the day of a new revision", () => {
  it.each([
    { name: "--today", line: "-f ics --today 2026-09-02", env: { SOURCE_DATE_EPOCH: "1790000000" }, day: "20260902" },
    { name: "SOURCE_DATE_EPOCH", line: "-f ics", env: { SOURCE_DATE_EPOCH: "1790000000" }, day: "20260921" },
    { name: "the clock", line: "-f ics", env: {}, day: "20260901" },
  ])("is that of $name", async ({ line, env, day }) => {
    expect((await folder({ env }).build(line)).ics[0]).toMatch(new RegExp(` ${day}$`));
  });

  it("is refused where SOURCE_DATE_EPOCH is no number", async () => {
    const { status, said } = await folder({ env: { SOURCE_DATE_EPOCH: "today" } }).build("-f ics");
    expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining("SOURCE_DATE_EPOCH is “today”") });
  });
});

describe("a lock file that is none", () => {
  it.each([
    {
      name: "broken",
      content: '{\n  "format": "tminus-lock/1",\n  "plan": 3\n}\n',
      says: "plans/a.lock.json:3: this is no lock file",
    },
    {
      name: "newer",
      content: '{\n  "format": "tminus-lock/9"\n}\n',
      says: "plans/a.lock.json:2: a newer tminus wrote",
    },
  ])("is refused where it is $name, and nothing is written", async ({ content, says }) => {
    const { build, world } = folder({ files: { "plans/a.lock.json": content } });
    const { status, said } = await build("-f ics");
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(says) });
    expect(world.written.size).toBe(0);
  });
});

describe("a folder that may not be written", () => {
  it("does not keep the calendar from another folder, and says so", async () => {
    const { world } = folder();
    const writeFiles: World["writeFiles"] = async (files) => {
      const own = files.find(({ path }) => path.startsWith("plans/"));
      if (own) throw new WorldError("forbidden", "write", `/home/${own.path}`);
      return world.writeFiles(files);
    };
    const { build } = folder({}, { writeFiles });
    const elsewhere = await build("-f ics -o out");
    expect(elsewhere.status).toBe(0);
    expect(elsewhere.said).toContain("plans/a.lock.json could not be written");
    expect((await build("-f ics")).status).toBe(74);
  });
});
