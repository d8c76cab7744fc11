import { describe, expect, it } from "vitest";
import { type FakeCaldav, fakeCaldav } from "./fake-caldav.ts";
import { lockAfter, plan, publishTo } from "./publish-plan.ts";

const otherPlan = plan
  .replace("name: Reply", "name: Forward")
  .replace(/ {2}post.*\n/, "  ad: { owner: mei, at: T-9 }\n");
const longer = plan.replace("5d", "6d");

/** What stands in the calendar, by file, without what says which revision it is. */
function contentOf({ objects }: FakeCaldav): ReadonlyMap<string, string> {
  return new Map([...objects].map(([file, { text }]) => [file, text.replaceAll(/X-TMINUS-REVISION.*\r\n/g, "")]));
}

/** A server that a colleague has published the plan to, and later a change of it; and the lock of the first time. */
async function serverAhead(later = longer): Promise<{ readonly server: FakeCaldav; readonly oldLock: string }> {
  const server = await fakeCaldav();
  await publishTo(server, `--url ${server.url}`);
  const oldLock = lockAfter(server);
  await publishTo(server, `--url ${server.url}`, { text: later });
  return { server, oldLock };
}

describe("a calendar with entries of the plan's id, and no lock beside the plan", () => {
  it.each(["", "--dry-run"])("is left alone %s", async (options) => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const before = contentOf(server);
    const run = await publishTo(server, `--url ${server.url} ${options}`, { text: otherPlan, lock: "none" });
    expect(run.said).toContain("The calendar already holds 4 entries of a plan with this id");
    expect(run.said).toContain("give this one an id: of its own");
    expect(run.said).toContain("add --take-over");
    expect([run.status, run.written, [...run.world.written.keys()]]).toEqual([1, [], []]);
    expect(contentOf(server)).toEqual(before);
  });

  it("is left alone also where both plans say the same", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    expect((await publishTo(server, `--url ${server.url}`, { lock: "none" })).status).toBe(1);
  });

  it("is left alone in Chinese", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const run = await publishTo(server, `--url ${server.url}`, { text: `${otherPlan}lang: zh\n`, lock: "none" });
    expect(run.said).toContain("日历里已经有 4 条日程属于同一 id 的计划");
  });

  it("takes a second plan with an id of its own beside the first", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const text = otherPlan.replace("id: reply", "id: forward");
    const run = await publishTo(server, `--url ${server.url}`, { text, lock: "none" });
    expect([run.status, server.objects.size]).toEqual([0, 8]);
  });

  it("is taken over where that is said, and known from then on", async () => {
    const { server } = await serverAhead();
    const taken = await publishTo(server, `--url ${server.url} --take-over`, { text: longer, lock: "none" });
    expect(taken.world.output()).toBe("~ page  2026-10-06 – 2026-10-13 (only taken over)\n");
    expect(taken.status).toBe(0);
    const again = await publishTo(server, `--url ${server.url}`, { text: longer });
    expect([again.status, again.written]).toEqual([0, []]);
  });
});

describe("a calendar that was published to from a later lock", () => {
  const cases = [
    { title: "changed", later: longer, first: "page" },
    { title: "new", later: `${plan}  faq: { owner: mei, at: T-3 }\n`, first: "faq" },
  ];

  it.each(cases.flatMap((it) => ["", "--dry-run", "--frozen"].map((options) => ({ ...it, options }))))(
    "is not set back where an entry is $title $options",
    async ({ later, first, options }) => {
      const { server, oldLock } = await serverAhead(later);
      const before = contentOf(server);
      const lock = { text: oldLock };
      const run = await publishTo(server, `--url ${server.url} ${options}`, { lock });
      expect(run.said).toContain(`The calendar is newer than your lock file: ${first} there came from`);
      expect(run.said).toContain("Pull first, build, and publish again.");
      expect([run.status, run.written]).toEqual([1, []]);
      expect(contentOf(server)).toEqual(before);
    },
  );

  it("is published to again once the lock is pulled", async () => {
    const { server } = await serverAhead();
    expect((await publishTo(server, `--url ${server.url} --frozen`, { text: longer })).status).toBe(0);
    const run = await publishTo(server, `--url ${server.url}`);
    expect(run.world.output()).toBe("~ page  2026-10-06 – 2026-10-13 → 2026-10-07 – 2026-10-13\n");
  });

  it("is set back where that is said, and known from then on", async () => {
    const { server, oldLock } = await serverAhead();
    const lock = { text: oldLock };
    expect((await publishTo(server, `--url ${server.url} --take-over`, { lock })).status).toBe(0);
    const again = await publishTo(server, `--url ${server.url} --frozen`, { lock });
    expect([again.status, again.written]).toEqual([0, []]);
  });

  it("is no later for what people do to an entry: programs raise SEQUENCE themselves", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    for (const [file, { text }] of server.objects) server.put(file, text.replace(/SEQUENCE:\d+/, "SEQUENCE:7"));
    const run = await publishTo(server, `--url ${server.url}`);
    expect([run.status, run.written]).toEqual([0, []]);
  });

  it("cannot be told by entries that do not say of which revision they are", async () => {
    const { server, oldLock } = await serverAhead();
    for (const [file, text] of contentOf(server)) server.put(file, text);
    const run = await publishTo(server, `--url ${server.url}`, { lock: { text: oldLock } });
    expect(run.said).toContain("0 created, 1 updated, 3 unchanged");
  });

  it("is known by each entry of a series", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    for (const { text } of server.objects.values()) {
      expect(text.match(/X-TMINUS-REVISION:0/g)).toHaveLength(text.match(/BEGIN:VEVENT/g)?.length ?? 0);
    }
  });
});
