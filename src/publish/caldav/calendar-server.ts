import { createCalendarObject, type DAVResponse, davRequest, deleteCalendarObject, updateCalendarObject } from "tsdav";
import { CaldavFault } from "./caldav-fault.ts";
import type { Arrived, Connection } from "./connection.ts";
import { judgeMultistatus, libraryFetch } from "./multistatus.ts";
import type { Resource } from "./reconcile.ts";

/** The one calendar that a plan is published to. */
export interface CalendarServer {
  /** Every event of the calendar, of whomever it is. */
  list(): Promise<readonly Resource[]>;
  /** What is at an address now; undefined where nothing is. */
  read(url: string): Promise<Resource | undefined>;
  /** The address that an object of that UID is created at. */
  urlFor(uid: string): string;
  /** Only where nothing is there yet. */
  create(uid: string, text: string): Promise<Written>;
  /** Only in place of the very version that was listed. */
  update(resource: Resource, text: string): Promise<Written>;
  remove(resource: Resource): Promise<Written>;
}

/** How the server took a write. */
export interface Written {
  readonly status: number;
  /** Which of its conditions the server says were not met (RFC 4791, 5.3.2.1): `no-uid-conflict`. */
  readonly condition: string | undefined;
}

/** Asks for every event with its version (RFC 4791, 7.8). An event that cannot be had comes without its text. */
const allEvents = {
  "calendar-query": {
    _attributes: { "xmlns:d": "DAV:", "xmlns:c": "urn:ietf:params:xml:ns:caldav" },
    "d:prop": { "d:getetag": {}, "c:calendar-data": {} },
    "c:filter": {
      "c:comp-filter": { _attributes: { name: "VCALENDAR" }, "c:comp-filter": { _attributes: { name: "VEVENT" } } },
    },
  },
};

export function openCalendar(url: string, connection: Connection): CalendarServer {
  const calendar = { url };
  return {
    async list() {
      const responses = await davRequest({
        url,
        init: { method: "REPORT", headers: { depth: "1" }, namespace: "c", body: allEvents },
        fetch: libraryFetch(connection, judgeMultistatus),
      });
      // Of a list that the server cut short, what is missing would look as if it were not there.
      if (responses.some(({ status }) => status === 507)) throw new CaldavFault("list-cut-short", { url });
      return responses.flatMap((response) => resourceOf(response, url));
    },
    async read(at) {
      const { response, text } = await connection.send(at, { method: "GET" });
      if (response.status !== 200) return undefined;
      return { url: at, etag: response.headers.get("etag"), text };
    },
    urlFor,
    create: (uid, text) =>
      writing((fetch) => createCalendarObject({ calendar, filename: fileName(uid), iCalString: text, fetch })),
    update: (resource, text) =>
      writing((fetch) => updateCalendarObject({ calendarObject: { ...objectOf(resource), data: text }, fetch })),
    remove: (resource) => writing((fetch) => deleteCalendarObject({ calendarObject: objectOf(resource), fetch })),
  };

  function urlFor(uid: string): string {
    return new URL(fileName(uid), url).href;
  }

  async function writing(write: (fetch: ReturnType<typeof libraryFetch>) => Promise<Response>): Promise<Written> {
    let text = "";
    const judge = (arrived: Arrived): void => {
      text = arrived.text;
    };
    const { status } = await write(libraryFetch(connection, judge));
    return { status, condition: conditionIn(text) };
  }
}

function conditionIn(text: string): string | undefined {
  return /<(?:[\w.-]+:)?(no-uid-conflict|max-resource-size|valid-calendar-[a-z-]+|supported-calendar-[a-z-]+)\b/.exec(
    text,
  )?.[1];
}

/** UIDs of plans are safe as file names but for the at sign, which may stand in a path as it is. */
function fileName(uid: string): string {
  return `./${encodeURIComponent(uid).replaceAll("%40", "@")}.ics`;
}

/** Without a version, one that nothing has: better refused than written over what nobody has seen. */
function objectOf({ url, etag }: Resource): { url: string; etag: string } {
  return { url, etag: etag ?? '"unknown"' };
}

function resourceOf({ href, props }: DAVResponse, base: string): readonly Resource[] {
  const data: unknown = props?.calendarData?._cdata ?? props?.calendarData;
  if (href === undefined || typeof data !== "string") return [];
  if (!URL.canParse(href, base)) throw new CaldavFault("unreadable-answer", { host: new URL(base).host });
  const etag: unknown = props?.getetag;
  return [{ url: new URL(href, base).href, etag: etag === undefined ? null : String(etag), text: data }];
}
