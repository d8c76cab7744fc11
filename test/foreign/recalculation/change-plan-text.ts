import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { LiveLink } from "./live-workbook.ts";

/** The plan with another lag on one link; undefined where the plan does not write that link of its own. */
export function withLag(text: string, link: LiveLink, lag: number): string | undefined {
  const plan = parseDocument(text);
  const after = itemsAt(thingNamed(plan, link.successor), ["after", "finish-after"], link.predecessor);
  const before = itemsAt(thingNamed(plan, link.predecessor), ["before"], link.successor);
  const [only, ...others] = [...after, ...before];
  if (!only || others.length > 0) return undefined;
  const { id, end = "" } = linkWords(only.value) ?? {};
  // What has to be over two days before something is waited for with a lag of two days.
  const amount = before.includes(only) ? -lag : lag;
  only.value = `${id}${end} ${amount < 0 ? "-" : "+"} ${Math.abs(amount)}${link.unit}`;
  return plan.toString({ lineWidth: 0 });
}

/** Of a link such as `kit.start + 2d`. */
function linkWords(text: unknown): { readonly id: string; readonly end: string | undefined } | undefined {
  const [, id, end] = /^([^\s.+]+?)(\.(?:start|finish))?(?:\s*[+-]\s*\d+\s*(?:d|wd|cd))?$/.exec(String(text)) ?? [];
  return id === undefined ? undefined : { id, end };
}

function itemsAt(thing: YAMLMap | undefined, keys: readonly string[], id: string): readonly Scalar[] {
  return keys.flatMap((key) => {
    const value = thing?.get(key, true) as unknown;
    const items = isSeq(value) ? value.items : [value];
    return items.filter((item): item is Scalar => isScalar(item) && linkWords(item.value)?.id === id);
  });
}

/** A task, under a phase or at the top. */
function thingNamed(plan: Document, id: string): YAMLMap | undefined {
  const phases = plan.get("phases");
  const holders = [plan, ...(isMap(phases) ? phases.items.map(({ value }) => value) : [])];
  for (const holder of holders) {
    const tasks = isMap(holder) || holder === plan ? (holder as YAMLMap).get("tasks") : undefined;
    const task = isMap(tasks) ? tasks.get(id) : undefined;
    if (isMap(task)) return task;
  }
  return undefined;
}

interface ChangedDay {
  /** `2026-10-20`. */
  readonly day: string;
  readonly works: boolean;
}

/** The plan whose own calendar has that day as a rest day or as a working day, whatever it was. */
export function withChangedDay(text: string, { day, works }: ChangedDay): string {
  const plan = parseDocument(text);
  const id = String(plan.get("calendar") ?? "mon-fri");
  const calendar = plan.getIn(["calendars", id]);
  if (isMap(calendar)) {
    changeDay(plan, calendar, { day, works });
    return plan.toString({ lineWidth: 0 });
  }
  // A calendar that is built in gets an heir, which takes its place wherever it is named.
  const heir = "changed-days";
  plan.setIn(["calendars", heir], plan.createNode({ extends: id }));
  plan.set("calendar", heir);
  changeDay(plan, plan.getIn(["calendars", heir]) as YAMLMap, { day, works });
  return plan
    .toString({ lineWidth: 0 })
    .replaceAll(new RegExp(`(?<=^ .*\\b)calendar: ${id}\\b`, "gm"), `calendar: ${heir}`);
}

function changeDay(plan: Document, calendar: YAMLMap, { day, works }: ChangedDay): void {
  const [into, from] = works ? (["workdays", "holidays"] as const) : (["holidays", "workdays"] as const);
  for (const key of [into, from]) {
    const list = calendar.get(key);
    const items: unknown[] = isSeq(list) ? list.items : [];
    const others = items.filter((item) => String(isMap(item) ? item.get("date") : item) !== day);
    calendar.set(key, plan.createNode(key === into ? [...others, day] : others));
  }
}
