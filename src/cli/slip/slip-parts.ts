import type { Language } from "../../diagnostic/diagnostic.ts";
import { countSeverities, summarize } from "../../diagnostic/summarize.ts";
import type { DiagnosticEntry } from "../../schedule/document.ts";
import { usualNear } from "../../schedule/find-near-critical.ts";
import type { LaunchDay, SlipReport } from "../../slip/slip-report.ts";
import { hardDateOf } from "../room-text.ts";
import { roomBefore } from "../words/float-words.ts";
import { weekdays } from "../words/plan-words.ts";
import * as words from "../words/slip-words.ts";
import { type SlipReader, shownName, spanText } from "./item-text.ts";
import { moveLines } from "./move-lines.ts";

/** One part of the report: a title and its lines, none of them marked up. */
export interface SlipPart {
  readonly title: string;
  readonly tone: "error" | "warning" | "plain";
  readonly lines: readonly string[];
}

export interface SlipTexts {
  readonly head: readonly string[];
  /** Only those that have something to say. */
  readonly parts: readonly SlipPart[];
  /** What it takes to say more. */
  readonly foot: readonly string[];
  /** How to see more on a terminal. */
  readonly hint: string | undefined;
}

/** Findings that have a part of their own here. */
const toldElsewhere: ReadonlySet<string> = new Set([
  ...["task-outside-phase", "point-on-rest-day", "launch-rest-day"],
  ...["past-start", "blackout-hit"],
]);

/** The report in sentences, for whoever draws them. */
export function slipTexts(report: SlipReport, reader: SlipReader): SlipTexts {
  const { language } = reader;
  const foot = report.today === null ? [words.todayNeeded[language]] : [];
  const parts = partsOf(report, reader).filter(({ lines }) => lines.length > 0);
  const isGrouped = reader.detail === "grouped" && report.moved.length > 0;
  return { head: headOf(report, reader), parts, foot, hint: isGrouped ? words.seeVerbose[language] : undefined };
}

function headOf(
  { launch, finish, today, moved, diagnostics }: SlipReport,
  { language }: SlipReader,
): readonly string[] {
  const facts = (day: LaunchDay): words.LaunchFacts => ({ ...day, weekday: weekdays[day.weekday - 1]! });
  const head = [words.launchMoves({ from: facts(launch.from), to: facts(launch.to), days: launch.days })];
  if (launch.to.isRestDay) head.push(words.launchRests(launch.to.holiday));
  if (launch.isPast && today !== null) head.push(words.launchIsPast(today));
  if (finish.from !== null && finish.to !== null && finish.days !== null) {
    head.push(words.finishMoves({ from: finish.from, to: finish.to, days: finish.days }));
  }
  const { added, gone, changed } = diagnostics;
  const isStill = moved.length === 0 && added.length + gone.length + changed.length === 0;
  head.push(isStill ? words.nothingChanges : words.findingsChange({ added: countOf(added), gone: countOf(gone) }));
  return head.map((text) => text[language]);
}

/** Errors and warnings; notes are no findings to act on. */
function countOf(entries: readonly DiagnosticEntry[]) {
  const counts = { ...countSeverities(entries), info: 0 };
  if (counts.error + counts.warning === 0) return undefined;
  return { en: summarize(counts, "en"), zh: summarize(counts, "zh") };
}

