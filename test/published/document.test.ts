import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { families } from "./families.ts";
import type { Family, Reason } from "./published-case.ts";

const page = readFileSync(new URL("../../docs/published-cases.md", import.meta.url), "utf8");
const lines = page.split("\n");

/** The section of the page that explains a reason. */
const sections: Readonly<Record<Reason | "per-cent", string>> = {
  "milestone-takes-no-time": "Milestones take no time",
  "milestone-waits-for-nothing": "Milestones that wait for nothing",
  "start-to-finish": "Start to finish",
  "lag-calendar": "The calendar of a lag",
  "pinned-float": "Float of pinned work",
  "late-float": "Float of late work",
  "per-cent": "Per cents",
  "empty-plan": "Empty plans",
  "weekday-made-up": "A weekday made up",
};

const differing = families.flatMap((family) => reasonsOf(family).map(([name, reason]) => ({ name, reason })));

describe("the page of published cases", () => {
  it("counts the cases of each family", () => {
    const counts = families.map((family) => [family.cases.length, new Map(reasonsOf(family)).size] as const);
    const rows = families.map(({ title }, index) => row(title, counts[index]!));
    const all = row("All", [sum(counts.map(([cases]) => cases)), sum(counts.map(([, differ]) => differ))]);
    expect(lines.filter((line) => /^\| [^|]+\| \d+ \| \d+ \| \d+ \|$/.test(line))).toEqual([...rows, all]);
  });

  it.each(differing)("says why $name differs", ({ name, reason }) => {
    const section = sections[reason];
    const anchor = section.toLowerCase().replaceAll(" ", "-");
    expect(lines).toContain(`### ${section}`);
    const said = lines.filter((line) => line.startsWith(`| \`${name}\` |`));
    expect(said).toEqual([expect.stringMatching(new RegExp(`\\| \\[${section}\\]\\(#${anchor}\\) \\|$`))]);
  });

  it("names no other case", () => {
    const named = lines.flatMap((line) => /^\| `(?<name>[\w-]+)` \|/.exec(line)?.groups?.name ?? []);
    expect(named.toSorted()).toEqual(differing.map(({ name }) => name).toSorted());
  });
});

function reasonsOf({ differences, refusals = [] }: Family): readonly (readonly [string, Reason | "per-cent"])[] {
  const stated = Object.entries(differences).map(([name, { because }]) => [name, because] as const);
  return [...stated, ...refusals.map(({ name }) => [name, "per-cent"] as const)];
}

function row(title: string, [cases, differ]: readonly [number, number]): string {
  return `| ${title} | ${cases} | ${cases - differ} | ${differ} |`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
