import type {
  NaiveCalendar,
  NaiveDuration,
  NaiveLink,
  NaiveLinks,
  NaivePhase,
  NaivePlan,
  NaivePoint,
  NaiveTask,
} from "./naive-plan.ts";

/** The same plan in the language: maps in flow style, one task a line. */
export function planText(plan: NaivePlan): string {
  const lines = [
    "tminus: 1",
    "name: Random",
    `launch: ${plan.launch}`,
    `calendar: ${plan.calendar}`,
    "tier: small-scene",
  ];
  if (plan.kickoff) lines.push(`start: ${pointText(plan.kickoff)}`);
  if (plan.asOf) lines.push(`as-of: ${plan.asOf}`);
  if (plan.finish) lines.push(`finish: ${pointText(plan.finish)}`);
  lines.push("calendars:", ...Object.entries(plan.calendars).flatMap(([id, it]) => calendarLines(id, it)));
  lines.push("owners:", ...Object.entries(plan.owners).map(([id, it]) => `  ${id}: { ${ownerText(it)} }`));
  lines.push("anchors:", ...Object.entries(plan.anchors).map(([id, day]) => `  ${id}: ${day}`));
  if (plan.phases.length) lines.push("phases:");
  for (const phase of plan.phases) {
    lines.push(`  ${phase.id}:`, ...phaseKeys(phase).map((it) => `    ${it}`));
    const own = plan.tasks.filter((task) => task.phase === phase.id);
    if (own.length) lines.push("    tasks:", ...own.map((task) => `      ${taskLine(task)}`));
  }
  const others = plan.tasks.filter((task) => task.phase === undefined);
  if (others.length) lines.push("tasks:", ...others.map((task) => `  ${taskLine(task)}`));
  return `${lines.join("\n")}\n`;
}

function calendarLines(id: string, { week, holidays, workdays }: NaiveCalendar): string[] {
  if (id === "mon-fri" || id === "daily") return [];
  const days = week.map((day) => ["", "mon", "tue", "wed", "thu", "fri", "sat", "sun"][day]).join(", ");
  return [`  ${id}: { week: [${days}], holidays: [${holidays.join(", ")}], workdays: [${workdays.join(", ")}] }`];
}

function ownerText({ calendar, away }: NaivePlan["owners"][string]): string {
  const days = away.map(([first, last]) => `${first}..${last}`).join(", ");
  return [...(calendar ? [`calendar: ${calendar}`] : []), ...(days ? [`away: [${days}]`] : [])].join(", ");
}

function phaseKeys(phase: NaivePhase): string[] {
  const keys = [`name: ${phase.id}`, ...linkKeys(phase)];
  if (phase.window) keys.push(`window: ${windowText(phase.window)}`);
  if (phase.start) keys.push(`start: ${pointText(phase.start)}`);
  if (phase.sequence) keys.push("order: sequence");
  for (const key of ["place", "calendar", "owner"] as const) if (phase[key]) keys.push(`${key}: ${phase[key]}`);
  return keys;
}

function taskLine(task: NaiveTask): string {
  const keys: string[] = [];
  for (const key of ["calendar", "owner", "place", "roll"] as const) if (task[key]) keys.push(`${key}: ${task[key]}`);
  if (task.duration) keys.push(`duration: ${durationText(task.duration)}`);
  if (task.buffer) keys.push(`buffer: ${rangeText(task.buffer)}${task.buffer.unit}`);
  const points = {
    at: task.at,
    start: task.start,
    finish: task.finish,
    from: task.from,
    by: task.by,
    "start-by": task.startBy,
    "finish-from": task.finishFrom,
  };
  for (const [key, point] of Object.entries(points)) if (point) keys.push(`${key}: ${pointText(point)}`);
  if (task.window) keys.push(`window: ${windowText(task.window)}`);
  keys.push(...linkKeys(task));
  if (task.started) keys.push(`started: ${task.started}`);
  if (task.finished) keys.push(`finished: ${task.finished}`);
  if (task.remaining) keys.push(`remaining: ${durationText(task.remaining)}`);
  if (task.dropped) keys.push("tiers: [concept]");
  return `${task.id}: { ${keys.join(", ")} }`;
}

function linkKeys({ after, finishAfter, before }: NaiveLinks): string[] {
  const all = { after, "finish-after": finishAfter, before };
  return Object.entries(all).flatMap(([key, links]) =>
    links?.length ? [`${key}: [${links.map(linkText).join(", ")}]`] : [],
  );
}

function linkText({ to, end, lag, unit }: NaiveLink): string {
  const side = end === "start" ? ".start" : "";
  return `${to}${side}${lag === 0 ? "" : ` ${lag < 0 ? "-" : "+"} ${Math.abs(lag)}${unit}`}`;
}

const windowText = ([first, last]: readonly [NaivePoint, NaivePoint]): string =>
  `${pointText(first)}..${pointText(last)}`;

function durationText(duration: NaiveDuration): string {
  if (duration.unit === "TBD") return "TBD";
  return duration.max === 0 ? "0" : `${rangeText(duration)}${duration.unit}`;
}

const rangeText = ({ min, max }: { min: number; max: number }): string => (min === max ? `${max}` : `${min}-${max}`);

function pointText({ base, amount, unit }: NaivePoint): string {
  return amount === 0 ? base : `${base}${amount < 0 ? "-" : "+"}${Math.abs(amount)}${unit === "d" ? "" : unit}`;
}