function partsOf(report: SlipReport, reader: SlipReader): readonly SlipPart[] {
  const { language } = reader;
  const { titles } = words;
  const part = (title: keyof typeof titles, tone: SlipPart["tone"], lines: readonly string[]): SlipPart => {
    return { title: titles[title][language], tone, lines };
  };
  const { added, changed, gone } = report.diagnostics;
  const isOther = ({ severity, code }: DiagnosticEntry): boolean => severity === "warning" && !toldElsewhere.has(code);
  return [
    part(
      "errors",
      "error",
      findingLines(
        added.filter(({ severity }) => severity === "error"),
        language,
      ),
    ),
    part("changed", "error", findingLines(changed, language)),
    part("moved", "plain", moveLines(report.moved, reader)),
    part("stayed", "plain", stayedLines(report, language)),
    part("past", "warning", pastLines(report, language)),
    part(
      "rolled",
      "plain",
      report.rolled.map((each) => words.rolls(each)[language]),
    ),
    part("pressed", "warning", pressedLines(report, reader)),
    part(
      "shortened",
      "plain",
      report.shortened.map(({ name, workdays, ...span }) => {
        return words.workdaysShrink({ name, span: spanText(span), ...workdays })[language];
      }),
    ),
    part("outside", "warning", outsideLines(report, language)),
    part("blackouts", "warning", blackoutLines(report, language)),
    part("holidays", "plain", holidayLines(report, language)),
    part("warnings", "warning", findingLines(added.filter(isOther), language)),
    part(
      "gone",
      "plain",
      findingLines(
        gone.filter(({ severity }) => severity !== "info"),
        language,
      ),
    ),
  ];
}

/** What was found, and what would settle it at the least cost. */
function findingLines(entries: readonly DiagnosticEntry[], language: Language): readonly string[] {
  return entries.flatMap(({ message, place: { line }, conflict }) => {
    const [way] = conflict?.waysOut ?? [];
    return [
      words.atLine({ message, line })[language],
      ...(way ? [`  ${words.wayOut({ text: way.text, option: way.option })[language]}`] : []),
    ];
  });
}

function stayedLines({ stayed }: SlipReport, language: Language): readonly string[] {
  return stayed.map(({ isAnchor, fromLaunch, ...item }) => {
    const name = isAnchor ? words.anchorNamed(item.name)[language] : shownName(item, language);
    const facts = { name, span: spanText(item), from: countdown(fromLaunch.from), to: countdown(fromLaunch.to) };
    return words.staysPut(facts)[language];
  });
}

function pastLines({ past }: SlipReport, language: Language): readonly string[] {
  return (past ?? []).map(({ from, isOver, ...item }) => {
    const facts = { name: shownName(item, language), span: spanText(item), was: spanText(from), isOver };
    return words.wouldBePast(facts)[language];
  });
}

/** What has little room left, together where it is the same; what has enough is counted, unless each is wanted. */
function pressedLines({ pressed }: SlipReport, { language, document, detail }: SlipReader): readonly string[] {
  const told = detail === "each" ? pressed : pressed.filter(({ float }) => float.to <= usualNear);
  const rest = pressed.length - told.length;
  const names = new Map<string, string[]>();
  for (const { id, name, float, floatTo } of told) {
    const date = floatTo ? hardDateOf(floatTo, id, document) : { en: "", zh: "" };
    const room = words.roomShrinks({ from: float.from, room: roomBefore(float.to, date) })[language];
    names.set(room, [...(names.get(room) ?? []), name]);
  }
  const lines = [...names].map(([room, of]) => words.ofThese(of, room)[language]);
  return rest === 0 ? lines : [...lines, words.stillEnough({ count: rest, near: usualNear })[language]];
}

function outsideLines({ outsidePhase }: SlipReport, language: Language): readonly string[] {
  return outsidePhase.map(({ name, phase, ...span }) => {
    const window = phase.finish === null ? `${phase.start}..` : spanText({ start: phase.start, finish: phase.finish });
    return words.leavesPhase({ name, span: spanText(span), phase: phase.name, window })[language];
  });
}

function blackoutLines({ blackouts }: SlipReport, language: Language): readonly string[] {
  return blackouts.map(({ why, isLaunch, tasks, ...span }) => {
    return words.inBlackout({ why, span: spanText(span), names: tasks.map(({ name }) => name), isLaunch })[language];
  });
}

function holidayLines({ holidays }: SlipReport, language: Language): readonly string[] {
  return holidays.map(({ name, from, to, tasks }) => {
    const span = spanText({ start: from, finish: to });
    return words.overHoliday({ name, span, names: tasks.map((task) => task.name) })[language];
  });
}

/** `T-7`, `T`, `T+14`. */
function countdown(days: number): string {
  return days === 0 ? "T" : days < 0 ? `T${days}` : `T+${days}`;
}
