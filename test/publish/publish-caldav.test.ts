import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { memoryWorld } from "../cli/memory-world.ts";
import { text } from "../cli/transcripts.ts";
import { type Fault, fakeCaldav, password } from "./fake-caldav.ts";
import { lockName, plan, publishTo, withAccount } from "./publish-plan.ts";

const fileNames = ["launch", "page", "post", "sync"].map((key) => `${key}@reply.tminus.ics`);

const foreign = calendar(["UID:dentist@example.com", "SUMMARY:Dentist", "DTSTART;VALUE=DATE:20261020"]);

function calendar(lines: readonly string[]): string {
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "DTSTAMP:20260101T000000Z", ...lines, "END:VEVENT"];
  return `${[...all, "END:VCALENDAR"].join("\r\n")}\r\n`;
}

describe("publish caldav", () => {
  it("creates one object per entry, a series being one, and writes nothing the second time", async () => {
    const server = await fakeCaldav();
    const first = await publishTo(server, `--url ${server.url}`);
    expect(first.world.output()).toBe(
      text`
      + Launch: Reply  2026-10-20
      + page  2026-10-07 – 2026-10-13
      + post  2026-10-20 10:00
      + sync  2026-09-22, repeated
    `.replace("2026-09-22", /sync {2}(\S+),/.exec(first.world.output())?.[1] ?? ""),
    );
    expect(first.world.errors()).toContain(
      `reply.launch.yaml: 4 created, 0 updated, 0 unchanged, 0 removed in ${server.url}\n`,
    );
    expect([first.status, first.written]).toEqual([0, fileNames.map((file) => `PUT ${file}`)]);
    for (const { text: stored } of server.objects.values()) expect(stored).not.toContain("METHOD");

    const second = await publishTo(server, `--url ${server.url}`);
    expect(second.world.output()).toBe("");
    expect(second.said).toContain("0 created, 0 updated, 4 unchanged, 0 removed");
    expect([second.status, second.written]).toEqual([0, []]);
  });

  it("guards every write: nothing that is there is replaced unseen, and only what was seen is changed or removed", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const seen = new Map([...server.objects].map(([file, { etag }]) => [file, etag]));
    const changed = plan.replace("5d", "6d").replace(/ {2}post.*\n/, "");
    await publishTo(server, `--url ${server.url}`, { text: changed });
    const guards = server.requests
      .filter(({ line }) => /^(?:PUT|DELETE)/.test(line))
      .map(({ line, headers }) => [line, headers["if-none-match"], headers["if-match"]]);
    expect(guards).toEqual([
      ...fileNames.map((file) => [`PUT ${file}`, "*", undefined]),
      ["PUT page@reply.tminus.ics", undefined, seen.get("page@reply.tminus.ics")],
      ["DELETE post@reply.tminus.ics", undefined, seen.get("post@reply.tminus.ics")],
    ]);
  });

  it("says old and new days, and in a dry run only reads", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const changed = `${plan.replace("5d", "6d").replace(/ {2}post.*\n/, "")}  faq: { name: 常见问题, owner: mei, at: T-3 }\n`;
    const { world, status, written } = await publishTo(server, `--url ${server.url} --dry-run`, { text: changed });
    expect(world.output()).toBe(text`
      + 常见问题  2026-10-16
      ~ page  2026-10-07 – 2026-10-13 → 2026-10-06 – 2026-10-13
      - post  2026-10-20 10:00
    `);
    expect(world.errors()).toContain("1 to create, 1 to update, 2 unchanged, 1 to remove in");
    expect([status, written]).toEqual([0, []]);
  });

  it("speaks Chinese where the plan does", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const changed = `${plan.replace("5d", "6d").replace(/ {2}post.*\n/, "")}lang: zh\n`;
    const { world } = await publishTo(server, `--url ${server.url}`, { text: changed });
    expect(world.errors()).toContain(
      "reply.launch.yaml：新增 0 条，更新 3 条，未变 0 条，删除 1 条（http://127.0.0.1:",
    );
  });

  it("leaves alone what is not of this plan, and plans whose id ends like this one's", async () => {
    const server = await fakeCaldav();
    const others = {
      "dentist.ics": foreign,
      "other.ics": calendar(["UID:page@smart.reply.tminus", "DTSTART;VALUE=DATE:20261020"]),
      "longer.ics": calendar(["UID:page@reply.tminus.tminus", "DTSTART;VALUE=DATE:20261020"]),
      "hidden.ics": calendar(["UID:x@y@reply.tminus", "DTSTART;VALUE=DATE:20261020"]),
      "broken.ics": "BEGIN:VCALENDAR\r\nUID:page@reply.tminus\r\n",
      "two.ics": `${foreign.replace("END:VCALENDAR\r\n", "")}BEGIN:VEVENT\r\nUID:old@reply.tminus\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    };
    for (const [name, it] of Object.entries(others)) server.put(name, it);
    await publishTo(server, `--url ${server.url}`);
    await publishTo(server, `--url ${server.url}`, { text: plan.replace(/ {2}post.*\n/, "") });
    for (const [name, it] of Object.entries(others)) expect([name, server.objects.get(name)?.text]).toEqual([name, it]);
    expect(server.objects.size).toBe(fileNames.length - 1 + Object.keys(others).length);
  });

  it("keeps guests and alarms that people added, and does not take them for a change", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const file = "page@reply.tminus.ics";
    const alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nDESCRIPTION:x\r\nEND:VALARM\r\n";
    const guest = 'ATTENDEE;CN="Li: Mei":mailto:li@example.com\r\n';
    const stored = server.objects.get(file)?.text ?? "";
    server.put(file, stored.replace("END:VEVENT\r\n", `${guest}${alarm}END:VEVENT\r\n`));
    expect((await publishTo(server, `--url ${server.url}`)).written).toEqual([]);
    await publishTo(server, `--url ${server.url}`, { text: plan.replace("5d", "6d") });
    expect(server.objects.get(file)?.text).toContain(guest);
    expect(server.objects.get(file)?.text).toContain(alarm);
    expect(server.objects.get(file)?.text).toContain("DTSTART;VALUE=DATE:20261006");
  });

  it("sets alarms where they are asked for, takes its own away again, and leaves those of people", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const file = "post@reply.tminus.ics";
    const alarm = "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n";
    server.put(file, (server.objects.get(file)?.text ?? "").replace("END:VEVENT\r\n", `${alarm}END:VEVENT\r\n`));
    const stored = (): string => server.objects.get(file)?.text ?? "";
    await publishTo(server, `--url ${server.url} --remind 1h`);
    expect(stored()).toContain("TRIGGER:-PT1H");
    expect((await publishTo(server, `--url ${server.url} --remind 1h`)).written).toEqual([]);
    await publishTo(server, `--url ${server.url}`);
    expect(stored()).not.toContain("TRIGGER:-PT1H");
    expect(stored()).toContain(alarm);
  });

  it("puts back what somebody changed in the calendar", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const file = "page@reply.tminus.ics";
    server.put(file, (server.objects.get(file)?.text ?? "").replace("20261007", "20261008"));
    const { world } = await publishTo(server, `--url ${server.url}`);
    expect(world.output()).toBe("~ page  2026-10-08 – 2026-10-13 → 2026-10-07 – 2026-10-13\n");
  });

  it("knows its entries again in the words of a server that rewrites them", async () => {
    const rewrite = (stored: string): string =>
      stored
        .replaceAll("\r\n ", "")
        .split("\r\n")
        .map((line) => (/^(?:BEGIN|END)/.test(line) ? line : line.replace(/^(?:DTSTAMP|SEQUENCE|PRODID).*/, "X-OWN:1")))
        .map((line) => line.replace(/^(SUMMARY|DESCRIPTION)/, "$1;LANGUAGE=en").replaceAll("\\,", ","))
        .flatMap((line) => (line === "END:VEVENT" ? ["CREATED:20260101T000000Z", "CLASS:PUBLIC", line] : [line]))
        .join("\n");
    const server = await fakeCaldav({ rewrite });
    await publishTo(server, `--url ${server.url}`);
    expect((await publishTo(server, `--url ${server.url}`)).written).toEqual([]);
  });
});

interface FaultCase {
  readonly title: string;
  readonly fault: Fault;
  readonly says: string;
  readonly status: number;
  /** Seconds that were waited. */
  readonly waits: readonly number[];
  /** Whether the calendar is right in the end. */
  readonly ends: "right" | "unfinished";
}

const backOff = [1, 2, 4, 8];

const faultCases: readonly FaultCase[] = [
  {
    title: "is told to wait, waits, and goes on",
    fault: { method: "PUT", times: 1, when: "instead", status: 429, headers: { "retry-after": "7" } },
    says: "4 created",
    status: 0,
    waits: [7],
    ends: "right",
  },
  {
    title: "reads the moment until which to wait by the server's own clock",
    fault: {
      method: "PUT",
      times: 1,
      when: "instead",
      status: 503,
      headers: { "retry-after": "Tue, 01 Sep 2026 08:00:20 GMT", date: "Tue, 01 Sep 2026 08:00:00 GMT" },
    },
    says: "4 created",
    status: 0,
    waits: [20],
    ends: "right",
  },
  {
    title: "does not wait for an hour",
    fault: { method: "PUT", times: 1, when: "instead", status: 429, headers: { "retry-after": "3600" } },
    says: "is too busy, and asks to wait 3600 seconds.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "does not wait for a minute and a half",
    fault: { method: "PUT", times: 1, when: "instead", status: 429, headers: { "retry-after": "90" } },
    says: "is too busy, and asks to wait 90 seconds.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "says how long a server asks to wait, not how long it was waited",
    fault: { method: "PUT", times: 99, when: "instead", status: 429, headers: { "retry-after": "2" } },
    says: "is still too busy after 5 tries, and asks to wait 2 seconds.",
    status: 74,
    waits: [2, 2, 4, 8],
    ends: "unfinished",
  },
  {
    title: "says no time that the server did not say",
    fault: { method: "PUT", times: 99, when: "instead", status: 503 },
    says: "is still too busy after 5 tries.",
    status: 74,
    waits: backOff,
    ends: "unfinished",
  },
  {
    title: "tries again after a failure of the server",
    fault: { method: "PUT", times: 3, when: "instead", status: 502 },
    says: "4 created",
    status: 0,
    waits: [1, 2, 4],
    ends: "right",
  },
  {
    title: "gives up on a server that fails for ever",
    fault: { method: "PUT", times: 99, when: "instead", status: 500 },
    says: "fails with status 500.",
    status: 74,
    waits: backOff,
    ends: "unfinished",
  },
  {
    title: "notices that a write whose answer was lost had worked",
    fault: { method: "PUT", times: 1, when: "after" },
    says: "4 created",
    status: 0,
    waits: [1],
    ends: "right",
  },
  {
    title: "notices the same after a gateway's failure",
    fault: { method: "PUT", times: 2, when: "after", status: 504 },
    says: "4 created",
    status: 0,
    waits: [1, 2],
    ends: "right",
  },
  {
    title: "sends again what was cut off before it worked",
    fault: { method: "PUT", times: 1, when: "instead" },
    says: "4 created",
    status: 0,
    waits: [1],
    ends: "right",
  },
  {
    title: "gives up where every connection breaks",
    fault: { method: "PUT", times: 99, when: "instead" },
    says: "The connection to 127.0.0.1",
    status: 74,
    waits: backOff,
    ends: "unfinished",
  },
  {
    title: "does not wait for ever on a server that says nothing",
    fault: { method: "PUT", times: 99, when: "instead", hangs: true },
    says: "took too long to answer.",
    status: 74,
    waits: [1, 2],
    ends: "unfinished",
  },
  {
    title: "says which entry was refused, and writes the others",
    fault: { method: "PUT", times: 1, when: "instead", status: 413 },
    says: "Left as it is: Launch: Reply: the server finds it too large",
    status: 1,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "says what has the UID already",
    fault: { method: "PUT", times: 1, when: "instead", status: 409 },
    says: "Left as it is: Launch: Reply: something else is in its place on the server",
    status: 1,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "stops where it may not write",
    fault: { method: "PUT", times: 99, when: "instead", status: 403 },
    says: "does not let this user read or write this calendar.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "stops where there is no room",
    fault: { method: "PUT", times: 99, when: "instead", status: 507 },
    says: "There is no room left on 127.0.0.1",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "says that the calendar is gone",
    fault: { method: "PUT", times: 99, when: "instead", status: 404 },
    says: "There is no calendar at http://127.0.0.1",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "says that the password is no longer right",
    fault: { method: "PUT", times: 99, when: "instead", status: 401, headers: { "www-authenticate": "Basic" } },
    says: "does not accept this user with this password.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "says what a server does not take, and writes the others",
    fault: {
      method: "PUT",
      times: 1,
      when: "instead",
      status: 403,
      body: '<d:error xmlns:d="DAV:"><c:valid-calendar-data xmlns:c="urn:ietf:params:xml:ns:caldav"/></d:error>',
    },
    says: "Left as it is: Launch: Reply: the server does not take it (status 403).",
    status: 1,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "tries again to read",
    fault: { method: "REPORT", times: 2, when: "instead" },
    says: "4 created",
    status: 0,
    waits: [1, 2],
    ends: "right",
  },
  {
    title: "changes nothing where the list is cut short",
    fault: {
      method: "REPORT",
      times: 1,
      when: "instead",
      status: 207,
      headers: { "content-type": "text/xml" },
      body: '<multistatus xmlns="DAV:"><response><href>/dav/</href><status>HTTP/1.1 507 X</status></response></multistatus>',
    },
    says: "holds more entries than its server lists at once; nothing was changed.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "takes no half of a list for the whole",
    fault: {
      method: "REPORT",
      times: 1,
      when: "instead",
      status: 207,
      headers: { "content-type": "text/xml" },
      body: '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/dav/',
    },
    says: "gave an answer that cannot be read; nothing was changed.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "knows a page for people from a calendar",
    fault: { method: "PROPFIND", times: 99, when: "instead", status: 200, body: "<html>Welcome</html>" },
    says: "is no CalDAV calendar.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
  {
    title: "does not follow to another host",
    fault: {
      method: "REPORT",
      times: 1,
      when: "instead",
      status: 302,
      headers: { location: "https://evil.example/a?b" },
    },
    says: "leads on to another place, https://evil.example/a; no password was sent there.",
    status: 74,
    waits: [],
    ends: "unfinished",
  },
];

describe("a calendar server with a fault", () => {
  it.each(faultCases)("$title", async ({ fault, says, status, waits, ends }) => {
    const server = await fakeCaldav({ faults: [fault] });
    const run = await publishTo(server, `--url ${server.url}`);
    expect(run.said).toContain(says);
    expect(run.status).toBe(status);
    expect(run.world.slept).toEqual(waits.map((seconds) => seconds * 1000));
    expect(server.objects.size === fileNames.length).toBe(ends === "right");
    expectNoSecret(run.said);
  });

  it.each([
    {
      fault: { hangs: true },
      en: "does not answer. Trying again in 1 second (2 of 3).",
      zh: "一直没有回应。1 秒后重试（第 2 次，共 3 次）。",
    },
    {
      fault: {},
      en: "broke. Trying again in 1 second (2 of 5).",
      zh: "的连接中断了。1 秒后重试（第 2 次，共 5 次）。",
    },
    { fault: { status: 503 }, en: "is too busy. Trying again in 1 second (2 of 5).", zh: "太忙。1 秒后重试" },
    { fault: { status: 502 }, en: "fails with status 502. Trying again in 1 second", zh: "状态码 502。1 秒后重试" },
  ] as const)("is said to be tried again, in a log too: $en", async ({ fault, en, zh }) => {
    const planted = { method: "REPORT", when: "instead", ...fault } as const;
    const server = await fakeCaldav({ faults: [{ ...planted, times: 1 }] });
    expect((await publishTo(server, `--url ${server.url} --dry-run`)).world.errors()).toContain(en);
    const chinese = await fakeCaldav({ faults: [{ ...planted, times: 1 }] });
    const text = `${plan}lang: zh\n`;
    expect((await publishTo(chinese, `--url ${chinese.url} --dry-run`, { text })).world.errors()).toContain(zh);
    const quiet = await fakeCaldav({ faults: [{ ...planted, times: 1 }] });
    expect((await publishTo(quiet, `--url ${quiet.url} --dry-run -q`)).world.errors()).not.toContain("Trying again");
  });

  it("waits for five minutes at most, whatever fails", async () => {
    const busy = { times: 4, when: "instead", status: 429, headers: { "retry-after": "60" } } as const;
    const server = await fakeCaldav({ faults: ["PROPFIND", "REPORT"].map((method) => ({ ...busy, method })) });
    const run = await publishTo(server, `--url ${server.url}`);
    expect(run.said).toContain("is too busy");
    expect([run.status, run.world.slept]).toEqual([74, Array(5).fill(60_000)]);
  });

  it("leaves an entry whose version it does not say", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    server.hidden.set("page@reply.tminus.ics", "version");
    const run = await publishTo(server, `--url ${server.url}`, { text: plan.replace("5d", "6d") });
    expect(run.said).toContain("Left as it is: page: somebody changed it on the server");
    expect(run.status).toBe(1);
  });

  it.each(["PUT", "DELETE"])("repairs with the next run what %s left undone", async (method) => {
    const faults: readonly Fault[] = [{ method, times: 5, when: "after" }];
    const server = await fakeCaldav({ faults });
    server.put("gone@reply.tminus.ics", calendar(["UID:gone@reply.tminus", "DTSTART;VALUE=DATE:20260901"]));
    const first = await publishTo(server, `--url ${server.url} --take-over`);
    expect(first.status).toBe(74);
    const second = await publishTo(server, `--url ${server.url}`);
    expect(second.status).toBe(0);
    expect([...server.objects.keys()].toSorted()).toEqual(fileNames);
  });

  it("counts as removed what somebody else has removed", async () => {
    const server = await fakeCaldav({ faults: [{ method: "DELETE", times: 1, when: "instead", status: 404 }] });
    await publishTo(server, `--url ${server.url}`);
    const run = await publishTo(server, `--url ${server.url}`, { text: plan.replace(/ {2}post.*\n/, "") });
    expect(run.said).toContain("0 created, 0 updated, 3 unchanged, 1 removed");
    expect(run.status).toBe(0);
  });

  it("lists no event that it cannot give, and does not write over it", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    server.put("page@reply.tminus.ics", foreign);
    server.hidden.set("page@reply.tminus.ics", "text");
    const run = await publishTo(server, `--url ${server.url}`);
    expect(run.said).toContain("Left as it is: page: something else is in its place on the server");
    expect([run.status, run.written]).toEqual([1, ["PUT page@reply.tminus.ics"]]);
  });

  it("does not overwrite what somebody changes between reading and writing", async () => {
    const server = await fakeCaldav();
    await publishTo(server, `--url ${server.url}`);
    const file = "page@reply.tminus.ics";
    server.onRequest = (line) => {
      if (line === `PUT ${file}`) server.put(file, foreign);
    };
    const run = await publishTo(server, `--url ${server.url}`, { text: plan.replace("5d", "6d") });
    expect(run.said).toContain("Left as it is: page: somebody changed it on the server in the meantime; run it again.");
    expect([run.status, server.objects.get(file)?.text]).toEqual([1, foreign]);
  });

  it("agrees with somebody who publishes the same plan at the same time", async () => {
    const server = await fakeCaldav();
    const runs = await Promise.all([1, 2, 3].map(() => publishTo(server, `--url ${server.url} --take-over`)));
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect([...server.objects.keys()].toSorted()).toEqual(fileNames);
  });

  it("stops when it is interrupted, says what was done, and goes on in the next run", async () => {
    const server = await fakeCaldav();
    const controller = new AbortController();
    server.onRequest = (line) => {
      if (line.includes("page@")) controller.abort();
    };
    const run = await publishTo(server, `--url ${server.url}`, { parts: { interrupted: controller.signal } });
    expect(run.status).toBe(130);
    expect(run.said).toContain("2 created, 0 updated, 0 unchanged, 0 removed");
    expect(run.said).toContain("2 of the changes were not made.");
    server.onRequest = () => undefined;
    expect((await publishTo(server, `--url ${server.url}`)).said).toContain("2 created, 0 updated, 2 unchanged");
  });

  it.each(["PROPFIND", "REPORT"])("is not waited for when an interruption comes during %s", async (method) => {
    const server = await fakeCaldav({ faults: [{ method, times: 99, when: "instead", hangs: true }] });
    const controller = new AbortController();
    server.onRequest = (line) => {
      if (line.startsWith(method)) controller.abort();
    };
    const run = await publishTo(server, `--url ${server.url}`, { parts: { interrupted: controller.signal } });
    expect([run.status, run.world.slept, run.written]).toEqual([130, [], []]);
  });

  it("is woken from waiting by an interruption", async () => {
    const server = await fakeCaldav({ faults: [{ method: "PUT", times: 99, when: "instead", status: 503 }] });
    const controller = new AbortController();
    server.onRequest = (line) => {
      if (line.startsWith("PUT")) controller.abort();
    };
    const run = await publishTo(server, `--url ${server.url}`, { parts: { interrupted: controller.signal } });
    expect([run.status, run.written.length]).toEqual([130, 1]);
  });
});

describe("the door of a calendar server", () => {
  const wrong = { TMINUS_CALDAV_USER: "mei", TMINUS_CALDAV_PASSWORD: "not-this-one" };

  it.each([
    { title: "a wrong password", env: wrong, says: "does not accept this user with this password.", status: 74 },
    {
      title: "no password where nobody can be asked",
      env: {},
      says: "Set TMINUS_CALDAV_USER and TMINUS_CALDAV_PASSWORD in the environment",
      status: 2,
    },
    {
      title: "a user without a password",
      env: { TMINUS_CALDAV_USER: "mei" },
      says: "Set TMINUS_CALDAV_PASSWORD in the environment",
      status: 2,
    },
    {
      title: "a password without a user",
      env: { TMINUS_CALDAV_PASSWORD: password },
      says: "Set TMINUS_CALDAV_USER in the environment",
      status: 2,
    },
  ])("stays shut for $title", async ({ env, says, status }) => {
    const server = await fakeCaldav();
    const run = await publishTo(server, `--url ${server.url}`, { parts: { env } });
    expect(run.said).toContain(says);
    expect([run.status, run.written, run.world.slept]).toEqual([status, [], []]);
    expectNoSecret(run.said);
  });

  it("opens to what is typed, of which the password is not shown", async () => {
    const server = await fakeCaldav();
    const parts = { env: {}, answers: ["mei", password] };
    const run = await publishTo(server, `--url ${server.url}`, { parts });
    expect(run.said).toContain("User at 127.0.0.1:");
    expect(run.said).toContain("Password of mei (not shown): \n");
    expect(run.status).toBe(0);
    expectNoSecret(run.said);
  });

  it("takes a password whose line end nobody typed", async () => {
    const server = await fakeCaldav();
    const env = { ...withAccount, TMINUS_CALDAV_PASSWORD: `${password}\n` };
    expect((await publishTo(server, `--url ${server.url}`, { parts: { env } })).status).toBe(0);
  });

  it("says so where it opens to other ways of signing in only", async () => {
    const server = await fakeCaldav({ challenge: 'Digest realm="x", nonce="y"' });
    const run = await publishTo(server, `--url ${server.url}`, { parts: { env: wrong } });
    expect(run.said).toContain("lets nobody in by user and password alone");
  });

  it("shows the password to no other place", async () => {
    const server = await fakeCaldav();
    const other = await fakeCaldav();
    const faults: readonly Fault[] = [
      { method: "PROPFIND", times: 1, when: "instead", status: 307, headers: { location: other.url } },
    ];
    const leading = await fakeCaldav({ faults });
    await publishTo(leading, `--url ${leading.url}`);
    expect([server.requests, other.requests]).toEqual([[], []]);
  });
});

describe("the address of a calendar", () => {
  it.each([
    { options: "", says: "--url is missing", help: "cal.example.com" },
    { options: "--url calendar", says: "--url needs an address that begins with https://", help: "https" },
    { options: "--url webcal://x.example/a", says: "--url needs an address that begins with https://", help: "https" },
    {
      options: "--url http://cal.example.com/a/",
      says: "readable for everybody on the way to cal.example.com",
      help: "",
    },
    { options: "--url http://127.example.com/", says: "readable for everybody on the way", help: "" },
    { options: "--url http://localhost.example.com/", says: "readable for everybody on the way", help: "" },
    {
      options: "--url https://mei:Geheim-42@x.example/a/",
      says: "holds a user or a password",
      help: "TMINUS_CALDAV_USER",
    },
    { options: "--url https://Geheim-42@x.example/a/", says: "holds a user or a password", help: "TMINUS_CALDAV_USER" },
  ])("may not be: $options", async ({ options, says, help }) => {
    const server = await fakeCaldav();
    const { said, status } = await publishTo(server, options);
    expect(said).toContain(says);
    expect(said).toContain(help);
    expect(said).not.toContain("Geheim-42");
    expect(status).toBe(2);
  });

  it.each(["/", "/dav/mei/"])("that is %s makes it say which calendars there are", async (path) => {
    const server = await fakeCaldav();
    const { said, status, written } = await publishTo(server, `--url ${server.origin}${path}`);
    expect(said).toContain(`is not a calendar itself`);
    expect(said).toContain(`  --url ${server.url}   2026\n`);
    expect([status, written]).toEqual([2, []]);
  });

  it("may lack its last slash", async () => {
    const server = await fakeCaldav();
    const faults: readonly Fault[] = [
      { method: "PROPFIND", times: 1, when: "instead", status: 301, headers: { location: "/dav/mei/launch/" } },
    ];
    const slashing = await fakeCaldav({ faults });
    expect((await publishTo(slashing, `--url ${slashing.url.slice(0, -1)}`)).status).toBe(0);
    expect(server.objects.size).toBe(0);
  });

  it("may be of a calendar for events only", async () => {
    const server = await fakeCaldav({ component: "VTODO" });
    const { said, status } = await publishTo(server, `--url ${server.url}`);
    expect(said).toContain("takes no events");
    expect(status).toBe(2);
  });
});

describe("the lock beside a published plan", () => {
  it("is written before anything is sent, and again only when something changes", async () => {
    const server = await fakeCaldav({ faults: [{ method: "PUT", times: 99, when: "instead", status: 403 }] });
    const run = await publishTo(server, `--url ${server.url}`);
    expect([run.status, [...run.world.written.keys()]]).toEqual([74, [lockName]]);
    const again = await publishTo(server, `--url ${server.url}`);
    expect([...again.world.written.keys()]).toEqual([]);
  });

  it("is left alone by a dry run, and where it could not be written nothing is sent", async () => {
    const server = await fakeCaldav();
    const look = await publishTo(server, `--url ${server.url} --dry-run`);
    expect([...look.world.written.keys()]).toEqual([]);
    const full = await publishTo(server, `--url ${server.url}`, { parts: { fullAt: lockName } });
    expect([full.status, full.written]).toEqual([74, []]);
  });

  it("must not change with --frozen", async () => {
    const server = await fakeCaldav();
    const run = await publishTo(server, `--url ${server.url}`);
    const files = { [lockName]: run.world.written.get(lockName) ?? "" };
    expect((await publishTo(server, `--url ${server.url} --frozen`, { parts: { files } })).status).toBe(0);
    const text = plan.replace("5d", "6d");
    const behind = await publishTo(server, `--url ${server.url} --frozen`, { parts: { files }, text });
    expect(behind.said).toContain("--frozen keeps it as it is");
    expect([behind.status, behind.written]).toEqual([1, []]);
  });

  it("gives the server the revisions that a build gives its file, and keeps the UID of what was renamed", async () => {
    const server = await fakeCaldav();
    const first = await publishTo(server, `--url ${server.url}`);
    const files = { [lockName]: first.world.written.get(lockName) ?? "" };
    const text = plan.replace("page:", "landing:").replace("5d", "6d");
    await publishTo(server, `--url ${server.url} --renamed page=landing`, { parts: { files }, text });
    expect([...server.objects.keys()].toSorted()).toEqual(fileNames);
    expect(server.objects.get("page@reply.tminus.ics")?.text).toContain("SEQUENCE:1");
    expect(server.objects.get("page@reply.tminus.ics")?.text).toContain("SUMMARY:landing");
  });

  it("knows the entries that the plan had under another id, once they were taken over", async () => {
    const server = await fakeCaldav();
    const first = await publishTo(server, `--url ${server.url}`);
    const files = { [lockName]: first.world.written.get(lockName) ?? "" };
    const text = plan.replace("id: reply", "id: answer");
    const refused = await publishTo(server, `--url ${server.url}`, { parts: { files }, text });
    expect(refused.said).toContain("was made for the plan “reply”");
    const chinese = await publishTo(server, `--url ${server.url}`, { parts: { files }, text: `${text}lang: zh\n` });
    expect(chinese.said).toContain("原属于计划“reply”");
    expect([refused.status, refused.written]).toEqual([1, []]);
    const world = memoryWorld({ files: { ...files, "reply.launch.yaml": text } });
    await main(["build", "reply.launch.yaml", "-f", "ics"], world, realCore);
    const taken = { [lockName]: world.written.get(lockName) ?? "" };
    const shorter = text.replace(/ {2}post.*\n/, "");
    const run = await publishTo(server, `--url ${server.url}`, { parts: { files: taken }, text: shorter });
    expect(run.said).toContain("0 created, 0 updated, 3 unchanged, 1 removed");
  });
});

describe("what is not published", () => {
  it("is a plan with an error", async () => {
    const server = await fakeCaldav();
    const run = await publishTo(server, `--url ${server.url}`, { text: plan.replace("owner: mei", "ownr: mei") });
    expect(run.said).toContain("Nothing was published. Mend the errors above first.");
    expect([run.status, server.requests]).toEqual([1, []]);
  });

  it.each(["--launch 2026-11-03", "--launch=2026-11-03", "--tier core", "--set page.duration=2d"])(
    "is a trial with %s",
    async (trial) => {
      const server = await fakeCaldav();
      const run = await publishTo(server, `--url ${server.url} ${trial}`);
      expect(run.said).toContain("what is published is the plan as it is written.");
      expect(run.said).not.toContain("Did you mean");
      expect(run.status).toBe(2);
    },
  );

  it("is the loss of many entries, unless that is said", async () => {
    const server = await fakeCaldav();
    const many = Array.from({ length: 11 }, (_, index) => `  t${index}: { owner: mei, at: T-${index + 1} }\n`).join("");
    await publishTo(server, `--url ${server.url}`, { text: `${plan}${many}` });
    const refused = await publishTo(server, `--url ${server.url}`);
    expect(refused.said).toContain("This would remove 11 entries from the calendar");
    expect(refused.said).toContain("add --remove 11");
    expect([refused.status, refused.written]).toEqual([1, []]);
    const look = await publishTo(server, `--url ${server.url} --dry-run`);
    expect(look.said).toContain("Without --dry-run this will be refused: it removes 11 entries, more than 10.");
    expect([look.status, look.written]).toEqual([0, []]);
    const allowed = await publishTo(server, `--url ${server.url} --dry-run --remove 11`);
    expect(allowed.said).not.toContain("refused");
    const meant = await publishTo(server, `--url ${server.url} --remove 11`);
    expect(meant.said).toContain("0 created, 0 updated, 4 unchanged, 11 removed");
    await publishTo(server, `--url ${server.url}`, { text: `${plan}${many.slice(many.indexOf("\n") + 1)}` });
    expect((await publishTo(server, `--url ${server.url} --remove 9`)).status).toBe(1);
    expect((await publishTo(server, `--url ${server.url}`)).said).toContain("10 removed");
  });
});

function expectNoSecret(said: string): void {
  expect(said).not.toContain(password);
  expect(said).not.toContain(Buffer.from(`mei:${password}`).toString("base64"));
}
