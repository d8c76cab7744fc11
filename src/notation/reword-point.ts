import { withClockTime } from "./reword-clock.ts";
import { isDigit, skipSpaces, wordAt } from "./scan.ts";
import { type WrittenText, writtenText } from "./written-text.ts";

/** How people name the launch day besides `T`; longer words before their own beginnings. */
const launchWords = [
  ...["t日", "d日", "d-day", "上线日", "上线当天", "上线"],
  ...["上市日", "上市当天", "上市", "发布日", "发布当天", "发布", "当天", "d"],
];

/** What the author of an unreadable point may have meant, most likely first; each is still to be read. */
export function rewordings(text: WrittenText): readonly string[] {
  const fromLaunch = withLaunchWord(text.lower, text.raw);
  const named = [text.raw, ...(fromLaunch === undefined ? [] : [fromLaunch])];
  const timed = named.flatMap((candidate) => withClockTime(writtenText(candidate)) ?? []);
  const candidates = [...named, ...timed];
  const spelled = candidates.flatMap((candidate) => [candidate, ...withSign(candidate)]);
  return [...spelled, ...withMissingSign(text), ...withOneSign(text)];
}

/** `D-30` and `上线前30天` count from the launch; so does `倒计时30天`. */
function withLaunchWord(lower: string, raw: string): string | undefined {
  if (lower.startsWith("倒计时")) return `T-${raw.slice(3)}`;
  const word = wordAt(lower, 0, launchWords);
  return word === undefined ? undefined : `T${raw.slice(word.length)}`;
}

/** `双11前15天` for `双11-15天`, `签约后3天` for `签约+3天`. */
function withSign(text: string): readonly string[] {
  const signs = [
    ["提前", "-"],
    ["之前", "-"],
    ["前", "-"],
    ["之后", "+"],
    ["后", "+"],
  ] as const;
  return signs.filter(([word]) => text.includes(word)).map(([word, sign]) => text.replace(word, sign));
}

/** `T30`, `week3`, `T10:00`. */
function withMissingSign({ raw, lower }: WrittenText): readonly string[] {
  if (lower.startsWith("week") && isDigit(lower[4])) return [`week ${raw.slice(4)}`];
  if (lower[0] !== "t" || !isDigit(lower[1])) return [];
  return lower.includes(":") ? [`T ${raw.slice(1)}`] : [`T-${raw.slice(1)}`];
}

/** `T-3` for `T--3` and `T - -3`. */
function withOneSign({ plain }: WrittenText): readonly string[] {
  for (let at = 1; at < plain.length; at++) {
    const isSign = plain[at] === "-" || plain[at] === "+";
    const next = skipSpaces(plain, at + 1);
    if (isSign && plain[next] === plain[at]) return [plain.slice(0, at) + plain.slice(next)];
  }
  return [];
}
