import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { codes } from "../../src/codes.ts";

/** Texts that begin as plans: what ships, what is shown as bad and good, and the cases of the language. */
export const soundTexts: readonly string[] = [
  ...textsIn("../../examples/", ".yaml"),
  ...textsIn("../../templates/", ".yaml"),
  ...textsIn("../cases/", ".yaml").flatMap((file) => file.split(/^---\n/m)),
  ...codes.flatMap(({ bad, good }) => [bad.en, bad.zh, good.en, good.zh]),
];

const largest = 6000;
const short = soundTexts.filter((text) => text.length < largest);
const long = soundTexts.filter((text) => text.length >= largest);

function textsIn(folder: string, ending: string): readonly string[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(new URL(name, url), "utf8"));
}

/** What people and enemies put where it does not belong: one of these replaces a value, or is thrown in anywhere. */
const oddities: readonly string[] = [
  // What hides, reorders, or ends a line or a text, as code points.
  ..."0 7 9b 202e 2066 200b feff a0 3000 2028 d a 9 d83d dc68 ffff 1f4a5 e0041"
    .split(" ")
    .map((code) => String.fromCodePoint(Number.parseInt(code, 16))),
  ...["\u001b[31m", "\r\n", "\n\n", " \t ", "e\u0301\u0301\u0301", "👨‍👩‍👧", "🇨🇳", "? [a]\n: b"],
  // What YAML takes for more than text.
  ...words(
    "' ¦ \" ¦ ` ¦ # ¦ &a ¦ *a ¦ !!js ¦ !tag ¦ %YAML 1.1 ¦ --- ¦ ... ¦ | ¦ > ¦ |2- ¦ ?  ¦ :  ¦ -  ¦ @x ¦ %x ¦ <<: *a ¦ ,",
  ),
  ...words(
    "{ ¦ } ¦ [ ¦ ] ¦ {} ¦ [] ¦ [[[[ ¦ {{{{ ¦ __proto__: ¦ constructor: ¦ toString ¦ null ¦ ~ ¦ true ¦ no ¦ 0 ¦ -1 ¦ 1e3",
  ),
  ...words("0x10 ¦ 012 ¦ 1_000 ¦ .inf ¦ .nan ¦ 3.10 ¦ 1:30"),
  // What looks right to who writes Chinese.
  ...words(
    "： ¦ ， ¦ ； ¦ “” ¦ （） ¦ 【】 ¦ － ¦ ＋ ¦ ％ ¦ ～ ¦ 至 ¦ 、 ¦ T－30 ¦ ８-15天 ¦ 第3周 ¦ 月底 ¦ 尽快 ¦ 约1个月 ¦ 待定",
  ),
  // Times, near and far, and units that there are not.
  ...words(
    "T ¦ T-30 ¦ T+99999999 ¦ T-0 ¦ T--1 ¦ T-5wd ¦ T-1e9 ¦ T-3mo ¦ R-1wd ¦ launch ¦ release ¦ week 99 ¦ 第0周 ¦ 末周",
  ),
  ...words(
    "双11 ¦ 春节+7 ¦ 0000-00-00 ¦ 9999-12-31 ¦ 1970-01-01 ¦ 2026-02-30 ¦ 2026-13-01 ¦ 12026-01-01 ¦ 2026-10-20 25:61",
  ),
  ...words(
    "10:00 ¦ T 10:00 ¦ T+48h ¦ 5 ¦ 5d ¦ 5x ¦ 0d ¦ -5d ¦ 5.5d ¦ 8-15d ¦ 15-8d ¦ TBD ¦ 1000000d ¦ 99999999999999999999d ¦ P3D",
  ),
  ...words(
    "50% ¦ -50% ¦ 1000% ¦ 1/2/3d ¦ 5d5d5d ¦ .. ¦ T.. ¦ ..T ¦ T..T-5 ¦ every day ¦ weekday 18:00 ¦ 2 per month ¦ on-demand",
  ),
  ...words("6-8 per year ¦ 每月第1个工作日 ¦ last friday"),
  // Names that mean something else, and names that are too long.
  ...words(
    "tasks ¦ launch: ¦ after: ¦ a ¦ a.start ¦ a + 2d ¦ a - 1 ¦ a.start + 50% ¦ ##[error]x ¦ ::error::x ¦ <script> ¦ =1+1 ¦ ]]>",
  ),
  ...["x".repeat(70), "上".repeat(300), "a-".repeat(40)],
];

