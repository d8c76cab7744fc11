import { dayOf } from "../shared/civil-day.ts";
import type { Move } from "../shared/published.ts";
import { type ChatContext, nameSpan } from "./context.ts";
import { type Line, plain, quiet, type Section, strong } from "./digest.ts";

/** What was published with other days before: one line for each entry, from where it first stood to where it stands. */
export function movedSection(context: ChatContext): readonly Section[] {
  const { wish, words, days } = context;
  const recent = wish.moves.filter(({ on }) => wish.since <= on && on <= wish.today);
  const lines = joinedMoves(recent).flatMap((move) => moveLine(move, context));
  if (lines.length === 0) return [];
  return [{ kind: "moved", heading: words.moved(days.short(wish.since), lines.length), lines, more: null }];
}

/** Several moves of one entry are one, in the order of the days where things now stand. */
function joinedMoves(moves: readonly Move[]): readonly Move[] {
  const joined = new Map<string, Move>();
  for (const move of moves) joined.set(move.key, { ...move, from: joined.get(move.key)?.from ?? move.from });
  return [...joined.values()].toSorted((left, right) =>
    left.to.finish === right.to.finish ? 0 : left.to.finish < right.to.finish ? -1 : 1,
  );
}

/** The finish where it moved, else the start; nothing where it is back where it was. */
function moveLine({ name, from, to }: Move, { days, words }: ChatContext): readonly Line[] {
  const end = from.finish === to.finish ? "start" : "finish";
  const distance = dayOf(to[end]) - dayOf(from[end]);
  if (distance === 0) return [];
  const begins = end === "start" ? words.begins : "";
  return [
    [
      nameSpan(name),
      plain("  "),
      quiet(`${begins}${days.long(from[end])} → `),
      strong(days.long(to[end])),
      quiet(` · ${words.later(distance)}`),
    ],
  ];
}
