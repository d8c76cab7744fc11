import type { ScheduleDocument } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import { countdownOf } from "../shared/countdown.ts";
import { asOfText } from "../shared/progress-words.ts";
import { trialText } from "../shared/trial-text.ts";
import type { ChatWish } from "./chat-wish.ts";
import { type ChatContext, contextOf } from "./context.ts";
import { type Digest, type Line, plain, quiet, strong } from "./digest.ts";
import { dueSection } from "./due-section.ts";
import { lateSection } from "./late-section.ts";
import { movedSection } from "./moved-section.ts";
import { removedSection } from "./removed-section.ts";
import { shortText } from "./short-text.ts";
import { startingSection } from "./starting-section.ts";

const titleCells = 64;
const trialCells = 120;

/** Everything that there is to say, uncut; the most urgent first. */
export function makeDigest(document: ScheduleDocument, wish: ChatWish): Digest {
  const context = contextOf(document, wish);
  const { plan } = document;
  const countdown = countdownOf(wish.today, plan.launch);
  const name = shortText(plan.name, titleCells) || shortText(plan.id, titleCells);
  return {
    title: countdown === null ? name : `${name} · ${countdown}`,
    lead: leadLines(context),
    sections: [
      ...lateSection(context),
      dueSection(context),
      ...startingSection(context),
      ...movedSection(context),
      ...removedSection(context),
    ],
  };
}

function leadLines(context: ChatContext): readonly Line[] {
  const { document, wish } = context;
  const trial = trialText(document.plan, wish.language);
  const asOf = document.plan.asOf === wish.today ? null : asOfText(document, wish.language);
  return [
    ...(trial === null ? [] : [[strong(shortText(trial, trialCells))]]),
    ...launchLine(context),
    ...(asOf === null ? [] : [[quiet(asOf)]]),
  ];
}

function launchLine({ document, wish, days, words }: ChatContext): readonly Line[] {
  const { launch, launchText } = document.plan;
  if (launch === null) return launchText === null ? [] : [[plain(words.noLaunch)]];
  const [date = "", time] = launch.split("T");
  const moment = time === undefined ? days.long(date) : `${days.long(date)} ${time}`;
  return [[plain(`${words.launchOn(moment)} · ${words.toGo(dayOf(date) - dayOf(wish.today))}`)]];
}
