/** One property of a calendar object: unfolded, its name in capitals, its value as it is written. */
export interface ContentLine {
  readonly name: string;
  /** Names in capitals, values without their quotes. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  /** The whole line as it came, unfolded. */
  readonly text: string;
}

/** The lines of a calendar text with what was folded joined again (RFC 5545, 3.1). Servers write line ends of all kinds. */
export function unfoldLines(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\n[ \t]/g, "")
    .split("\n")
    .filter((line) => line !== "");
}

/** Undefined for a line without a name or a value. */
export function parseContentLine(text: string): ContentLine | undefined {
  const [name = ""] = /^[A-Za-z0-9-]+/.exec(text) ?? [];
  if (name === "") return undefined;
  const params = new Map<string, string>();
  let at = name.length;
  while (text[at] === ";") {
    const [whole = "", key = "", value = ""] = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/.exec(text.slice(at)) ?? [];
    if (whole === "") return undefined;
    params.set(key.toUpperCase(), value.replaceAll('"', ""));
    at += whole.length;
  }
  return text[at] === ":" ? { name: name.toUpperCase(), params, value: text.slice(at + 1), text } : undefined;
}

/** TEXT as people read it (RFC 5545, 3.3.11). */
export function unescapeText(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, letter: string) => (letter === "n" || letter === "N" ? "\n" : letter));
}

/** The values of a list of TEXT: only commas that are not escaped part them. */
export function splitList(value: string): readonly string[] {
  return (value.match(/(?:\\.|[^\\,])+/gs) ?? []).map(unescapeText);
}

const most = 75;

/** Folded at 75 octets, between characters as people see them. */
export function foldLine(line: string): string {
  if (octets(line) <= most) return line;
  const pieces: string[] = [];
  let piece = "";
  let room = most;
  for (const { segment } of graphemes.segment(line)) {
    // A grapheme of more than a line, such as a letter under a heap of accents, is cut between its code points.
    for (const part of octets(segment) > most - 1 ? segment : [segment]) {
      const size = octets(part);
      if (size > room) {
        pieces.push(piece);
        piece = "";
        room = most - 1;
      }
      piece += part;
      room -= size;
    }
  }
  return [...pieces, piece].join("\r\n ");
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Of UTF-8; half of a surrogate pair counts as half of its four. */
function octets(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    count += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return count;
}
