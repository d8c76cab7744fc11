import type { Bilingual, Language } from "../diagnostic/diagnostic.ts";
import type { Anchor, Point, Task } from "../plan/plan.ts";
import type { Constraint } from "./constraint.ts";
import type { Driver } from "./document.ts";
import type { ScheduledTask } from "./schedule.ts";

/** What set a task's date, in words: the first of what asked for that day. */
export function describeDriver({ task, drivers }: ScheduledTask, language: Language): Driver | null {
  const [driver] = drivers;
  if (!driver) return null;
  const { on, text } = describe(driver, task);
  return { kind: driver.kind, on, text: text[language] };
}

interface Description {
  readonly on: string | null;
  readonly text: Bilingual;
}

function describe(driver: Constraint, task: Task): Description {
  switch (driver.kind) {
    case "pin":
      return describePin(task);
    case "link": {
      const { predecessor, predecessorSide } = driver.dependency;
      return { on: predecessor.id, text: behind(predecessor, predecessorSide) };
    }
    case "successor": {
      const { successor } = driver.dependency;
      const name = nameOf(successor);
      return { on: successor.id, text: { en: `in time for "${name}"`, zh: `赶在“${name}”之前` } };
    }
    case "bound": {
      const { kind, point } = driver.bound.bound;
      return { on: anchorOf(point), text: { en: `${kind} ${point.text}`, zh: boundText(kind, point.text) } };
    }
    case "phase":
      return { on: task.phase?.id ?? null, text: { en: "starts with its phase", zh: "随阶段开始" } };
    case "kickoff":
      return { on: null, text: { en: "starts with the kickoff", zh: "随计划启动" } };
    case "plan-finish":
      return { on: null, text: { en: "up to the plan's end", zh: "到计划结束为止" } };
    case "window":
      return { on: task.during?.text ?? null, text: { en: "within its bounds", zh: "在规定范围内" } };
  }
}

function describePin({ pin }: Task): Description {
  if (!pin) return { on: null, text: { en: "fixed", zh: "固定日期" } };
  const point = pin.kind === "window" ? pin.window.start : pin.kind === "span" ? pin.start : pin.point;
  const text = pin.kind === "window" ? pin.window.text : point.text;
  return {
    on: anchorOf(point),
    text: { en: `fixed: ${pin.kind === "span" ? "start" : pin.kind} ${text}`, zh: `固定：${text}` },
  };
}

function behind(end: Task | Anchor, side: "start" | "finish"): Bilingual {
  const name = nameOf(end);
  return side === "finish"
    ? { en: `after "${name}"`, zh: `在“${name}”之后` }
    : { en: `after the start of "${name}"`, zh: `在“${name}”开始之后` };
}

function nameOf(end: Task | Anchor): string {
  return end.kind === "task" ? end.name : end.id;
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
