import type { MovedItem } from "../../slip/slip-report.ts";
import { andMore, moveGroup, spanMoves } from "../words/slip-words.ts";
import { type SlipReader, shownName, spanText } from "./item-text.ts";

/** So many names say who moved unlike the others; more of them are a wall. */
const mostNames = 6;

/** What moved by the same amount as one line, the largest group first, and its names only where they are few. */
export function moveLines(moved: readonly MovedItem[], { language, detail }: SlipReader): readonly string[] {
  return groupsOf(moved).flatMap((group, index) => {
    const { startDays, finishDays } = group[0]!;
    const head = moveGroup({ start: startDays, finish: finishDays, count: group.length })[language];
    if (detail === "each") {
      const each = group.map((item) => {
        const facts = { name: shownName(item, language), from: spanText(item.from), to: spanText(item.to) };
        return `  ${spanMoves(facts)[language]}`;
      });
      return [head, ...each];
    }
    const isMost = index === 0 && group.length > mostNames;
    return [isMost ? head : `${head}${language === "zh" ? "：" : ": "}${names(group, language)}`];
  });
}

function names(group: readonly MovedItem[], language: SlipReader["language"]): string {
  const shown = group.slice(0, mostNames).map((item) => shownName(item, language));
  const rest = group.length - shown.length;
  const listed = shown.join(language === "zh" ? "、" : ", ");
  if (rest === 0) return listed;
  return language === "zh" ? `${listed}${andMore(rest).zh}` : `${listed} ${andMore(rest).en}`;
}

function groupsOf(moved: readonly MovedItem[]): readonly (readonly MovedItem[])[] {
  const groups = new Map<string, MovedItem[]>();
  for (const item of moved) {
    const key = `${item.startDays} ${item.finishDays}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || b[0]!.startDays - a[0]!.startDays);
}
