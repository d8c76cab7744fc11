import type { Component } from "./component.ts";
import { type ContentLine, splitList, unescapeText } from "./content-line.ts";

/**
 * What an entry says, by property and in one spelling: servers rewrite, reorder and refold what they are given. Only what
 * a plan can say counts. What else stands in an entry is the server's, as stamps are, or people's, as attendees are.
 */
export type Meaning = ReadonlyMap<string, string>;

type Spelling = (line: ContentLine) => readonly string[];

const text: Spelling = ({ value }) => [unescapeText(value).trimEnd()];
const list: Spelling = ({ value }) => splitList(value).map((it) => it.trim());
const plain: Spelling = ({ value }) => [value.trim()];
const word: Spelling = ({ value }) => [value.trim().toUpperCase()];
const moments: Spelling = ({ value, params }) =>
  value.split(",").map((it) => `${params.get("TZID") ?? ""} ${it.trim()}`);
const rule: Spelling = ({ value }) => [value.toUpperCase().split(";").filter(isSaidInRule).toSorted().join(";")];
const relation: Spelling = ({ value, params }) => [
  `${params.get("RELTYPE")?.toUpperCase() ?? "PARENT"} ${params.get("GAP") ?? ""} ${value.trim()}`,
];

/** How each property that a plan can say is brought into one spelling. */
const spellings: Readonly<Record<string, Spelling>> = {
  SUMMARY: text,
  DESCRIPTION: text,
  LOCATION: text,
  CATEGORIES: list,
  URL: plain,
  STATUS: word,
  TRANSP: word,
  COLOR: word,
  DTSTART: moments,
  DTEND: moments,
  DUE: moments,
  DURATION: word,
  RRULE: rule,
  EXDATE: moments,
  RDATE: moments,
  "RECURRENCE-ID": moments,
  "RELATED-TO": relation,
  TRIGGER: word,
  ACTION: word,
};

/** The properties whose change says on which days an entry stands. */
export const dayProperties: ReadonlySet<string> = new Set(
  Object.keys(spellings).filter((name) => spellings[name] === moments || name === "RRULE" || name === "DURATION"),
);

export function meaningOf({ lines, parts }: Component): Meaning {
  const said = new Map<string, string[]>();
  for (const line of lines) {
    const values = spellings[line.name]?.(line) ?? [];
    if (values.length > 0) said.set(line.name, [...(said.get(line.name) ?? []), ...values]);
  }
  const meaning = new Map([...said].map(([name, values]) => [name, [...new Set(values)].toSorted().join("\n")]));
  const alarms = parts.filter(isOwnAlarm).map((alarm) => JSON.stringify([...meaningOf(alarm)].toSorted()));
  if (alarms.length > 0) meaning.set("VALARM", alarms.toSorted().join("\n"));
  return meaning;
}

/** The names of the properties that say something else in the one than in the other. */
export function differingProperties(left: Meaning, right: Meaning): readonly string[] {
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => left.get(name) !== right.get(name))
    .toSorted();
}

/** Alarms carry the UID of what made them (RFC 9074); any other alarm is one that somebody set for themselves. */
export function isOwnAlarm({ name, lines }: Component): boolean {
  return name === "VALARM" && lines.some((line) => line.name === "UID" && line.value.endsWith(".tminus"));
}

function isSaidInRule(part: string): boolean {
  return part !== "" && part !== "INTERVAL=1" && part !== "WKST=MO";
}
