import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./foreign-files.ts";

/** A calendar server of others, running on loopback with one empty calendar. */
export interface RunningServer {
  readonly origin: string;
  /** Of the calendar. */
  readonly url: string;
  /** What the environment of the command says. */
  readonly account: Readonly<Record<string, string>>;
}

/** A server that can be started in a folder of its own, listening on a port. */
interface Kind {
  readonly program: string;
  readonly asks: "for a password" | "for nothing";
  /** What the program is started with, after what it needs is in the folder. */
  prepare(folder: string, port: number): readonly string[];
  /** Of the calendar; that of Radicale must be made first. */
  readonly path: string;
}

const user = "mei";
export const password = "Geheim-密码-42";

const radicale: Kind = {
  program: "radicale",
  asks: "for a password",
  path: "/mei/launch/",
  prepare(folder, port) {
    writeFileSync(join(folder, "users"), `${user}:${password}\n`);
    const settings = [
      ...["[server]", `hosts = 127.0.0.1:${port}`],
      ...["[auth]", "type = htpasswd", `htpasswd_filename = ${join(folder, "users")}`, "htpasswd_encryption = plain"],
      ...["delay = 0", "[storage]", `filesystem_folder = ${join(folder, "data")}`],
    ];
    writeFileSync(join(folder, "settings"), `${settings.join("\n")}\n`);
    return ["--config", join(folder, "settings")];
  },
};

const xandikos: Kind = {
  program: "xandikos",
  asks: "for nothing",
  path: "/user/calendars/calendar/",
  prepare(folder, port) {
    mkdirSync(join(folder, "data"));
    return ["--directory", join(folder, "data"), "--defaults", "-l", "127.0.0.1", "-p", String(port)];
  },
};

export const serverKinds: readonly Kind[] = [radicale, xandikos];

/** Starts a server that ends with the test. */
export async function startServer(kind: Kind): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(kind.program, kind.prepare(temporaryFolder(), port), { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${port}`;
  const account = kind.asks === "for nothing" ? {} : { TMINUS_CALDAV_USER: user, TMINUS_CALDAV_PASSWORD: password };
  const server = { origin, url: `${origin}${kind.path}`, account };
  await untilReady(origin, child);
  if (kind === radicale) await request(server, { method: "MKCALENDAR", url: server.url });
  return server;
}

/** A request as any other program of the same user would send it. */
export async function request(
  { account }: RunningServer,
  { url, ...init }: RequestInit & { readonly url: string },
): Promise<Response> {
  const { TMINUS_CALDAV_USER: name, TMINUS_CALDAV_PASSWORD: secret } = account;
  const authorization = `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;
  const response = await fetch(url, { ...init, headers: { ...(name && { authorization }), ...init.headers } });
  if (!response.ok) throw new Error(`${init.method} ${url}: ${response.status} ${await response.text()}`);
  return response;
}

const xml = { "content-type": "application/xml" };

/** The texts of all objects in the calendar, by file name. */
export async function objectsIn(server: RunningServer): Promise<ReadonlyMap<string, string>> {
  const body = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>';
  const listed = await request(server, { method: "PROPFIND", url: server.url, body, headers: { depth: "1", ...xml } });
  const paths = [...(await listed.text()).matchAll(/<(?:\w+:)?href>([^<]*)</g)].map(([, path]) => path ?? "");
  const files = [...new Set(paths)].filter((path) => path.endsWith(".ics"));
  const texts = new Map<string, string>();
  for (const path of files) {
    const { href } = new URL(path, server.origin);
    const response = await request(server, { method: "GET", url: href });
    texts.set(decodeURIComponent(href.slice(href.lastIndexOf("/") + 1)), await response.text());
  }
  return texts;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((end) => probe.close(end));
  return port;
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let count = 0; count < 600; count += 1) {
    if (child.exitCode !== null) throw new Error(`The calendar server ended with ${child.exitCode}.`);
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((end) => setTimeout(end, 100));
    }
  }
  throw new Error("The calendar server did not answer within a minute.");
}
