import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { differences, objectsOf, readObject, writeObject } from "../../src/publish/caldav/calendar-object.ts";
import { type MemoryWorld, memoryWorld } from "../cli/memory-world.ts";
import { everything, type ShownEvent, shownEvents } from "../emitters/read-calendar.ts";
import { plan } from "../publish/publish-plan.ts";
import { emitOne } from "../support/emit-one.ts";
import { documentOf, type ExamplePlan, examplePlans } from "../support/example-plans.ts";
import { randomTexts, withHostileTexts } from "../support/hostile-document.ts";
import { objectsIn, password, type RunningServer, request, serverKinds, startServer } from "./calendar-servers.ts";
import { needProgram } from "./need-program.ts";

const ical = realCore.emitters.find(({ format }) => format === "ics")!;

interface Run {
  readonly world: MemoryWorld;
  readonly status: number;
  readonly said: string;
}

interface Wish {
  readonly options?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly name?: string;
}

/** The locks that lie beside the plans after the runs so far, by server and plan. */
const locks = new WeakMap<RunningServer, Map<string, string>>();

async function publish(server: RunningServer, text: string, wish: Wish = {}): Promise<Run> {
  const { options = "", env = server.account, name = "reply.launch.yaml" } = wish;
  const lockName = name.replace(/\.launch\.yaml$/, ".lock.json");
  const kept = locks.get(server) ?? new Map<string, string>();
  locks.set(server, kept);
  const lock = kept.get(lockName);
  const world = memoryWorld({
    env: { ...env, TMINUS_LANG: "en" },
    files: { [name]: text, ...(lock !== undefined && { [lockName]: lock }) },
    fetch: (url, init) => fetch(url, { ...init, redirect: "manual" }),
  });
  const line = `publish caldav ${name} --calendar all --url ${server.url} ${options}`;
  const status = await main(line.trim().split(/ +/), world, realCore);
  const written = world.written.get(lockName);
  if (written !== undefined) kept.set(lockName, String(written));
  return { world, status, said: world.all() };
}

/** What is on the server, as a program that reads it shows it. */
async function shownOn(server: RunningServer): Promise<readonly ShownEvent[]> {
  return inOrder([...(await objectsIn(server)).values()].flatMap(shownEvents));
}

function inOrder(events: readonly ShownEvent[]): readonly ShownEvent[] {
  return events.toSorted((a, b) => (`${a.uid} ${a.start}` < `${b.uid} ${b.start}` ? -1 : 1));
}

async function calendarFileOf(example: ExamplePlan): Promise<readonly ShownEvent[]> {
  const { content } = await emitOne(ical, documentOf(example), undefined, { calendar: everything });
  return shownEvents(String(content));
}

const dentist = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:dentist@example.com"],
  ...["DTSTAMP:20260101T000000Z", "DTSTART;VALUE=DATE:20261020", "SUMMARY:Dentist", "END:VEVENT", "END:VCALENDAR", ""],
].join("\r\n");

/** Somebody else writes into the calendar. */
async function put(server: RunningServer, file: string, body: string): Promise<void> {
  await request(server, {
    method: "PUT",
    url: `${server.url}${file}`,
    body,
    headers: { "content-type": "text/calendar" },
  });
}

