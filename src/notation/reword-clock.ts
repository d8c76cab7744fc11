import { isDigit, skipDigits, skipSpaces, wordAt } from "./scan.ts";
import type { WrittenText } from "./written-text.ts";

/** Parts of a day, and from which hour on twelve more are meant. */
const partsOfDay: readonly (readonly [string, "morning" | "afternoon"])[] = [
  ["上午", "morning"],
  ["早上", "morning"],
  ["凌晨", "morning"],
  ["中午", "afternoon"],
  ["下午", "afternoon"],
  ["晚上", "afternoon"],
];

/** `T-5 15:00` for `T-5 下午3点`, `T 10:30` for `T 10点半`, `T 15:00` for `T 3pm`. */
export function withClockTime({ raw, plain, lower }: WrittenText): string | undefined {
  const [word, part] = partsOfDay.find(([each]) => lower.includes(each)) ?? [];
  const start = word === undefined ? digitsBefore(lower) : lower.indexOf(word);
  if (start === undefined || start === 0) return undefined;
  const hourAt = skipSpaces(plain, start + (word?.length ?? 0));
  const hourEnd = skipDigits(plain, hourAt);
  const rest = restOf(lower, skipSpaces(plain, hourEnd));
  if (hourEnd === hourAt || hourEnd - hourAt > 2 || !rest) return undefined;
  const hour = Number(plain.slice(hourAt, hourEnd));
  const isLater = (rest.part ?? part) === "afternoon" && hour < 12 && !(word === "中午" && hour > 9);
  return `${raw.slice(0, start).trimEnd()} ${isLater ? hour + 12 : hour}:${rest.minutes}`;
}

/** Where the number before `点`, `am` or `pm` begins. */
function digitsBefore(lower: string): number | undefined {
  const at = ["点", "时", "am", "pm"].map((word) => lower.lastIndexOf(word)).find((each) => each > 0);
  if (at === undefined) return undefined;
  let end = at;
  while (lower[end - 1] === " ") end--;
  let start = end;
  while (isDigit(lower[start - 1])) start--;
  return start === end ? undefined : start;
}

/** What stands behind the hour: `点`, `点半`, `点30分`, `:30`, `pm`. */
function restOf(lower: string, at: number): { minutes: string; part?: "morning" | "afternoon" } | undefined {
  const tail = lower.slice(at);
  if (tail === "pm") return { minutes: "00", part: "afternoon" };
  if (tail === "am") return { minutes: "00", part: "morning" };
  const word = wordAt(lower, at, ["点钟", "点", "时", ":"]);
  if (word === undefined) return undefined;
  const minutes = lower.slice(at + word.length);
  if (minutes === "" && word !== ":") return { minutes: "00" };
  if (minutes === "半") return { minutes: "30" };
  const bare = minutes.endsWith("分") ? minutes.slice(0, -1) : minutes;
  const isMinutes = bare.length > 0 && bare.length <= 2 && skipDigits(bare, 0) === bare.length;
  return isMinutes ? { minutes: bare.padStart(2, "0") } : undefined;
}
