import type { Compilation } from "../../src/compile.ts";
import { daysBetween } from "./days.ts";
import { type Network, taskId, writeNetwork } from "./network.ts";
import { type Facts, type PublishedCase, readPublished } from "./published-case.ts";

interface PspFile {
  readonly instances: readonly PspInstance[];
}

interface PspInstance {
  readonly name: string;
  readonly durations: readonly number[];
  readonly successors: readonly (readonly number[])[];
  readonly expected: { readonly critical_path_length: number };
}

/** Activities without their resources. The makespans of the library are levelled, which we do not do. */
export const psplibCases: readonly PublishedCase[] = ["psplib/j30.json", "psplib/j120.json"]
  .flatMap((path) => readPublished<PspFile>(path).instances)
  .map((it) => {
    const { critical_path_length } = it.expected;
    return {
      name: it.name,
      plan: writeNetwork(networkOf(it)),
      published: { days: critical_path_length, days_along_the_critical_path: critical_path_length },
      factsOf: (compilation) => factsOf(it, compilation),
      errors: [],
    };
  });

function networkOf({ durations, successors }: PspInstance): Network {
  return {
    top: { start: "2026-01-01", calendar: "daily" },
    tasks: durations.map((days, index) => ({ id: String(index), keys: { duration: days === 0 ? "0" : `${days}d` } })),
    links: successors.flatMap((ends, index) =>
      ends.map((end) => ({ predecessor: String(index), successor: String(end), type: "FS" as const })),
    ),
  };
}

function factsOf({ durations }: PspInstance, { document }: Compilation): Facts {
  const { start, finish } = document?.plan ?? {};
  const chain = document?.criticalPaths[0]?.tasks ?? [];
  const lengthOf = (id: string): number => durations[Number(id.slice(taskId("").length))] ?? Number.NaN;
  return {
    days: start && finish ? daysBetween(start, finish) + 1 : null,
    days_along_the_critical_path: chain.reduce((days, id) => days + lengthOf(id), 0),
  };
}
