import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { Rewording } from "../source/mend-node.ts";
import type { Origin } from "../source/origin.ts";
import type { CalendarSpec, Spec } from "../spec/spec.ts";
import { extendCalendar } from "../time/build-calendar.ts";
import type { Calendar } from "../time/calendar.ts";
import { chinaCalendar } from "../time/china.ts";
import type { Day, Weekday } from "../time/day.ts";
import { standardCalendar, standardCalendarIds } from "../time/standard-calendars.ts";
import { cycle } from "./link-problems.ts";
import { nameFix } from "./mend-names.ts";
import { coversNothing, unknownRef } from "./problems.ts";
import { readDays, readWeek, readYears } from "./read-calendar-days.ts";
import type { Suggest } from "./scope.ts";

/** The calendar with that id, standard or the plan's own; an unknown one is reported at `origin`. */
export type FindCalendar = (id: string, origin: Origin) => Calendar | undefined;

/** What a plan's calendar says itself, read once. */
interface Layer {
  readonly id: string;
  readonly base: string | undefined;
  readonly week: ReadonlySet<Weekday> | undefined;
  readonly holidays: ReadonlyMap<Day, string | undefined>;
  readonly workdays: ReadonlyMap<Day, string | undefined>;
  readonly covers: readonly number[];
}

/** What Chinese authors, and others, may call a standard calendar. */
const otherNames: Readonly<Record<string, string>> = {
  china: "CN",
  中国: "CN",
  weekdays: "mon-fri",
  工作日: "mon-fri",
  "mon-sun": "daily",
  每天: "daily",
  自然日: "daily",
};

export function resolveCalendars(spec: Spec, suggest: Suggest, report: Report): FindCalendar {
  const specs = new Map(spec.calendars.map((calendar) => [calendar.id, calendar]));
  const layers = new Map(spec.calendars.map((calendar) => [calendar.id, readLayer(calendar, report)]));
  const built = new Map<string, Calendar | undefined>();
  const sound = checkBases(specs, suggest, report);

  const find: FindCalendar = (id, origin) => {
    const standard = standardCalendar(id);
    if (standard) return standard;
    if (!specs.has(id)) report(unknownCalendar(id, origin, specs, suggest));
    if (!specs.has(id) || !sound.has(id)) return undefined;
    if (!built.has(id)) built.set(id, buildLayers(layersOf(id, layers)));
    return built.get(id);
  };
  for (const calendar of specs.values()) {
    const isChinese = layersOf(calendar.id, layers)[0]?.base === "CN";
    if (sound.has(calendar.id) && !isChinese) reportCovers(calendar, report);
  }
  return find;
}

/** The calendars whose bases lead to a standard calendar. One that leads nowhere, or round in a circle, is reported. */
function checkBases(specs: ReadonlyMap<string, CalendarSpec>, suggest: Suggest, report: Report): ReadonlySet<string> {
  const sound = new Set<string>();
  const met = new Set<string>();
  for (const start of specs.keys()) {
    const path: string[] = [];
    let spec = specs.get(start);
    while (spec && !met.has(spec.id)) {
      met.add(spec.id);
      path.push(spec.id);
      const { base = "mon-fri", origin }: CalendarSpec = spec;
      if (standardCalendar(base)) sound.add(spec.id);
      else if (!specs.has(base)) report(unknownCalendar(base, origin.to("extends"), specs, suggest));
      else if (path.includes(base))
        report(cycle(origin.at("extends"), { path: [...path.slice(path.indexOf(base)), base] }));
      spec = specs.get(base);
    }
    if (sound.has(path.at(-1) ?? "") || (spec && sound.has(spec.id))) for (const id of path) sound.add(id);
  }
  return sound;
}

function unknownCalendar(id: string, origin: Origin, specs: ReadonlyMap<string, CalendarSpec>, suggest: Suggest) {
  const known = otherNames[id.toLowerCase()];
  const near = (): Rewording | undefined => suggest("calendar", id, () => [...standardCalendarIds, ...specs.keys()]);
  const meant = known === undefined ? near() : { text: known, isSure: true };
  const found = unknownRef(origin.at(), { name: id, what: { en: "calendar", zh: "日历" }, closest: meant?.text });
  return withFix(found, nameFix(origin, id, meant));
}

function readLayer({ id, base, week, holidays, workdays, covers, origin }: CalendarSpec, report: Report): Layer {
  return {
    id,
    base,
    week: week && readWeek(week, origin.to("week"), report),
    holidays: readDays(holidays, report),
    workdays: readDays(workdays, report),
    covers: readYears(covers, report),
  };
}

/** A calendar's own layer last, behind those that it extends. */
function layersOf(id: string, layers: ReadonlyMap<string, Layer>): readonly Layer[] {
  const chain = new Set<Layer>();
  for (let layer = layers.get(id); layer && !chain.has(layer); layer = layers.get(layer.base ?? "")) chain.add(layer);
  return [...chain].reverse();
}

/** Each layer over the one before it. A year that any of them covers holds its notice in these layers, not in CN. */
function buildLayers(layers: readonly Layer[]): Calendar {
  const [first] = layers;
  const covers = layers.flatMap((layer) => layer.covers);
  let calendar = first?.base === "CN" ? chinaCalendar(...covers) : standardCalendar(first?.base ?? "mon-fri");
  calendar ??= standardCalendar("mon-fri");
  for (const { id, week, holidays, workdays } of layers) {
    calendar = extendCalendar(calendar, { id, holidays, workdays, ...(week && { week }) });
  }
  return calendar;
}

function reportCovers({ covers, origin }: CalendarSpec, report: Report): void {
  const [first] = covers;
  if (first) report(coversNothing(origin.keyOf("covers"), { year: first.text }));
}
