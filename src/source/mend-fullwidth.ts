import type { Fix } from "../diagnostic/diagnostic.ts";
import { safely } from "../diagnostic/with-fix.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { inQuotes } from "./syntax-wording.ts";

/** A mark that should have been a plain one. */
export interface FullwidthMark {
  /** UTF-16 offset in the text that was looked at. */
  readonly index: number;
  readonly mark: string;
  readonly plain: string;
}

/** A stretch of a line, in UTF-16 from its beginning, and what to write in its place. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const closersOf: Readonly<Record<string, string>> = {
  "“": '”“＂"',
  "＂": '＂”"',
  "‘": "’‘＇'",
  "＇": "＇’'",
  "［": "］]",
  "【": "】]",
  "｛": "｝}",
};
const wideSpaces = "\u3000\u00a0";

/** @param offset Where the text begins in which the mark was found. */
export function fullwidthFix(
  { text, finder }: { readonly text: string; readonly finder: PlaceFinder },
  found: FullwidthMark,
  offset: number,
): Fix | undefined {
  const [start, end] = finder.lineRange(finder.lineOf(offset + found.index));
  const edits = mendFullwidth(text.slice(start, end), { ...found, index: offset + found.index - start });
  return (
    edits &&
    safely(...edits.map((edit) => ({ place: finder.placeOf(start + edit.start, start + edit.end), text: edit.text })))
  );
}

/**
 * The plain forms of a full-width mark and of what belongs to it on its line: the closing partner of a bracket or quote
 * with what separates the entries in between, a space behind a colon. Undefined where the partner is not found.
 */
export function mendFullwidth(line: string, { index, mark, plain }: FullwidthMark): readonly LineEdit[] | undefined {
  if (plain === " ") return mendSpaces(line, index);
  if (plain === ":" || plain === ",")
    return [{ start: index, end: spacesEnd(line, index + 1), text: spaced(line, index, plain) }];
  const closers = closersOf[mark];
  if (closers === undefined) return [{ start: index, end: index + 1, text: plain }];
  const end = closerAt(line, index, closers);
  if (end === undefined) return undefined;
  return plain === '"' || plain === "'"
    ? [{ start: index, end: end + 1, text: inQuotes(line.slice(index + 1, end)) }]
    : mendBrackets(line, { index, mark, plain }, end);
}

/** Where the partner stands: it ends the value, so nothing but what may follow a value comes behind it. */
function closerAt(line: string, index: number, closers: string): number | undefined {
  for (let at = line.length - 1; at > index; at--) {
    if (closers.includes(line.charAt(at)) && /^\s*(?:$|[,，\]}］】｝]|#)/.test(line.slice(at + 1))) return at;
  }
  return undefined;
}

function mendBrackets(line: string, { index, mark, plain }: FullwidthMark, end: number): readonly LineEdit[] {
  const isMap = mark === "｛";
  const separators = isMap ? /[，：]/g : /[，、]/g;
  const inside = [...line.slice(index + 1, end).matchAll(separators)].map((match): LineEdit => {
    const at = index + 1 + match.index;
    return { start: at, end: spacesEnd(line, at + 1), text: spaced(line, at, match[0] === "：" ? ":" : ",") };
  });
  return [
    { start: index, end: index + 1, text: plain },
    ...inside,
    { start: end, end: end + 1, text: isMap ? "}" : "]" },
  ];
}

/** The plain mark and a space, where something follows it on the line. */
function spaced(line: string, at: number, plain: string): string {
  return spacesEnd(line, at + 1) === line.length ? plain : `${plain} `;
}

/** Wide spaces that indent a line become as many plain ones as they look; elsewhere one stands for all. */
function mendSpaces(line: string, index: number): readonly LineEdit[] {
  const end = spacesEnd(line, index);
  if (line.slice(0, index).trim() !== "") return [{ start: index, end, text: " " }];
  const cells = [...line.slice(0, end)].map((character) => (character === "\u3000" ? "  " : " "));
  return [{ start: 0, end, text: cells.join("") }];
}

function spacesEnd(line: string, start: number): number {
  let end = start;
  while (end < line.length && ` \t${wideSpaces}`.includes(line.charAt(end))) end++;
  return end;
}