describe.each(serverKinds)("$program", (kind) => {
  it("holds every example as its calendar file says it, all in one calendar, and is written to once", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    const expected: ShownEvent[] = [];
    for (const example of examplePlans) {
      const name = example.name.replace("examples/", "");
      const first = await publish(server, example.text, { name });
      expect(first.said).toMatch(/: [1-9]\d* created, 0 updated, 0 unchanged, 0 removed/);
      expect(first.status).toBe(0);
      expected.push(...(await calendarFileOf(example)));
    }
    expect(await shownOn(server)).toEqual(inOrder(expected));
    for (const example of examplePlans) {
      const second = await publish(server, example.text, { name: example.name.replace("examples/", "") });
      expect(second.said).toMatch(/: 0 created, 0 updated, [1-9]\d* unchanged, 0 removed/);
    }
  });

  it("is brought up to a changed plan: only what changed is written, what is gone is removed", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    await put(server, "dentist.ics", dentist);
    await publish(server, plan);
    const before = await objectsIn(server);
    const changed = plan.replace("5d", "6d").replace(/ {2}post.*\n/, "  faq: { owner: mei, at: T-3 }\n");
    const look = await publish(server, changed, { options: "--dry-run" });
    expect(look.said).toContain("1 to create, 1 to update, 2 unchanged, 1 to remove");
    expect(await objectsIn(server)).toEqual(before);

    const run = await publish(server, changed);
    expect(run.world.output()).toBe(look.world.output());
    expect(run.said).toContain("1 created, 1 updated, 2 unchanged, 1 removed");
    const after = await objectsIn(server);
    const files = ["dentist.ics", ...["faq", "launch", "page", "sync"].map((key) => `${key}@reply.tminus.ics`)];
    expect([...after.keys()].toSorted()).toEqual(files);
    const same = files.filter((file) => after.get(file) === before.get(file));
    expect(same).toEqual(files.filter((file) => !/^(?:faq|page)@/.test(file)));
    expect((await publish(server, changed)).said).toContain("0 created, 0 updated, 4 unchanged, 0 removed");
  });

  it("keeps every text as it was sent", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    const { content } = await emitOne(ical, withHostileTexts(documentOf(examplePlans.at(-1)!), randomTexts(7)), "zh", {
      calendar: everything,
    });
    const objects = objectsOf(String(content)) ?? [];
    for (const object of objects) await put(server, `${object.uid}.ics`, writeObject(object));
    const stored = await objectsIn(server);
    expect(stored.size).toBe(objects.length);
    for (const object of objects) {
      expect(differences(object, readObject(stored.get(`${object.uid}.ics`) ?? "")!)).toEqual([]);
    }
  });

  it("keeps alarms: those of the plan, and those that people set", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    await publish(server, plan, { options: "--remind 1d,2h" });
    const file = "post@reply.tminus.ics";
    const alarm = "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n";
    const stored = (await objectsIn(server)).get(file) ?? "";
    await put(server, file, stored.replaceAll(/\r?\n/g, "\r\n").replace("END:VEVENT", `${alarm}END:VEVENT`));
    const again = await publish(server, plan, { options: "--remind 1d,2h" });
    expect(again.said).toContain("0 created, 0 updated, 4 unchanged, 0 removed");
    await publish(server, plan.replace("10:00", "11:00"), { options: "--remind 2h" });
    const triggers = [...((await objectsIn(server)).get(file) ?? "").matchAll(/TRIGGER:(.*?)\r?\n/g)].map(
      ([, it]) => it,
    );
    expect(triggers.toSorted()).toEqual(["-PT2H", "-PT5M"]);
  });

  it("is not overwritten where somebody changed an entry in between", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    await publish(server, plan);
    const file = "page@reply.tminus.ics";
    const theirs = (await objectsIn(server)).get(file)?.replace("SUMMARY:page", "SUMMARY:Page!") ?? "";
    const world = memoryWorld({
      env: { ...server.account, TMINUS_LANG: "en" },
      files: { "reply.launch.yaml": plan.replace("5d", "6d") },
      async fetch(url, init) {
        if (init.method === "PUT") await put(server, file, theirs);
        return fetch(url, { ...init, redirect: "manual" });
      },
    });
    const line = ["publish", "caldav", "reply.launch.yaml", "--calendar", "all", "--take-over", "--url", server.url];
    expect(await main(line, world, realCore)).toBe(1);
    expect(world.errors()).toContain("Left as it is: page: somebody changed it on the server in the meantime");
    expect((await objectsIn(server)).get(file)).toContain("SUMMARY:Page!");
  });

  it("keeps of which revision an entry is, so that an old lock does not set it back", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    await publish(server, plan);
    const old = new Map(locks.get(server));
    await publish(server, plan.replace("5d", "6d"));
    locks.set(server, old);
    const before = await objectsIn(server);
    const { said, status } = await publish(server, plan);
    expect(said).toContain("The calendar is newer than your lock file: page there came from a later publication.");
    expect(status).toBe(1);
    expect(await objectsIn(server)).toEqual(before);
  });

  it("does not lose an entry of another under the same name", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    await put(server, "page@reply.tminus.ics", dentist);
    const { said, status } = await publish(server, plan);
    expect(said).toContain("Left as it is: page: something else is in its place on the server");
    expect(status).toBe(1);
    expect((await objectsIn(server)).get("page@reply.tminus.ics")).toContain("SUMMARY:Dentist");
  });

  it("says which calendars it has when its root is given", async (context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    const { said, status } = await publish({ ...server, url: `${server.origin}/` }, plan);
    expect(said).toContain(`  --url ${server.url}`);
    expect(status).toBe(2);
  });
});

describe.each(serverKinds.filter(({ asks }) => asks === "for a password"))("the door of $program", (kind) => {
  it.for([
    { title: "a wrong password", env: { TMINUS_CALDAV_USER: "mei", TMINUS_CALDAV_PASSWORD: `${password}!` } },
    { title: "an unknown user", env: { TMINUS_CALDAV_USER: "lee", TMINUS_CALDAV_PASSWORD: password } },
    { title: "nobody", env: { TMINUS_CALDAV_USER: "" } },
  ])("stays shut for $title, and the password is not shown", async ({ env }, context) => {
    needProgram(context, kind.program);
    const server = await startServer(kind);
    const { said, status } = await publish(server, plan, { env });
    expect(said).toMatch(/does not accept this user|asks for a user and a password/);
    expect(said).not.toContain(password);
    expect(status).toBe(env.TMINUS_CALDAV_USER === "" ? 2 : 74);
    expect((await objectsIn(server)).size).toBe(0);
  });
});
