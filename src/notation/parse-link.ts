import { builtInName } from "./built-in-name.ts";
import type { IsDeclared, Lag, LinkText, Reading } from "./notation.ts";
import { longestAmount } from "./read-offset.ts";
import { read, type Unread, unread } from "./reading.ts";
import { linkRewordings } from "./reword-link.ts";
import type { Rewording } from "./reword-point.ts";
import { skipSpaces, wordAt } from "./scan.ts";
import { longerNameIn, scanName, unknownNameIn } from "./scan-name.ts";
import { scanNumber } from "./scan-number.ts";
import { scanPercent } from "./scan-percent.ts";
import { scanUnit, type WrittenUnit } from "./scan-unit.ts";
import { isLongerThan, type WrittenText, writtenText } from "./written-text.ts";

/** Code points: an id of 64, a side, an amount of 32, and the spaces between them. */
const longestLink = 112;

const startWords = ["start", "begin", "开始"];
const finishWords = ["finish", "end", "结束", "完成"];
/** A hundred years, as for points. */
const longestLag = 36_600;
const lagUnits: Readonly<Partial<Record<WrittenUnit, Exclude<Lag["unit"], "percent">>>> = {
  d: "d",
  wd: "wd",
  cd: "cd",
  w: "week",
};

/** Reads a link: `x`, `x.start`, `x + 2d`, `x.start + 50%`, `launch - 3个工作日`. At most 112 characters. */
export function parseLink(text: string, isDeclared: IsDeclared): Reading<LinkText> {
  const written = writtenText(text);
  if (isLongerThan(written, longestLink)) return unread("too-long");
  const reading = readLink(written, isDeclared);
  if (reading.ok || reading.fault.suggestion !== undefined) return reading;
  const list = asList(written, isDeclared);
  const meant = list === undefined ? reworded(written, isDeclared) : { text: list, isSure: true };
  return meant ? unread("unreadable", { suggestion: meant.text, isSure: meant.isSure }) : reading;
}

function readLink(text: WrittenText, isDeclared: IsDeclared): Reading<LinkText> {
  const scanned = scanName(text, isDeclared);
  if (!scanned) return unknown(unknownNameIn(text));
  const { name, end } = scanned;
  const side = scanSide(text.lower, end);
  if (!side) return unknown(longerNameIn(text, end));
  const base = `${name}${side.side === undefined ? "" : `.${side.side}`}`;
  const lag = readLag(text.lower, side.end, base);
  if (!lag.ok) return lag.fault.reason === "unreadable" ? unknown(longerNameIn(text, end)) : lag;
  return read({
    name,
    ...(side.side && { side: side.side }),
    ...(lag.value && { lag: lag.value }),
    text: lag.value ? `${base} ${formatLag(lag.value)}` : base,
  });
}

function scanSide(lower: string, at: number): { side: LinkText["side"]; end: number } | undefined {
  if (lower[at] !== ".") return { side: undefined, end: at };
  for (const [side, words] of [["start", startWords] as const, ["finish", finishWords] as const]) {
    const word = wordAt(lower, at + 1, words);
    const end = at + 1 + (word?.length ?? 0);
    if (word !== undefined && " +-".includes(lower[end] ?? " ")) return { side, end };
  }
  return undefined;
}

/** Undefined where no lag is written, or one of nothing. `base` is what stands before it, for a suggestion. */
function readLag(lower: string, start: number, base: string): Reading<Lag | undefined> {
  const signAt = skipSpaces(lower, start);
  if (signAt === lower.length) return read(undefined);
  const sign = lower[signAt];
  if (sign !== "+" && sign !== "-") return unread("unreadable");
  if (lower.length - signAt > longestAmount) return unread("too-long");
  const amount = skipSpaces(lower, signAt + 1);
  if (lower.endsWith("%")) return lagOf(sign, scanPercent(lower, amount), "percent");
  const number = scanNumber(lower, amount);
  if (!number) return unread("unreadable");
  const { unit: written, word, end } = scanUnit(lower, skipSpaces(lower, number.end));
  if (end !== lower.length) return unread("unreadable");
  if (written === "h" || written === "m" || number.kind === "part") return unread("part-of-day");
  if (number.kind === "loose") return unread("vague");
  if (number.value > longestLag) return unread("impossible-date");
  if (word === "" && number.value > 0) return needsUnit(base, sign, number.value);
  const unit = word === "" ? "d" : written && lagUnits[written];
  return lagOf(sign, unit && number.value, unit ?? "d");
}

function needsUnit(base: string, sign: string, value: number): Unread {
  // On a launch or a festival nobody's calendar counts, so a bare day would say too little.
  const unit = builtInName(base.split(".")[0] ?? "") === undefined ? "d" : "cd";
  return unread("needs-unit", { suggestion: `${base} ${sign} ${value}${unit}` });
}

function lagOf(sign: "+" | "-", amount: number | undefined, unit: Lag["unit"]): Reading<Lag | undefined> {
  if (amount === undefined) return unread("unreadable");
  return read(amount === 0 ? undefined : { amount: sign === "-" ? -amount : amount, unit });
}

function formatLag({ amount, unit }: Lag): string {
  const suffix = { d: "d", wd: "wd", cd: "cd", week: "w", percent: "%" }[unit];
  return `${amount < 0 ? "-" : "+"} ${Math.abs(amount)}${suffix}`;
}

function unknown(name: string | undefined): Unread {
  return name === undefined ? unread("unreadable") : unread("unknown-name", { name });
}

function reworded(text: WrittenText, isDeclared: IsDeclared): Rewording | undefined {
  for (const candidate of linkRewordings(text)) {
    const link = readLink(writtenText(candidate.text), isDeclared);
    if (link.ok) return { ...candidate, text: link.value.text };
  }
  return undefined;
}

/** `[a, b]` for `a、b`: several links in one text are to be a list. */
function asList({ raw, plain }: WrittenText, isDeclared: IsDeclared): string | undefined {
  const items: string[] = [];
  for (let start = 0, at = 0; at <= raw.length; at++) {
    if (at < raw.length && !",;、".includes(plain[at] as string)) continue;
    items.push(raw.slice(start, at));
    start = at + 1;
  }
  const links = items.map((item) => readLink(writtenText(item), isDeclared));
  if (links.length < 2 || !links.every(({ ok }) => ok)) return undefined;
  return `[${links.map((link) => (link.ok ? link.value.text : "")).join(", ")}]`;
}
