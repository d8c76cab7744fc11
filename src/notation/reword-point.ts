import { withClockTime } from "./reword-clock.ts";
import { isDigit, skipSpaces, wordAt } from "./scan.ts";
import { type WrittenText, writtenText } from "./written-text.ts";

/** How people name the launch day besides `T`; longer words before their own beginnings. */
const launchWords = [
  ...["t日", "d日", "d-day", "上线日", "上线当天", "上线"],
  ...["上市日", "上市当天", "上市", "发布日", "发布当天", "发布", "当天", "d"],
];

/** These may as well mean the day on which everybody has the feature, which is R. */
const releaseWords: readonly string[] = ["上线日", "上线当天", "上线", "发布日", "发布当天", "发布", "当天"];

export interface Rewording {
  readonly text: string;
  /** Whether it says the same in other words; else it is a guess. */
  readonly isSure: boolean;
}

/** What the author of an unreadable point may have meant, most likely first; each is still to be read. */
export function rewordings(text: WrittenText): readonly Rewording[] {
  const fromLaunch = withLaunchWord(text.lower, text.raw);
  const named: readonly Rewording[] = [{ text: text.raw, isSure: true }, ...(fromLaunch ? [fromLaunch] : [])];
  const timed = named.flatMap((candidate): Rewording[] => {
    const clocked = withClockTime(writtenText(candidate.text));
    return clocked === undefined ? [] : [{ ...candidate, text: clocked }];
  });
  const spelled = [...named, ...timed].flatMap((candidate) => [
    candidate,
    ...withSign(candidate.text).map((signed): Rewording => ({ ...candidate, text: signed })),
  ]);
  const guesses = withOneSign(text).map((guess): Rewording => ({ text: guess, isSure: false }));
  return [...spelled, ...withMissingSign(text), ...guesses];
}

/** `D-30` and `上线前30天` count from the launch; so does `倒计时30天`. */
function withLaunchWord(lower: string, raw: string): Rewording | undefined {
  if (lower.startsWith("倒计时")) return { text: `T-${raw.slice(3)}`, isSure: true };
  const word = wordAt(lower, 0, launchWords);
  return word === undefined ? undefined : { text: `T${raw.slice(word.length)}`, isSure: !releaseWords.includes(word) };
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
function withMissingSign({ raw, lower }: WrittenText): readonly Rewording[] {
  if (lower.startsWith("week") && isDigit(lower[4])) return [{ text: `week ${raw.slice(4)}`, isSure: true }];
  if (lower[0] !== "t" || !isDigit(lower[1])) return [];
  return lower.includes(":")
    ? [{ text: `T ${raw.slice(1)}`, isSure: true }]
    : [{ text: `T-${raw.slice(1)}`, isSure: false }];
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
