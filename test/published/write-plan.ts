/** A value of a plan: text and numbers as they are written, lists and maps of them. */
export type PlanValue = string | number | readonly PlanValue[] | { readonly [key: string]: PlanValue | undefined };
export type PlanKeys = Readonly<Record<string, PlanValue | undefined>>;

export interface PlanSections {
  readonly calendars?: Readonly<Record<string, PlanKeys>>;
  readonly anchors?: PlanKeys;
  readonly phases?: Readonly<Record<string, PhaseText>>;
  readonly tasks?: Readonly<Record<string, PlanKeys>>;
}

export interface PhaseText {
  readonly keys: PlanKeys;
  readonly tasks: Readonly<Record<string, PlanKeys>>;
}

/** Writes a plan as a person would: one task a line. */
export function writePlan(top: PlanKeys, { calendars, anchors, phases, tasks }: PlanSections): string {
  const lines = ["tminus: 1", ...block(top, "")];
  if (calendars) lines.push("calendars:", ...entries(calendars, "  "));
  if (anchors) lines.push("anchors:", ...block(anchors, "  "));
  if (phases && Object.keys(phases).length > 0) {
    lines.push("phases:");
    for (const [id, phase] of Object.entries(phases)) {
      lines.push(`  ${id}:`, ...block(phase.keys, "    "), "    tasks:", ...entries(phase.tasks, "      "));
    }
  }
  if (tasks && Object.keys(tasks).length > 0) lines.push("tasks:", ...entries(tasks, "  "));
  return `${lines.join("\n")}\n`;
}

function block(keys: PlanKeys, indent: string): string[] {
  return Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${indent}${key}: ${flow(value)}`],
  );
}

function entries(maps: Readonly<Record<string, PlanKeys>>, indent: string): string[] {
  return Object.entries(maps).map(([id, keys]) => `${indent}${id}: ${flow(keys)}`);
}

function flow(value: PlanValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
  if (isList(value)) return `[${value.map(flow).join(", ")}]`;
  const pairs = Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [`${key}: ${flow(part)}`]));
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

function isList(value: PlanValue): value is readonly PlanValue[] {
  return Array.isArray(value);
}

function isPlain(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 .+%-]*$/.test(text) || /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text);
}
