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
