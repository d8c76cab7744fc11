import { foldWidth } from "../../notation/fold-width.ts";
import { parseLink } from "../../notation/parse-link.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { ItemSpec } from "../../spec/items-at.ts";
import type { Conflict } from "../merge.ts";
import { keyPlaceOf } from "../plan/key-path.ts";
import type { Operation } from "../plan/splice.ts";
import type { BaseLink } from "../sheets/baseline.ts";
import { daysText } from "../sheets/read-field.ts";
import type { LagChange } from "../sheets/read-lags.ts";
import { wordsOfDuration } from "./value-wishes.ts";
import type { Wish, WishContext } from "./wish.ts";

export interface LinkWishes {
  readonly wishes: readonly Wish[];
  readonly conflicts: readonly Conflict[];
}

/** The wishes that lags come to which were changed. */
export function linkWishes(changes: readonly LagChange[], context: WishContext): LinkWishes {
  const wishes: Wish[] = [];
  const conflicts: Conflict[] = [];
  for (const { change, link, isReadable } of changes) {
    if (!isReadable) continue;
    const ours = lagsOf(link, context.document);
    if (ours.includes(change.theirs)) continue;
    if (ours.length > 0 && !ours.includes(change.base)) conflicts.push({ change, ours: ours[0] ?? "" });
    else {
      const holds: Wish["holds"] = (document) => lagsOf(link, document).includes(change.theirs);
      wishes.push({ changes: [change], ways: waysOf({ change, link, isReadable }, context), holds });
    }
  }
  return { wishes, conflicts };
}

/** The lags of the links of that type between the two. */
function lagsOf(link: BaseLink, { tasks }: ScheduleDocument): readonly string[] {
  const task = tasks.find(({ id }) => id === link.successor);
  const links = task?.predecessors.filter(({ id, type }) => id === link.predecessor && type === link.type) ?? [];
  return links.map(({ lag, lagUnit }) => daysText(lag, lagUnit));
}

function waysOf({ change, link }: LagChange, context: WishContext): Wish["ways"] {
  const [number = "", unit = ""] = change.theirs.split(" ");
  const { spec } = context;
  const successor = spec.tasks.find(({ id }) => id === link.successor);
  const predecessor = spec.tasks.find(({ id }) => id === link.predecessor);
  const isToStart = link.type.endsWith("start");
  const waiting = isToStart
    ? (["after", successor?.after] as const)
    : (["finish-after", successor?.finishAfter] as const);
  const found = [
    ...itemsNaming(link.predecessor, { task: link.successor, key: waiting[0], items: waiting[1] ?? [] }, context),
    ...itemsNaming(
      link.successor,
      { task: link.predecessor, key: "before", items: predecessor?.before ?? [] },
      context,
    ),
  ];
  return found.flatMap(({ text, write }) =>
    lagTexts(text, { amount: Number(number), unit, words: wordsOfDuration(undefined, context) }).map((each) => [
      write(each),
    ]),
  );
}

interface Holder {
  readonly task: string;
  readonly key: string;
  readonly items: readonly ItemSpec[];
}

/** The texts under a key that name a thing, and how to write another in the place of each. */
function itemsNaming(name: string, { task, key, items }: Holder, context: WishContext) {
  const { spec, own } = context;
  const names = new Set([...spec.tasks, ...spec.phases, ...spec.anchors].map(({ id }) => id));
  return items.flatMap((item, index) => {
    const reading = parseLink(item.text, (each) => names.has(each));
    if (!reading.ok || reading.value.name !== name) return [];
    const { path } = keyPlaceOf(context, task, key);
    const { list, node } = item.origin;
    const isOwn = node.place.file === own.name;
    const write = (text: string): Operation => {
      if (list && isOwn) return { path: [...path, list.items.indexOf(node)], value: text };
      // A list of another plan is replaced as a whole.
      const all = items.map((each, place) => (place === index ? text : each.text));
      return { path, value: list ? all : text };
    };
    return [{ text: item.text, write }];
  });
}

interface NewLag {
  readonly amount: number;
  readonly unit: string;
  readonly words: "en" | "zh";
}

/** The link with another lag: in the words of its old one where that counts the same, else spelt out. */
function lagTexts(text: string, { amount, unit, words }: NewLag): readonly string[] {
  const folded = foldWidth(text).trimEnd();
  const old = /\s*([+-])(\s*)(\d+(?:\.\d+)?)(\s*)(\S+)$/.exec(folded);
  const head = old ? text.slice(0, old.index) : text.trimEnd();
  if (amount === 0) return [head];
  const units = unit === "cd" ? ["cd", "d"] : unit === "wd" ? ["d", "wd"] : ["%"];
  const chinese: Readonly<Record<string, string>> = { d: "天", wd: "个工作日", cd: "个自然日" };
  const spelt = units.map((each) => (words === "zh" ? (chinese[each] ?? each) : each));
  const signs = [amount < 0 ? "-" : "+", amount < 0 ? "+" : "-"];
  const kept = old
    ? signs.map(
        (sign) =>
          `${text.slice(0, old.index)}${spaceBefore(folded, old.index)}${sign}${old[2]}${Math.abs(amount)}${old[4]}${old[5]}`,
      )
    : [];
  const others = signs.flatMap((sign) => spelt.map((each) => `${head} ${sign} ${Math.abs(amount)}${each}`));
  return [...kept, ...others];
}

function spaceBefore(text: string, index: number): string {
  return /^\s*/.exec(text.slice(index))?.[0] ?? "";
}
