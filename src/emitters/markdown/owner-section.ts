import type { TaskEntry } from "../../schedule/document.ts";
import { countdownSpan } from "../shared/countdown.ts";
import { nameOf } from "../shared/names.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { cell, escapeHtml, escapeMarkdown } from "./escape-markdown.ts";
import { leftColumns, table } from "./table.ts";
import { spanTexts } from "./task-table.ts";

/** Each owner's own list by day, folded away; work that nobody owns comes last. */
export function ownerSection(context: MarkdownContext): Lines {
  const { document, words, names } = context;
  const ids = ownersAtWork(context);
  const lists = ids.flatMap((id) =>
    ownerList(names.owner(id), ownedBy(id, document.tasks), helpedBy(id, document.tasks), context),
  );
  const orphans = document.tasks.filter(({ owner, type }) => owner === null && type !== "gate" && type !== "milestone");
  const unowned = orphans.length === 0 ? [] : ownerList(words.ownerless, orphans, [], context);
  if (lists.length + unowned.length === 0) return [];
  return [`## ${words.byOwner}`, "", ...lists, ...unowned].slice(0, -1);
}

/** In the order of the plan, then any that only the tasks name. */
function ownersAtWork({ document }: MarkdownContext): readonly string[] {
  const named = document.tasks.flatMap(({ owner, helpers }) => (owner === null ? helpers : [owner, ...helpers]));
  const atWork = new Set(named);
  const declared = document.owners.map(({ id }) => id).filter((id) => atWork.has(id));
  return [...new Set([...declared, ...named])];
}

function ownedBy(id: string, tasks: readonly TaskEntry[]): readonly TaskEntry[] {
  return tasks.filter(({ owner }) => owner === id);
}

function helpedBy(id: string, tasks: readonly TaskEntry[]): readonly TaskEntry[] {
  return tasks.filter(({ owner, helpers }) => owner !== id && helpers.includes(id));
}

function ownerList(
  name: string,
  owned: readonly TaskEntry[],
  helped: readonly TaskEntry[],
  context: MarkdownContext,
): Lines {
  const { document, words, shared } = context;
  const columns = leftColumns(words.start, words.finish, words.offset, words.task);
  const rows = byStart(owned).map((task) => {
    const { start, finish } = spanTexts(task, shared.tbd);
    return [cell(start), cell(finish), cell(countdownSpan(task, document.plan.launch)), cell(nameOf(task))];
  });
  const helps = helped.map((task) => escapeMarkdown(nameOf(task))).join(shared.comma);
  return [
    `<details><summary>${escapeHtml(words.ownerSummary(name, owned.length))}</summary>`,
    "",
    ...(rows.length === 0 ? [] : [...table(columns, rows), ""]),
    ...(helps === "" ? [] : [`${words.helpsWith}${shared.colon}${helps}`, ""]),
    "</details>",
    "",
  ];
}

/** Undated work comes last. */
function byStart(tasks: readonly TaskEntry[]): readonly TaskEntry[] {
  const key = ({ start }: TaskEntry) => start ?? "9999";
  return tasks.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
