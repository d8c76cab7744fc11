import fc from "fast-check";
import type { ScheduleDocument } from "../../src/schedule/document.ts";

/** Texts that break files, change their meaning, or are taken for something else than text. */
const hostileTexts: readonly string[] = [
  "=1+1",
  '=HYPERLINK("https://example.com","x")',
  "+SUM(A1:A9)",
  "-2+3",
  "@cmd|' /C calc'!A0",
  "\t=1",
  "＝1",
  "_x0041_ and _x000D_",
  "a\u0000b\u0007c\u001bd",
  "half \ud83d and \udca1 half",
  "\u202egnp.exe\u2066 \u200f שלום",
  "灯".repeat(40_000),
  "a\r\nb\rc\nd\u2028e",
  "</t></si><si><t>",
  "]]><!--&amp;-->&#x0;",
  "'quoted' \"and\" '",
  "[1]*?/\\:",
  "__proto__",
  "#REF!",
  "#N/A",
  "TRUE",
  "1e5",
  "2026-10-20",
  "💡👩‍👩‍👧 \ufffe\uffff",
  "{=1}",
  '&L&"Arial"&P',
  "R1C1",
  "",
  " ",
];

/** The same, parts of them joined, and any other text, half characters included; the same at every call. */
export function randomTexts(seed: number): readonly string[] {
  const short = hostileTexts.filter((text) => text.length < 100);
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc
      .array(fc.oneof(fc.constantFrom(...short), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 4 })
      .map((it) => it.join("")),
    fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", '"', "＝", "_x000"), fc.string())
      .map((it) => it.join("")),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  );
  return fc.sample(text, { numRuns: 97, seed });
}

const hostileLinks = [
  "javascript:alert(1)",
  "file:///etc/passwd",
  "data:text/html,x",
  ' https://example.com/a b?c=<d>&e="f"',
  "mailto:a@example.com?subject=%0d%0aBcc:x",
  `https://example.com/${"x".repeat(3_000)}`,
  "https://example.com/#Sheet1!A1",
];

/** Where a document has words of its author; ids, days and numbers are what the compiler makes of them. */
const wordKeys = new Set(["name", "note", "place", "text", "email", "preRead", "startText", "finishText", "every"]);
const listKeys = new Set(["criteria", "audience", "channel", "gives", "needs"]);

/** The document with hostile texts for all words of its author, each of them somewhere. */
export function withHostileTexts(document: ScheduleDocument, texts = hostileTexts): ScheduleDocument {
  let turn = 0;
  const next = () => texts[turn++ % texts.length] ?? "";
  const inValue = (value: unknown, key: string, isFact: boolean): unknown => {
    if (typeof value === "string") return isFact || wordKeys.has(key) ? next() : value;
    if (Array.isArray(value)) {
      if (key === "links") return hostileLinks;
      if (listKeys.has(key)) return [next(), next()];
      return value.map((item) => inValue(item, key, isFact));
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, inValue(inner, name, isFact || name === "facts")]),
    );
  };
  const hostile = inValue(document, "", false) as ScheduleDocument;
  // Days, ids and the calendar stay what they are.
  const { plan, calendar } = document;
  const days = calendar.holidays.map((day) => ({ ...day, name: next() }));
  return {
    ...hostile,
    plan: { ...plan, name: next(), note: next(), place: next() },
    calendar: { ...calendar, holidays: days },
    tasks: hostile.tasks.map((task) => ({ ...task, note: next(), links: hostileLinks })),
  };
}
