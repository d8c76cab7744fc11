import type { Blackout, Notice, Plan, Point } from "../plan/plan.ts";
import { addWorkdays, nextWorkday, previousWorkday } from "../time/calendar.ts";
import { addDays, type Day } from "../time/day.ts";
import { type DayBook, lastDayOfPoint } from "./day-book.ts";
import { dayOf } from "./moment.ts";
import { isPlaced } from "./positions.ts";
import type { DatedFact, ScheduledTask } from "./schedule.ts";

interface Dating {
  readonly plan: Plan;
  readonly book: DayBook;
  readonly tasks: readonly ScheduledTask[];
  /** Where an open blackout ends. */
  readonly planFinish: Day | undefined;
}

/** All dated facts, section by section, in the order of the file. */
export function dateFacts(dating: Dating): readonly DatedFact[] {
  const { rollout, metrics, risks, notices, blackouts, embargo } = dating.plan;
  const stages = rollout?.stages ?? [];
  return [
    ...stages.flatMap(({ id, name, at }) => {
      return at ? [{ ...event(at, dating), fact: "rollout", id, name, owner: rollout?.owner } as const] : [];
    }),
    ...metrics.flatMap(({ id, name, owner, measure }) =>
      measure.map((point) => ({ ...event(point, dating), fact: "metrics", id, name, owner }) as const),
    ),
    ...risks.flatMap(({ id, name, owner, decideBy }) => {
      return decideBy ? [{ ...deadline(decideBy, dating), fact: "risks", id, name, owner } as const] : [];
    }),
    ...notices.map((notice) => dateNotice(notice, dating)),
    ...blackouts.map((blackout) => dateBlackout(blackout, dating)),
    ...(embargo?.lifts
      ? [
          {
            ...dated(embargo.lifts, dating, "none"),
            fact: "embargo",
            id: "lifts",
            name: undefined,
            owner: undefined,
          } as const,
        ]
      : []),
  ];
}

type Dated = Omit<DatedFact, "fact" | "id" | "name" | "owner">;
type RollTo = "previous" | "next" | "none";

/** Rolled as the point was counted, in the plan's calendar: back from its base to a working day before, else behind. */
function event(point: Point, dating: Dating): Dated {
  const direction = dating.book.dayOf(point)?.direction ?? 0;
  return dated(point, dating, ({ "-1": "previous", "0": "none", "1": "next" } as const)[direction]);
}

function deadline(point: Point, dating: Dating): Dated {
  return dated(point, dating, "previous");
}

function dated(point: Point, { plan: { calendar }, book }: Dating, rollTo: RollTo): Dated {
  const written = book.dayOf(point);
  const nominal = written?.day;
  const day = nominal === undefined ? undefined : rolled(nominal);
  return {
    start: day,
    finish: day,
    clock: written?.clock,
    nominal: day === nominal ? undefined : nominal,
    text: point.text,
    on: anchorOf(point),
    place: point.place,
  };

  function rolled(from: Day): Day {
    if (rollTo === "none") return from;
    return rollTo === "next" ? nextWorkday(calendar, from) : previousWorkday(calendar, from);
  }
}

/** A notice goes out its lead before its day; in calendar days it rolls back to a working day, as an event does. */
function dateNotice(notice: Notice, { plan, book, tasks }: Dating): DatedFact {
  const { id, what, owner, before, lead, beforeText, place } = notice;
  let day: Day | undefined;
  if (before && "index" in before) {
    const position = tasks[before.index]?.position;
    day = isPlaced(position) ? dayOf(position.start) : undefined;
  } else if (before) {
    day = book.dayOf(before)?.day;
  }
  let nominal: Day | undefined;
  if (day !== undefined && lead) {
    const { amount, unit } = lead;
    const sent = unit === "wd" ? addWorkdays(plan.calendar, day, -amount) : addDays(day, -amount);
    day = amount === 0 ? sent : previousWorkday(plan.calendar, sent);
    nominal = day === sent ? undefined : sent;
  }
  const on = before && !("index" in before) ? anchorOf(before) : undefined;
  const rest = { clock: undefined, nominal, text: beforeText, on, place };
  return { fact: "notify", id, name: what, owner, start: day, finish: day, ...rest };
}

/** An open window reaches to the plan's end. */
function dateBlackout({ id, why, window, origin }: Blackout, { book, planFinish }: Dating): DatedFact {
  const first = book.dayOf(window.start)?.day;
  const last = window.finish && book.dayOf(window.finish);
  const end = window.finish ? last && lastDayOfPoint(window.finish, last) : planFinish;
  const isDated = first !== undefined && end !== undefined;
  return {
    fact: "blackouts",
    id,
    name: why,
    owner: undefined,
    start: isDated ? first : undefined,
    finish: isDated ? end : undefined,
    clock: undefined,
    nominal: undefined,
    text: window.text,
    on: anchorOf(window.start),
    place: origin.at("window"),
  };
}

function anchorOf({ base }: Point): string | undefined {
  return base.kind === "anchor" ? base.anchor.id : undefined;
}
