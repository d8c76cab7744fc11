import { type LinkType, type Network, networkFacts, writeNetwork } from "./network.ts";
import { type Facts, type PublishedCase, readPublished } from "./published-case.ts";
import { weekdayNames } from "./weekday-names.ts";
import type { PlanKeys } from "./write-plan.ts";

interface P6File {
  readonly cases: readonly P6Case[];
}

interface P6Case {
  readonly name: string;
  readonly input: {
    readonly activities: readonly {
      readonly code: string;
      readonly duration_days: number;
      readonly clndr_id: string;
      readonly constraint?: { readonly type: string; readonly date: string };
    }[];
    readonly relationships: readonly {
      readonly from_code: string;
      readonly to_code: string;
      readonly type: LinkType;
      readonly lag_days: number;
    }[];
    readonly opts: {
      readonly projectStart: string;
      readonly cal_map: Readonly<
        Record<string, { readonly work_days: readonly number[]; readonly holidays: readonly string[] }>
      >;
    };
  };
  readonly expected: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** P6 schedules forward: early dates are where work stands. Its dates carry the hours of the workday. */
export const primaveraCases: readonly PublishedCase[] = readPublished<P6File>("primavera-p6/p6.json").cases.map(
  (it) => {
    const network = networkOf(it);
    const published = factsOf(it);
    const isLate = Object.entries(published).some(
      ([key, value]) => key.endsWith("total_float_days") && Number(value) < 0,
    );
    return {
      name: it.name,
      plan: writeNetwork(network),
      published,
      factsOf: ({ document }) => networkFacts(network, document),
      errors: isLate ? ["deadline-missed"] : [],
    };
  },
);

function networkOf({ input }: P6Case): Network {
  const { projectStart, cal_map } = input.opts;
  const calendars = Object.entries(cal_map).map(([id, { work_days, holidays }]): [string, PlanKeys] => [
    id,
    { week: weekdayNames(work_days), holidays: holidays.length > 0 ? holidays : undefined },
  ]);
  return {
    top: { start: projectStart, timezone: "UTC", calendar: calendars[0]![0], place: "early" },
    calendars: Object.fromEntries(calendars),
    tasks: input.activities.map(({ code, duration_days, clndr_id, constraint }) => ({
      id: code,
      keys: { duration: `${duration_days}d`, calendar: clndr_id, ...constraintKeys(constraint) },
    })),
    links: input.relationships.map(({ from_code, to_code, type, lag_days }) => ({
      predecessor: from_code,
      successor: to_code,
      type,
      lag: `${lag_days}d`,
    })),
  };
}

/** The date of "finish no later than" is its midnight, as P6 stored it: work ends on the day before. */
function constraintKeys(constraint: P6Case["input"]["activities"][number]["constraint"]): PlanKeys {
  if (!constraint) return {};
  if (constraint.type === "CS_MEOB") return { by: `${constraint.date} 00:00` };
  throw new Error(`No file of ours has the constraint ${constraint.type} yet.`);
}

function factsOf({ expected }: P6Case): Facts {
  return Object.fromEntries(
    Object.entries(expected).flatMap(([code, facts]) =>
      Object.entries(facts).map(([key, value]) => [
        `${code}.${key}`,
        typeof value === "string" ? value.slice(0, "2026-01-05".length) : value,
      ]),
    ),
  );
}
