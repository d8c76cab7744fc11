import type { Bilingual, Place, RelatedPlace } from "../diagnostic/diagnostic.ts";
import type { Pin, PlanLag } from "../plan/plan.ts";
import { dayOf } from "../schedule/moment.ts";
import { isPlaced } from "../schedule/positions.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { formatDay } from "../time/day.ts";
import { wordsOfDays } from "./conflict-wording.ts";
import type { ChainStep } from "./driving-chain.ts";

/** Of a longer chain the first and the last few are told. */
const mostTold = 8;

/** The tasks of a chain with their days, and the waits between them. */
export function chainNote(chain: readonly ChainStep[], schedule: Schedule): Bilingual | undefined {
  if (chain.length < 2) return undefined;
  const partAt = (step: ChainStep, index: number): Bilingual => partOf(step, chain[index - 1], schedule);
  const left = chain.length - mostTold;
  const more: Bilingual = { en: `${left} more`, zh: `另外 ${left} 项` };
  const head = chain.slice(0, left > 0 ? mostTold / 2 : undefined).map(partAt);
  const tailStart = chain.length - mostTold / 2;
  const tail = left > 0 ? chain.slice(tailStart).map((step, index) => partAt(step, tailStart + index)) : [];
  const told = left > 0 ? [...head, more, ...tail] : head;
  const joined = (language: keyof Bilingual): string => told.map((part) => part[language]).join(" → ");
  return { en: `The chain is ${joined("en")}.`, zh: `任务链是${joined("zh")}。` };
}

function partOf({ task, driver }: ChainStep, before: ChainStep | undefined, { tasks }: Schedule): Bilingual {
  const position = tasks[task.index]?.position;
  const wait = before && waitBetween(before, driver);
  const [start, finish] = isPlaced(position)
    ? [formatDay(dayOf(position.start)), formatDay(dayOf(position.finish))]
    : [];
  const days: Bilingual =
    start === finish
      ? { en: `${start}`, zh: `${start}` }
      : { en: `${start} to ${finish}`, zh: `${start} 至 ${finish}` };
  const own: Bilingual = { en: `"${task.id}" (${days.en})`, zh: `“${task.id}”（${days.zh}）` };
  return wait ? { en: `${wait.en} → ${own.en}`, zh: `${wait.zh} → ${own.zh}` } : own;
}

/** The lag between two neighbours: the later one waits for the earlier, or the earlier was laid back from the later. */
function waitBetween(before: ChainStep, driver: ChainStep["driver"]): Bilingual | undefined {
  const link = before.driver?.kind === "successor" ? before.driver : driver;
  if (link?.kind !== "link" && link?.kind !== "successor") return undefined;
  return link.dependency.lag.amount > 0 ? waitText(link.dependency.lag) : undefined;
}

function waitText({ amount, unit }: PlanLag): Bilingual {
  const days = wordsOfDays(amount, unit);
  return { en: `a wait of ${days.en}`, zh: `等 ${days.zh}` };
}

/** The end of the chain that lies away from the limit, with what holds it there. */
export function sourceLabel(chain: readonly ChainStep[], { tasks }: Schedule): RelatedPlace | undefined {
  const [first] = chain;
  if (!first) return undefined;
  const { task, driver } = first;
  const position = tasks[task.index]?.position;
  const day = isPlaced(position) ? formatDay(dayOf(position.start)) : "";
  const label = (place: Place, en: string, zh: string): RelatedPlace => ({
    place,
    message: { en: `"${task.id}" ${en} ${day}`, zh: `“${task.id}”${zh} ${day}` },
  });
  if (task.actual) return label(task.origin.at("started"), "has begun, as recorded, on", "实际开始于");
  switch (driver?.kind) {
    case "pin":
      return label(task.pin ? pinPlace(task.pin) : task.origin.keyOf(), "is fixed here, from", "固定在这里，开始于");
    case "bound":
      return label(driver.bound.bound.point.place, "cannot begin before", "最早开始于");
    case "phase":
      return label(task.origin.keyOf(), "begins with its phase, on", "随阶段开始于");
    case "as-of":
      return label(
        task.origin.keyOf(),
        "had not begun when progress was recorded, and begins on",
        "记录进度时还没开始，改到",
      );
    case "kickoff":
      return label(task.origin.keyOf(), "begins with the kickoff, on", "随计划启动于");
    case "link":
      return label(driver.dependency.place, "begins behind this, on", "排在它之后，开始于");
    default:
      return label(task.origin.keyOf(), "begins here, on", "从这里开始，日期是");
  }
}

/** What laid-back work leads up to. */
export function aheadLabel(chain: readonly ChainStep[]): RelatedPlace | undefined {
  const last = chain.at(-1);
  if (!last) return undefined;
  const { task, driver } = last;
  const message: Bilingual = { en: `"${task.id}" is to be done in time for this`, zh: `“${task.id}”要赶在它之前做完` };
  if (driver?.kind === "bound") return { place: driver.bound.bound.point.place, message };
  if (driver?.kind === "successor") return { place: driver.dependency.place, message };
  if (driver?.kind !== "pin" || !task.pin) return undefined;
  return { place: pinPlace(task.pin), message: { en: `"${task.id}" is fixed here`, zh: `“${task.id}”固定在这里` } };
}

export function pinPlace(pin: Pin): Place {
  if (pin.kind === "window") return pin.window.start.place;
  return pin.kind === "span" ? pin.start.place : pin.point.place;
}
