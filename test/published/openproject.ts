import { type LinkType, type Network, networkFacts, writeNetwork } from "./network.ts";
import { type PublishedCase, readPublished } from "./published-case.ts";
import { otherWeekdays } from "./weekday-names.ts";

interface OpenProjectFile {
  readonly cases: readonly OpenProjectCase[];
}

interface OpenProjectCase {
  readonly name: string;
  readonly non_working_weekdays: readonly string[];
  readonly fixed: Readonly<Record<string, { readonly start: string; readonly finish: string }>>;
  readonly tasks: Readonly<Record<string, { readonly duration_working_days: number }>>;
  readonly parents?: Readonly<Record<string, string>>;
  readonly links: readonly {
    readonly predecessor: string;
    readonly successor: string;
    readonly type: LinkType;
    readonly lag_working_days?: number;
  }[];
  readonly expected: Readonly<Record<string, { readonly start: string; readonly finish: string }>>;
}

export const openProjectCases: readonly PublishedCase[] = readPublished<OpenProjectFile>(
  "openproject/working-days.json",
).cases.map((it) => {
  const network = networkOf(it);
  return {
    name: it.name,
    plan: writeNetwork(network),
    published: publishedFacts(it),
    factsOf: ({ document }) => networkFacts(network, document),
    errors: [],
  };
});

function networkOf({ non_working_weekdays, fixed, tasks, parents = {}, links }: OpenProjectCase): Network {
  const summaries = [...new Set(Object.values(parents))].map((id) => ({ id, keys: {} }));
  const pinned = Object.entries(fixed).map(([id, dates]) => ({ id, parent: parents[id], keys: { ...dates } }));
  const open = Object.entries(tasks).map(([id, { duration_working_days }]) => ({
    id,
    parent: parents[id],
    keys: { duration: `${duration_working_days}d` },
  }));
  return {
    top: { start: "2024-07-01", calendar: "site" },
    calendars: { site: { week: otherWeekdays(non_working_weekdays) } },
    tasks: [...summaries, ...pinned, ...open],
    links: links.map(({ lag_working_days = 0, ...link }) => ({ ...link, lag: `${lag_working_days}d` })),
  };
}

/** A summary's dates are those of its phase, under the names that `networkFacts` has for them. */
function publishedFacts({ expected, parents = {} }: OpenProjectCase): Readonly<Record<string, string>> {
  const summaries = new Set(Object.values(parents));
  return Object.fromEntries(
    Object.entries(expected).flatMap(([id, { start, finish }]) => {
      const prefix = summaries.has(id) ? `${id}.early_` : `${id}.`;
      return [
        [`${prefix}start`, start],
        [`${prefix}finish`, finish],
      ];
    }),
  );
}
