/** The smallest steps of reading by hand. Positions count units of the string; `end` is the first one not read. */

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function isLatinLetter(character: string | undefined): boolean {
  return character !== undefined && ((character >= "a" && character <= "z") || (character >= "A" && character <= "Z"));
}

export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at++;
  return at;
}

export function skipDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text[at])) at++;
  return at;
}

export function skipLatinLetters(text: string, start: number): number {
  let at = start;
  while (isLatinLetter(text[at])) at++;
  return at;
}

/** The first of the words that stands at that position; put longer words before their own beginnings. */
export function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word, at));
}
