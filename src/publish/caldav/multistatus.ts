import { CaldavFault } from "./caldav-fault.ts";
import type { Arrived, Connection } from "./connection.ts";

/** `fetch` for the library, which knows of redirects, passwords and second tries nothing. */
export type LibraryFetch = typeof globalThis.fetch;

/** Hands every request of the library to the connection, and every answer to `judge` before the library sees it. */
export function libraryFetch(connection: Connection, judge: (arrived: Arrived) => void): LibraryFetch {
  return async (input, init) => {
    const arrived = await connection.send(String(input), init ?? {});
    judge(arrived);
    const { response, text } = arrived;
    const isEmpty = [204, 205, 304].includes(response.status);
    return new Response(isEmpty ? null : text, { status: response.status, headers: response.headers });
  };
}

/** What makes an answer to PROPFIND or REPORT useless: the library would take half of it for the whole. */
export function judgeMultistatus({ response: { status }, text, url }: Arrived): void {
  const { host } = new URL(url);
  if (status === 403) throw new CaldavFault("forbidden", { host });
  if (status === 404 || status === 410) throw new CaldavFault("not-found", { url });
  if (status !== 207) throw new CaldavFault("not-caldav", { url });
  if (!/<\/(?:[\w.-]+:)?multistatus\s*>\s*$/.test(text) && !/<(?:[\w.-]+:)?multistatus[^>]*\/>\s*$/.test(text)) {
    throw new CaldavFault("unreadable-answer", { host });
  }
}
