import { nameOf } from "../shared/names.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { pointOffset } from "./point-offset.ts";

/** What has neither a day nor a place in the countdown, with what is written instead. */
export function undatedSection({ document, words, shared, names }: MarkdownContext): Lines {
  const undated = document.tasks.filter(({ start, startText }) => start === null && pointOffset(startText) === null);
  if (undated.length === 0) return [];
  const items = undated.map((task) => {
    const said = task.every ?? task.startText ?? shared.tbd;
    const owner = task.owner === null ? "" : `${shared.open}${escapeMarkdown(names.owner(task.owner))}${shared.close}`;
    return `- ${escapeMarkdown(nameOf(task))}${owner}${shared.colon}${escapeMarkdown(said)}`;
  });
  return [`## ${words.undated}`, "", ...items];
}