/** Lines that a plan may have, so that mutations meet in the same place more often. */
const lines: readonly string[] = [
  ...words(
    "tminus: 1 ¦ launch: TBD ¦ launch: 2026-10-20 ¦ start: T-60 ¦ finish: T+30 ¦ calendar: CN ¦ days: calendar ¦ ranges: min",
  ),
  ...words(
    "tier: P0 ¦ as-of: 2026-09-10 ¦ timezone: Mars/Base ¦ extends: base.yaml ¦ lang: zh ¦ finish: T-99999 ¦ place: early",
  ),
  ...words(
    "extends: [base.yaml, tminus:feature-launch, ../up.yaml] ¦ tasks: {} ¦ score: { 客户价值: 9 } ¦ owners: { pmm: }",
  ),
  ...words("ignore: [{ check: cycle, why: x }] ¦ anchors: { x: T-5, y: x+1, x2: y }"),
  ...words(
    "after: [a, b, c] ¦ before: launch ¦ at: T ¦ window: T-5..T+5 ¦ start: T-3 ¦ finish: T-9 ¦ by: T-8 ¦ from: T-20",
  ).map(indented),
  ...words(
    "during: a ¦ every: week mon ¦ duration: 8-15d ¦ buffer: 20% ¦ roll: none ¦ tiers: concept ¦ status: cancelled",
  ).map(indented),
  ...words("finished: 2026-09-08 ¦ progress: 60% ¦ remaining: 3d ¦ a: ~").map(indented),
];

/** Keys of tasks. */
const keys = words(
  "a ¦ b ¦ name ¦ duration ¦ after ¦ before ¦ at ¦ window ¦ start ¦ finish ¦ by ¦ from ¦ owner ¦ kind ¦ every ¦ gate ¦ tiers ¦ buffer ¦ during ¦ place ¦ roll ¦ status ¦ helpers ¦ criteria ¦ approvers",
);

interface Mutation {
  readonly kind: number;
  /** Two places in the text, as parts of its length. */
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.nat(11),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  to: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  text: fc.constantFrom(...oddities),
});

/** A plan with a few slips, as people make them and as enemies do. */
const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constantFrom(...short), weight: 40 }, { arbitrary: fc.constantFrom(...long), weight: 1 }),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
  )
  .map(([text, mutations]) => mutations.reduce(mutate, text));

/** Two plans run together, as when half of one is pasted into another. */
const pasted: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...short), fc.constantFrom(...short), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([left, right, share]) => left.slice(0, left.length * share) + right);

/** Lines of plans and odd texts in any order: no plan at all, mostly. */
const shuffled: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...lines, ...oddities, ...short.flatMap((text) => text.split("\n"))), { maxLength: 25 })
  .map((lines) => lines.join("\n"));

/** What is well formed and means nothing: any key with any value, deeply nested too. */
const structured: fc.Arbitrary<string> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...oddities),
      fc.constantFrom<unknown>(null, 0, -1, 1e21, true, "", "T-5", "5d"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, ...oddities), tie("value"), { maxKeys: 5 }),
    ),
  }))
  .value.map((value) => `tminus: 1\nlaunch: 2026-10-20\ntasks: ${JSON.stringify(value)}\n`);

/** Deep, long, or wide beyond all measure. */
const extreme: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(..."[{-?>\"'|&#:，"), fc.integer({ min: 1, max: 500 }), fc.constantFrom(...lines))
  .map(([character, count, key]) => `${key}\nname: ${character.repeat(count)}\n${` ${character}`.repeat(count)}`);

/** Texts of every kind that a compiler may be given. */
export const hostilePlan: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: mutated, weight: 13 },
  { arbitrary: pasted, weight: 2 },
  { arbitrary: shuffled, weight: 2 },
  { arbitrary: structured, weight: 2 },
  { arbitrary: extreme, weight: 1 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 200 }), weight: 1 },
);

function words(text: string): readonly string[] {
  return text.split(" ¦ ");
}

function indented(line: string): string {
  return `    ${line}`;
}

function mutate(text: string, { kind, at, to, text: odd }: Mutation): string {
  const rows = text.split("\n");
  const line = Math.floor(at * rows.length);
  const other = Math.floor(to * rows.length);
  const here = rows[line] ?? "";
  const put = (index: number, ...replaced: readonly string[]): string =>
    rows.toSpliced(index, 1, ...replaced).join("\n");
  const offset = Math.floor(at * text.length);
  switch (kind) {
    case 0:
      return rows.toSpliced(line, 1).join("\n");
    case 1:
      return put(line, here, here);
    case 2:
      return rows
        .with(line, rows[other] ?? "")
        .with(other, here)
        .join("\n");
    case 3:
      return text.slice(0, offset) + odd + text.slice(offset);
    case 4:
      return put(
        line,
        here.replace(/:.*/, () => `: ${odd}`),
      );
    case 5:
      return put(line, here.replace(/^( *)/, to < 0.5 ? "$1 " : "").replace(/^/, to < 0.25 ? "\t" : ""));
    case 6:
      // A value under another key.
      return put(
        line,
        here.replace(/:.*/, () => /:.*/.exec(rows[other] ?? "")?.[0] ?? ""),
      );
    case 7:
      return put(line, here, lines[Math.floor(to * lines.length)] ?? "");
    case 8:
      return put(
        line,
        here.replace(/\d+/, () => `${"9".repeat(1 + Math.floor(to * 12))}`),
      );
    case 9:
      return text.slice(0, offset) + text.slice(offset + Math.floor(to * 40));
    case 10:
      return put(
        line,
        here.replace(/[\w\u4e00-\u9fff-]+(?=: )/, () => odd),
      );
    default:
      return rows.slice(line, Math.max(line + 1, other)).join("\n");
  }
}
