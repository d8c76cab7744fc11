import type { CriticalPath } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import { calendarName, tierName } from "../shared/plan-words.ts";
import { asOfText } from "../shared/progress-words.ts";
import { trialText } from "../shared/trial-text.ts";
import { dateWithWeekday, type Lines, type MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Title, the plan in one line, what it hangs on. */
export function summary(context: MarkdownContext): Lines {
  const { document, language } = context;
  const { plan } = document;
  const trial = trialText(plan, language);
  return [
    `# ${escapeMarkdown(plan.name)}`,
    "",
    ...(trial === null ? [] : [`> ${escapeMarkdown(trial)}`, ""]),
    factsInOneLine(context).join(" · "),
    ...pathLines(context),
    ...(plan.note === null ? [] : ["", ...noteLines(plan.note)]),
  ];
}

function factsInOneLine({ document, words, shared, language }: MarkdownContext): readonly string[] {
  const { plan, calendar, tasks } = document;
  const asOf = asOfText(document, language);
  return [
    ...launchText({ document, words, shared }),
    ...(asOf === null ? [] : [asOf]),
    ...(plan.tier === null ? [] : [escapeMarkdown(tierName(plan.tier, language))]),
    escapeMarkdown(calendarName(calendar.id, language)),
    words.taskCount(tasks.length),
    ...(plan.launch === null || plan.start === null
      ? []
      : daysAhead(dayOf(plan.launch) - dayOf(plan.start), words.daysToLaunch)),
  ];
}

function launchText({ document, words, shared }: Pick<MarkdownContext, "document" | "words" | "shared">) {
  const { plan } = document;
  if (plan.launch !== null) {
    const [date = "", time] = plan.launch.split("T");
    const zone =
      time === undefined || plan.timezone === null
        ? ""
        : `${shared.open}${escapeMarkdown(plan.timezone)}${shared.close}`;
    const moment = time === undefined ? "" : ` ${time}`;
    return [`${shared.launch} **${dateWithWeekday(date, shared)}${moment}**${zone}`];
  }
  if (plan.launchText !== null) return [`**${words.launchTbd}**`];
  return plan.start === null || plan.finish === null ? [] : [words.span(plan.start, plan.finish)];
}

function daysAhead(days: number, say: (count: number) => string): readonly string[] {
  return days > 0 ? [say(days)] : [];
}

/** The path to the launch; others only where there are any, folded away. */
function pathLines(context: MarkdownContext): Lines {
  const { document, words, shared } = context;
  const paths = document.criticalPaths.filter(({ tasks }) => tasks.length > 0);
  const main = paths.find(({ to }) => to === "launch") ?? paths[0];
  if (!main) return [];
  const others = paths.filter((path) => path !== main);
  return [
    "",
    `${words.criticalPath}${shared.colon}${pathText(main, context)}`,
    ...(others.length === 0
      ? []
      : [
          "",
          `<details><summary>${words.otherPaths}</summary>`,
          "",
          ...others.map((path) => `- ${pathText(path, context)}`),
          "",
          "</details>",
        ]),
  ];
}

function pathText({ to, tasks }: CriticalPath, { names }: MarkdownContext): string {
  const steps = [...tasks, to].map((id) => names.thing(id));
  // The anchor that a chain leads to often bears the name of the event that stands on it.
  return steps
    .filter((step, index) => step !== steps[index - 1])
    .map(escapeMarkdown)
    .join(" → ");
}

function noteLines(note: string): Lines {
  return note
    .split("\n")
    .map(escapeMarkdown)
    .filter((line) => line !== "")
    .flatMap((line, index) => (index === 0 ? [line] : ["", line]));
}
