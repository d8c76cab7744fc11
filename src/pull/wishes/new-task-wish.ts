import type { Language } from "../../diagnostic/diagnostic.ts";
import { isId, isReserved } from "../../notation/names.ts";
import { nodeAt, type Path, pathOfTask } from "../plan/own-plan.ts";
import type { Value } from "../plan/write-value.ts";
import type { NewRow } from "../sheets/read-new-rows.ts";
import { stateWord } from "./value-wishes.ts";
import type { Wish, WishContext } from "./wish.ts";

/** A task for a row that was added, at the end of its phase or behind the task in the row above. */
export function newTaskWish(row: NewRow, context: WishContext, taken: Set<string>): Wish {
  const id = freeId(row.name, context, taken);
  taken.add(id);
  const holder: Path = row.phase ? ["phases", row.phase, "tasks"] : ["tasks"];
  const siblings = nodeAt(context.own.root, holder);
  const above = row.behind === undefined ? undefined : pathOfTask(context.own, row.behind);
  const isBeside = above !== undefined && JSON.stringify(above.slice(0, -1)) === JSON.stringify(holder);
  const last = siblings?.kind === "map" ? [...siblings.entries.keys()].at(-1) : undefined;
  const behind = isBeside ? row.behind : last;
  return {
    changes: [],
    added: { row, id },
    ways: [[{ path: [...holder, id], value: keysOf(row, id, context), ...(behind !== undefined && { behind }) }]],
    holds: ({ tasks }) => tasks.some((task) => task.id === id && (task.phase ?? "") === (row.phase ?? "")),
  };
}

function keysOf({ name, values }: NewRow, id: string, context: WishContext): Value {
  const { lang } = context.document.plan;
  const keys = new Map<string, Value>();
  const set = (key: string, value: string | undefined): void => {
    if (value) keys.set(key, value);
  };
  if (name !== id) set("name", name);
  set("owner", values.get("owner"));
  const [number, unit = ""] = (values.get("days") ?? "").split(" ");
  const start = values.get("start");
  set("start", start);
  if (!(start && number)) set("finish", values.get("finish"));
  if (!(start && values.get("finish") && !number) && number) set("duration", lengthOf(number, unit, lang));
  for (const key of ["started", "finished"] as const) set(key, values.get(key));
  const progress = values.get("progress");
  set("progress", progress && `${progress}%`);
  set("status", stateWord(values.get("status"), context));
  set("note", values.get("note"));
  return keys;
}

const units: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  wd: ["wd", "个工作日"],
  cd: ["cd", "个自然日"],
  mo: ["mo", "个月"],
  week: ["w", "周"],
};

function lengthOf(number: string, unit: string, language: Language): string {
  if (number === "0") return number;
  const [en, zh] = units[unit] ?? ["d", "天"];
  return `${number}${language === "zh" ? zh : en}`;
}

/** From the name: ids may be in any script. */
function freeId(name: string, { spec }: WishContext, taken: ReadonlySet<string>): string {
  const known = new Set([...spec.tasks, ...spec.phases, ...spec.anchors].map(({ id }) => id));
  const isFree = (id: string): boolean =>
    isId(id) && !isReserved(id) && id !== "release" && !known.has(id) && !taken.has(id);
  const plain = Array.from(
    name
      .normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .toLowerCase(),
  );
  const stem = plain.slice(0, 40).join("").replace(/-+$/, "");
  const base = isId(stem) ? stem : `task-${stem}`.replace(/-+$/, "");
  if (isFree(base)) return base;
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}
