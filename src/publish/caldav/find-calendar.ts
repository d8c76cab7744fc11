import { type DAVResponse, fetchHomeUrl, fetchPrincipalUrl, propfind, serviceDiscovery } from "tsdav";
import { CaldavFault, type CalendarPlace } from "./caldav-fault.ts";
import type { Connection } from "./connection.ts";
import { judgeMultistatus, type LibraryFetch, libraryFetch } from "./multistatus.ts";

/** A calendar collection that takes events. */
export interface FoundCalendar extends CalendarPlace {
  /** Ends in a slash. */
  readonly url: string;
}

const properties = {
  "d:resourcetype": {},
  "d:displayname": {},
  "c:supported-calendar-component-set": {},
};

/**
 * The calendar at an address. Where a server or an account is there instead, the fault names the calendars in it: to
 * which of them a plan goes is its author's to say.
 */
export async function findCalendar(url: string, connection: Connection): Promise<FoundCalendar> {
  let arrivedAt = url;
  const fetch = libraryFetch(connection, (arrived) => {
    judgeMultistatus(arrived);
    arrivedAt = arrived.url;
  });
  try {
    const [response] = await propfind({ url, props: properties, depth: "0", fetch });
    if (response && isCalendar(response)) return calendarOf(response, arrivedAt);
  } catch (error) {
    if (!isDeadEnd(error)) throw error;
    // Many servers keep their root for people's browsers, and say in a well-known place where CalDAV begins.
    const calendars = await calendarsOf(url, connection);
    if (calendars.length === 0) throw error;
    throw new CaldavFault("not-a-calendar", { url, calendars });
  }
  throw new CaldavFault("not-a-calendar", { url: arrivedAt, calendars: await calendarsOf(arrivedAt, connection) });
}

/** Nothing that speaks CalDAV is at that very address. */
function isDeadEnd(error: unknown): error is CaldavFault {
  return error instanceof CaldavFault && (error.reason === "not-caldav" || error.reason === "not-found");
}

function calendarOf(response: DAVResponse, url: string): FoundCalendar {
  if (!takesEvents(response)) throw new CaldavFault("takes-no-events", { url });
  return { name: nameOf(response), url: url.endsWith("/") ? url : `${url}/` };
}

/** The calendars that lie below an address, or in the account that it leads to. */
async function calendarsOf(url: string, connection: Connection): Promise<readonly CalendarPlace[]> {
  const fetch = libraryFetch(connection, judgeMultistatus);
  const homes = [url, await homeOf(url, connection, fetch)];
  for (const home of homes) {
    const calendars = home === undefined ? [] : await calendarsIn(home, fetch);
    if (calendars.length > 0) return calendars;
  }
  return [];
}

async function calendarsIn(home: string, fetch: LibraryFetch): Promise<readonly CalendarPlace[]> {
  const responses = await orNothing(propfind({ url: home, props: properties, depth: "1", fetch }));
  return (responses ?? [])
    .filter((response) => isCalendar(response) && takesEvents(response))
    .map((response) => ({ name: nameOf(response), url: new URL(response.href ?? "", home).href }));
}

async function homeOf(url: string, connection: Connection, fetch: LibraryFetch): Promise<string | undefined> {
  const account = { accountType: "caldav", serverUrl: url } as const;
  const rootUrl = await serviceDiscovery({ account, fetch: libraryFetch(connection, () => undefined) });
  for (const root of new Set([url, rootUrl])) {
    const principalUrl = await orNothing(fetchPrincipalUrl({ account: { ...account, rootUrl: root }, fetch }));
    const known = principalUrl && { ...account, rootUrl: root, principalUrl };
    const home = known && (await orNothing(fetchHomeUrl({ account: known, fetch })));
    if (home) return home;
  }
  return undefined;
}

/** A place that says nothing of calendars is no fault here: others are asked. What stops everything stops this too. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CaldavFault && !isDeadEnd(error)) throw error;
    return undefined;
  }
}

function isCalendar({ props }: DAVResponse): boolean {
  return Object.keys(props?.resourcetype ?? {}).includes("calendar");
}

/** A server that does not say what a calendar takes takes everything. */
function takesEvents({ props }: DAVResponse): boolean {
  const found: unknown = props?.supportedCalendarComponentSet?.comp ?? [];
  const names = (Array.isArray(found) ? found : [found]).map((it) => it?._attributes?.name);
  return names.length === 0 || names.includes("VEVENT");
}

function nameOf({ props }: DAVResponse): string {
  const name: unknown = props?.displayname?._cdata ?? props?.displayname;
  return typeof name === "object" || name === undefined ? "" : String(name);
}
