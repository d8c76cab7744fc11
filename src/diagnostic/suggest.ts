/** Names longer than this are nobody's typing slip, and comparing them costs the square of their length. */
const longestName = 64;

/**
 * The candidate that was most likely meant: the same name in other letters (case, full width), else the nearest within
 * a third of the name's length in single slips (a letter too many, too few, wrong, or two swapped). Undefined where
 * nothing is near. Of equally near ones the first wins.
 */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...folded(name)];
  const limit = Math.max(Math.floor(wanted.length / 3), 1);
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
