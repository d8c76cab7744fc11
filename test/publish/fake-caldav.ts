import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What goes wrong with a request: instead of the work, or after it. */
export interface Fault {
  readonly method: string;
  /** Of how many such requests. */
  readonly times: number;
  readonly when: "instead" | "after";
  /** Undefined breaks the connection. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly hangs?: true;
  readonly body?: string;
}

export interface FakeCaldav {
  readonly origin: string;
  /** Of the one calendar. */
  readonly url: string;
  /** By file name. */
  readonly objects: Map<string, { text: string; etag: string }>;
  /** Files of which the list lacks the text, or the version. */
  readonly hidden: Map<string, "text" | "version">;
  /** `PUT page@reply.tminus.ics`, in the order in which they came. */
  readonly requests: { readonly line: string; readonly headers: IncomingMessage["headers"] }[];
  /** Called before a request is answered, which waits for it. */
  onRequest: (line: string) => void | Promise<void>;
  writes(): readonly string[];
  put(name: string, text: string): void;
}

interface Settings {
  readonly faults?: readonly Fault[];
  readonly password?: string;
  /** What the calendar says it takes. */
  readonly component?: string;
  readonly challenge?: string;
  /** What the server turns every event into before it keeps it. */
  readonly rewrite?: (text: string) => string;
}

const collection = "/dav/mei/launch/";
export const user = "mei";
export const password = "Geheim-密码-42";

/** A calendar server on loopback with one calendar, that fails as it is told. */
export async function fakeCaldav(settings: Settings = {}): Promise<FakeCaldav> {
  const left = (settings.faults ?? []).map((fault) => ({ fault, times: fault.times }));
  let version = 0;
  const objects: FakeCaldav["objects"] = new Map();
  const put = (name: string, text: string): string => {
    version += 1;
    const etag = `"v${version}"`;
    objects.set(name, { text: (settings.rewrite ?? ((it) => it))(text), etag });
    return etag;
  };
  const requests: FakeCaldav["requests"] = [];
  const hidden: FakeCaldav["hidden"] = new Map();

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = decodeURIComponent(new URL(request.url ?? "", "http://x").pathname);
    const name = path.startsWith(collection) ? path.slice(collection.length) : path;
    const line = `${request.method} ${name}`;
    requests.push({ line, headers: request.headers });
    await fake.onRequest(line);
    const planted = left.find(({ fault, times }) => times > 0 && fault.method === request.method);
    if (planted) planted.times -= 1;
    if (planted?.fault.when === "instead") return fail(planted.fault, request, response);
    const answer = answerTo({ request, path, name, body });
    if (planted) return fail(planted.fault, request, response);
    response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
  });

  function answerTo({ request, path, name, body }: Asked): Answer {
    if (request.headers.authorization !== basic(settings.password ?? password)) {
      return { status: 401, headers: { "www-authenticate": settings.challenge ?? 'Basic realm="x"' } };
    }
    if (request.method === "PROPFIND") return propfind(path, request.headers.depth as string);
    if (!path.startsWith(collection)) return { status: 404 };
    if (request.method === "REPORT") return multistatus([...objects].map(listed));
    const there = objects.get(name);
    if (request.method === "GET") {
      return there ? { status: 200, headers: { etag: there.etag }, body: there.text } : { status: 404 };
    }
    const match = request.headers["if-match"];
    if (request.headers["if-none-match"] === "*" && there) return { status: 412 };
    if (match !== undefined && match !== there?.etag) return { status: there ? 412 : 404 };
    if (request.method === "DELETE") return { status: objects.delete(name) ? 204 : 404 };
    if (request.method !== "PUT") return { status: 405 };
    return { status: there ? 204 : 201, headers: { etag: put(name, body) } };
  }

  function listed([file, { text, etag }]: readonly [string, { text: string; etag: string }]): string {
    if (hidden.get(file) === "text") return lost(file);
    return objectResponse(file, { text, etag: hidden.get(file) === "version" ? undefined : etag });
  }

  function propfind(path: string, depth: string): Answer {
    const home = "/dav/mei/";
    const calendar = calendarResponse(settings.component ?? "VEVENT");
    if (path === collection) return multistatus([calendar]);
    const principal = "<d:current-user-principal><d:href>/dav/mei/</d:href></d:current-user-principal>";
    const homeSet = `<c:calendar-home-set><d:href>${home}</d:href></c:calendar-home-set>`;
    const own = responseOf(path, `<d:resourcetype><d:collection/></d:resourcetype>${principal}${homeSet}`);
    if (path === home) return multistatus(depth === "1" ? [own, calendar] : [own]);
    return path === "/" ? multistatus([own]) : { status: 404 };
  }

  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeCaldav = {
    origin,
    url: `${origin}${collection}`,
    objects,
    hidden,
    requests,
    onRequest: () => undefined,
    writes: () => requests.map(({ line }) => line).filter((line) => /^(?:PUT|DELETE)/.test(line)),
    put,
  };
  return fake;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly name: string;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function fail({ status, headers = {}, hangs, body }: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (hangs) return;
  if (status === undefined) request.socket.destroy();
  else response.writeHead(status, headers).end(body ?? "");
}

function multistatus(responses: readonly string[]): Answer {
  const spaces = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"';
  return {
    status: 207,
    headers: { "content-type": "application/xml; charset=utf-8" },
    body: `<?xml version="1.0"?>\n<d:multistatus ${spaces}>${responses.join("")}</d:multistatus>\n`,
  };
}

function objectResponse(file: string, { text, etag }: { text: string; etag: string | undefined }): string {
  const version = etag === undefined ? "" : `<d:getetag>${escapeXml(etag)}</d:getetag>`;
  const data = `<c:calendar-data>${escapeXml(text)}</c:calendar-data>`;
  return responseOf(`${collection}${encodeURIComponent(file)}`, `${version}${data}`);
}

function lost(file: string): string {
  return `<d:response><d:href>${collection}${file}</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>`;
}

function calendarResponse(component: string): string {
  const type = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>2026</d:displayname>";
  const set = `<c:supported-calendar-component-set><c:comp name="${component}"/></c:supported-calendar-component-set>`;
  return responseOf(collection, `${type}${set}`);
}

function responseOf(href: string, props: string): string {
  const found = `<d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>`;
  return `<d:response><d:href>${href}</d:href>${found}</d:response>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#13;");
}

function basic(secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
