/** The most octets that a line of the file may have, its end not counted (RFC 5545, 3.1). */
const longestLine = 75;

/** TEXT as RFC 5545, 3.3.11 wants it. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** `20261020T020000Z`. */
export function utcValue(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** `20261020`. */
export function dateValue(moment: number): string {
  return utcValue(moment).slice(0, 8);
}

/** The lines of a file, each folded where it is too long, each with its end. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/**
 * Where a line is too long it goes on behind a line end and a space. No character that a reader sees as one is cut, such
 * as an emoji family or a letter with its marks, for programs that look at each line alone; one that would not fit into
 * a line is cut between its code points.
 */
function foldLine(line: string): string {
  if (octetsOf(line) <= longestLine) return line;
  let folded = "";
  let used = 0;
  const add = (text: string, octets: number): void => {
    if (used + octets > longestLine) {
      folded += "\r\n ";
      used = 1;
    }
    folded += text;
    used += octets;
  };
  for (const character of charactersOf(line)) {
    const octets = octetsOf(character);
    if (octets < longestLine) add(character, octets);
    else for (const part of character) add(part, octetsOf(part));
  }
  return folded;
}

/** Marks, joiners, skin tones, tags of flags, vowels and ends of Korean syllables: never parted from what they stand behind. */
const joinsPrevious =
  /[\p{M}\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f\u{e0020}-\u{e007f}]|[\u200c\u200d]|[\u{1f3fb}-\u{1f3ff}]/u;
/** Joiners, marks that join consonants of India's scripts, and what begins a Korean syllable or a number in Arabic. */
const joinsNext =
  /[\u200d\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u0d4e\u1100-\u115f\ua960-\ua97c\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]/u;
const halfFlag = /[\u{1f1e6}-\u{1f1ff}]/u;

/**
 * What readers take for one character each. By a rule of its own, which keeps together a little more than Unicode's: that
 * one changes with its version, and so with the version of Node, and a file must not.
 */
function* charactersOf(line: string): Generator<string> {
  let character = "";
  let previous = "";
  let flags = 0;
  for (const next of line) {
    const isHalfFlag = halfFlag.test(next);
    const isJoined = joinsPrevious.test(next) || joinsNext.test(previous) || (isHalfFlag && flags % 2 === 1);
    if (character !== "" && !isJoined) {
      yield character;
      character = "";
    }
    character += next;
    previous = next;
    flags = isHalfFlag ? flags + 1 : 0;
  }
  if (character !== "") yield character;
}

/** As UTF-8. */
function octetsOf(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return octets;
}
