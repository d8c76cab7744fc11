import type { Report } from "../diagnostic/diagnostic.ts";
import { phasePoints, pointsOf } from "../plan/order-tasks.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, type Day, daysBetween, formatDay, partsOf } from "../time/day.ts";
import { festivalDay } from "../time/festivals.ts";
import { hasLunarDays } from "../time/statutory-holidays.ts";
import { calendarProvisional, festivalFar, launchRestDay, pointOnRestDay } from "./calendar-problems.ts";
import { restPointsOf } from "./rest-points.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

/** From here on a festival of the launch's year may not be the one that is meant. */
const farFromLaunch = 183;

/** Says where days fall on rest days, on days that may still change, or on a festival of another year. */
export function checkCalendars(schedule: Schedule, report: Report): void {
  checkLaunch(schedule, report);
  const { isOrdinary } = schedule.network;
  for (const task of schedule.tasks) if (isOrdinary[task.task.index] === 0) checkRolling(task, report);
  checkProvisional(schedule, report);
  checkFestivals(schedule, report);
}

function checkLaunch({ plan, book }: Schedule, report: Report): void {
  const day = plan.launch && book.anchorDay(plan.launch);
  if (!plan.launch || day === undefined || plan.calendar.isWorkday(day)) return;
  report(launchRestDay(plan.launch.place, { day: formatDay(day), name: plan.calendar.nameOf(day) }));
}

/** Rolled days, and events that stay on a rest day because their author named that very day. */
function checkRolling(scheduled: ScheduledTask, report: Report): void {
  const { task } = scheduled;
  for (const { point, nominal, day } of restPointsOf(scheduled)) {
    const to = day === nominal ? undefined : formatDay(day);
    const name = task.rollCalendar.nameOf(nominal);
    report(pointOnRestDay(point.place, { what: task.id, from: formatDay(nominal), to, name }));
  }
}

/** One warning for the plan: the first of its days whose calendar is not announced yet. */
function checkProvisional({ plan, network, start, finish, datedFacts }: Schedule, report: Report): void {
  if (start === undefined || finish === undefined) return;
  const calendars = new Set<Calendar>([plan.calendar, ...network.works.map(({ calendar }) => calendar)]);
  let first: { day: Day; calendar: Calendar } | undefined;
  for (const calendar of calendars) {
    for (let day = start; day <= finish && (!first || day < first.day); day = addDays(day, 1)) {
      if (isProvisional(calendar, day)) first = { day, calendar };
    }
  }
  for (const { start: day } of datedFacts) {
    if (day !== undefined && (!first || day < first.day) && isProvisional(plan.calendar, day)) {
      first = { day, calendar: plan.calendar };
    }
  }
  if (!first) return;
  const place = plan.spec.origin.keyOf("calendar");
  report(calendarProvisional(place, { day: formatDay(first.day), calendar: first.calendar.id }));
}

/** A year of which nothing at all is known has a finding of its own. */
function isProvisional(calendar: Calendar, day: Day): boolean {
  return calendar.isProvisional(day) && hasLunarDays(partsOf(day).year);
}

function checkFestivals({ plan, network, book }: Schedule, report: Report): void {
  const launch = plan.launch && book.anchorDay(plan.launch);
  if (launch === undefined) return;
  const points = new Set(plan.anchors.flatMap(({ at }) => (at?.kind === "point" ? [at.point] : [])));
  for (const task of plan.tasks) {
    if (network.isOrdinary[task.index] === 0) for (const point of pointsOf(task)) points.add(point);
  }
  for (const phase of plan.phases) {
    if (phase.tasks.length > 0) for (const point of phasePoints(phase)) points.add(point);
  }
  for (const point of points) {
    if (point.base.kind !== "festival") continue;
    const { festival } = point.base;
    const { year } = partsOf(launch);
    const day = festivalDay(festival, year);
    if (day === undefined || Math.abs(daysBetween(launch, day)) <= farFromLaunch) continue;
    const other = festivalDay(festival, day < launch ? year + 1 : year - 1);
    const days = Math.abs(daysBetween(launch, day));
    const facts = {
      festival: festival.name,
      day: formatDay(day),
      days,
      other: other && formatDay(other),
      meant: other && formatDay(book.countedFrom(other, point)),
    };
    report(festivalFar(point.place, facts));
  }
}
