import { CaldavFault } from "./caldav-fault.ts";
import { type Outcome, type Outside, type Patience, patienceWith } from "./persist.ts";

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** One server, at whose door the credentials are shown, and nowhere else. */
export interface Connection {
  /** Follows redirects within the server; the answer of one to another host is a fault. */
  send(url: string, init: RequestInit): Promise<Arrived>;
}

export interface Arrived extends Outcome {
  /** Where the answer came from, redirects followed. */
  readonly url: string;
}

const mostRedirects = 5;

export function connectTo(base: string, credentials: Credentials | undefined, outside: Outside): Connection {
  const { origin, host } = new URL(base);
  const patience: Patience = patienceWith(outside);
  const authorization = credentials && basicAuthorization(credentials);

  return {
    async send(url, init) {
      let at = url;
      for (let count = 0; count <= mostRedirects; count += 1) {
        if (new URL(at).origin !== origin) throw new CaldavFault("leads-elsewhere", { host, url: withoutQuery(at) });
        const headers = new Headers(init.headers);
        if (authorization) headers.set("authorization", authorization);
        const outcome = await patience.send(at, { ...init, headers, redirect: "manual" });
        const { status } = outcome.response;
        if (status === 401) throw refusal(outcome.response, { host, isGiven: credentials ? "given" : "missing" });
        const next = redirectOf(outcome.response, at);
        if (next === undefined || init.redirect === "manual") return { ...outcome, url: at };
        at = next;
      }
      throw new CaldavFault("not-caldav", { url: withoutQuery(url) });
    },
  };
}

function redirectOf({ status, headers }: Response, url: string): string | undefined {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || !location || !URL.canParse(location, url)) return undefined;
  return new URL(location, url).href;
}

function refusal(
  { headers }: Response,
  { host, isGiven }: { host: string; isGiven: "given" | "missing" },
): CaldavFault {
  const challenge = headers.get("www-authenticate") ?? "";
  if (challenge !== "" && !/\bbasic\b/i.test(challenge)) return new CaldavFault("other-login", { host });
  return new CaldavFault(isGiven === "given" ? "wrong-credentials" : "needs-credentials", { host });
}

/** RFC 7617, in UTF-8. */
function basicAuthorization({ user, password }: Credentials): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

/** A query may hold a secret, and so may what stands before the host. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
