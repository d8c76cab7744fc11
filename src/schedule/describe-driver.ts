import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Anchor, Dependency, Pin, PlanLag, Point, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import { sayPoint, sayWindow } from "../plan/say-point.ts";
import { formatDay } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";

/** What set a date: the thing that the driver names, where it names one, and the sentence that says it. */
interface Description {
  readonly on: string | null;
  readonly text: Bilingual;
}

/** The work that a date comes from, and what the driver names on the way there. */
interface Behind {
  readonly holder: Task | undefined;
  readonly sources: readonly (Task | Anchor)[];
}

/** What set a task's date, in words; the work behind it is named where the driver does not name it. */
export function describeDriver(driver: Constraint, task: Task, { holder, sources }: Behind): Description {
  if (isActual(driver, task)) return { on: null, text: describeActual(task) };
  const { on, text } = describe(driver, task);
  if (!holder || sources.some((source) => source.kind === "task")) return { on, text };
  const from = countsFrom(
    holder,
    sources.find(({ id }) => id === on),
  );
  return { on, text: { en: `${text.en} (${from.en})`, zh: `${text.zh}（${from.zh}）` } };
}

/** The work that an anchor stands at, and how far from it where the anchor is counted from another. */
function countsFrom(holder: Task, anchor: Task | Anchor | undefined): Bilingual {
  const name = nameOf(holder);
  if (anchor?.kind !== "anchor" || anchor.at?.kind !== "point" || !thingOf(anchor))
    return { en: `counts from ${name.en}`, zh: `从${name.zh}算起` };
  return {
    en: `"${anchor.id}" is ${anchor.text}, which counts from ${name.en}`,
    zh: `“${anchor.id}”是 ${sayPoint(anchor.at.point).zh}，从${name.zh}算起`,
  };
}

/** Whether a date is what was recorded: the pin of work that has begun or is done. */
export function isActual(
  driver: Constraint,
  { actual }: Task,
): driver is Extract<Constraint, { kind: "actual" | "pin" }> {
  return driver.kind === "actual" || (actual !== undefined && driver.kind === "pin");
}

function describe(driver: Exclude<Constraint, { kind: "actual" }>, task: Task): Description {
  switch (driver.kind) {
    case "pin":
      return describePin(task.pin!);
    case "link": {
      const { predecessor } = driver.dependency;
      return { on: predecessor.id, text: behind(driver.dependency) };
    }
    case "successor": {
      const { successor } = driver.dependency;
      const name = nameOf(successor);
      return { on: successor.id, text: { en: `in time for ${name.en}`, zh: `赶在${name.zh}之前` } };
    }
    case "bound": {
      const { kind, point } = driver.bound.bound;
      const said = sayPoint(point);
      return { on: anchorOf(point), text: { en: `${kind} ${said.en}`, zh: boundText(kind, said.zh) } };
    }
    case "phase":
      return { on: task.phase?.id ?? null, text: { en: "starts with its phase", zh: "随阶段开始" } };
    case "kickoff":
      return { on: null, text: { en: "starts with the kickoff", zh: "随计划启动" } };
    case "as-of":
      return {
        on: null,
        text: { en: `not started by ${formatDay(driver.day)}`, zh: `截至 ${formatDay(driver.day)} 尚未开始` },
      };
    case "plan-finish":
      return { on: null, text: { en: "up to the plan's end", zh: "到计划结束为止" } };
    case "window":
      return describeDuring(task);
  }
}

function describeDuring({ during }: Task): Description {
  if (!during) return { on: null, text: { en: "within its bounds", zh: "在规定范围内" } };
  const [thing, ...more] = during.things;
  const name = thing && more.length === 0 ? nameOf(thing) : quoted(during.text);
  return { on: during.text, text: { en: `during ${name.en}`, zh: `与${name.zh}同期` } };
}

/** Whose days are recorded is done, or has begun. */
function describeActual({ progress }: Task): Bilingual {
  const finished = progress!.finished;
  if (finished !== undefined) return { en: `finished on ${formatDay(finished)}`, zh: `${formatDay(finished)} 完成` };
  const started = formatDay(progress!.started!);
  return { en: `started on ${started}`, zh: `${started} 开始` };
}

function describePin(pin: Pin): Description {
  const point = pin.kind === "window" ? pin.window.start : pin.kind === "span" ? pin.start : pin.point;
  const said = pin.kind === "window" ? sayWindow(pin.window) : sayPoint(point);
  return {
    on: anchorOf(point),
    text: { en: `fixed: ${pin.kind === "span" ? "start" : pin.kind} ${said.en}`, zh: `固定：${said.zh}` },
  };
}

function behind({ predecessor, predecessorSide, lag }: Dependency): Bilingual {
  const name = nameOf(predecessor);
  const wait = lag.amount === 0 ? undefined : waitOf(lag);
  const end =
    predecessorSide === "finish"
      ? { en: `after ${name.en}`, zh: `在${name.zh}之后` }
      : { en: `after the start of ${name.en}`, zh: `在${name.zh}开始之后` };
  return wait ? { en: `${wait.en} ${end.en}`, zh: `${end.zh}${wait.zh}` } : end;
}

/** A lag as a wait, a lead as an overlap. */
function waitOf({ amount, unit }: PlanLag): Bilingual {
  if (unit === "percent") return { en: `${amount}% of its length`, zh: `其工期的 ${amount}%` };
  const count = Math.abs(amount);
  const days =
    unit === "wd"
      ? { en: `${count} working ${count === 1 ? "day" : "days"}`, zh: `${count} 个工作日` }
      : { en: `${count} calendar ${count === 1 ? "day" : "days"}`, zh: `${count} 个自然日` };
  return amount > 0
    ? { en: days.en, zh: `再过 ${days.zh}` }
    : { en: `up to ${days.en} before what comes`, zh: `，可提前 ${days.zh}` };
}

function nameOf(end: Task | Anchor): Bilingual {
  if (end.kind === "anchor" && end.id === "launch") return { en: "the launch", zh: "上市" };
  if (end.kind === "anchor" && end.id === "release") return { en: "the release", zh: "全量上线" };
  return quoted(end.kind === "task" ? end.name : end.id);
}

function quoted(name: string): Bilingual {
  return { en: `"${name}"`, zh: `“${name}”` };
}

function boundText(kind: string, text: string): string {
  const words: Readonly<Record<string, string>> = {
    from: `不早于 ${text} 开始`,
    by: `不晚于 ${text} 结束`,
    "start-by": `不晚于 ${text} 开始`,
    "finish-from": `不早于 ${text} 结束`,
  };
  return words[kind] ?? text;
}

function anchorOf({ base }: Point): string | null {
  if (base.kind === "anchor") return base.anchor.id;
  return base.kind === "festival" ? base.festival.id : null;
}
