/** Names longer than this are nobody's typing slip, and comparing them costs the square of their length. */
const longestName = 64;

/**
 * The candidate that was most likely meant: the same name in other letters (case, full width), else the nearest within
 * a third of the name's length in single slips (a letter too many, too few, wrong, or two swapped). Undefined where
 * nothing is near. Of equally near ones the first wins.
 */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...folded(name)];
  const limit = mostSlips(wanted);
  if (wanted.length > longestName) return undefined;
  let closest: string | undefined;
  let fewest = limit + 1;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const letters = [...folded(candidate)];
    if (Math.abs(letters.length - wanted.length) >= fewest) continue;
    const slips = slipsBetween(wanted, letters);
    // A name of which no letter is left is another name, not a slip.
    if (slips >= fewest || slips >= Math.max(wanted.length, letters.length)) continue;
    closest = candidate;
    fewest = slips;
  }
  return closest;
}

/**
 * The candidate that a name can only have been meant for: the same in other letters (case, full width), or the only one
 * that is near. Of words that may be anything (`open`, as names are) it must be one slip away and not short; of a fixed
 * set (`closed`) it may be as far as `closestName` looks. A slip that changes more than Latin letters or dashes is none:
 * `page-2` and `page-3`, 王芳 and 王磊 are two things.
 */
export function surelyMeant(
  name: string,
  candidates: Iterable<string>,
  vocabulary: "open" | "closed",
): string | undefined {
  const wanted = [...folded(name)];
  if (wanted.length > longestName) return undefined;
  const others = [...new Set(candidates)].filter((candidate) => candidate !== name);
  const same = others.filter((candidate) => folded(candidate) === wanted.join(""));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = others.filter((candidate) => {
    const letters = [...folded(candidate)];
    if (Math.abs(letters.length - wanted.length) > mostSlips(wanted)) return false;
    return slipsBetween(wanted, letters) <= mostSlips(wanted);
  });
  const [only] = near;
  return near.length === 1 && only !== undefined && isTypingSlip(wanted, [...folded(only)], vocabulary)
    ? only
    : undefined;
}

function isTypingSlip(wanted: readonly string[], meant: readonly string[], vocabulary: "open" | "closed"): boolean {
  const changed = [...without(wanted, meant), ...without(meant, wanted)];
  // Two letters that have changed places.
  if (changed.length === 0) return wanted.length >= 3;
  const isLong = Math.min(wanted.length, meant.length) >= 4;
  const isNear = vocabulary === "closed" || slipsBetween(wanted, meant) === 1;
  return isLong && isNear && changed.every((letter) => /^[a-z_-]$/.test(letter));
}

/** What is left of the letters when those of another word are taken away, each once. */
function without(letters: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return letters.filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function mostSlips(letters: readonly string[]): number {
  return Math.max(Math.floor(letters.length / 3), 1);
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** The restricted Damerau-Levenshtein distance, over code points. */
function slipsBetween(left: readonly string[], right: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const replaced = at(last, column - 1) + (isSame ? 0 : 1);
      const cheapest = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced);
      current.push(isSwap ? Math.min(cheapest, at(beforeLast, column - 2) + 1) : cheapest);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
