/** What a message says, before any channel's markup: a title, a lead, and sections of lines. */
export interface Digest {
  readonly title: string;
  /** The plan in one or two lines: the countdown, what a trial changed. */
  readonly lead: readonly Line[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly kind: "late" | "due" | "starting" | "moved" | "removed";
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Said in place of the lines that were cut off; null where all are there. */
  readonly more: string | null;
}

export type Line = readonly Span[];

export interface Span {
  /** On one line, clean, not yet escaped. */
  readonly text: string;
  readonly look: "plain" | "strong" | "quiet";
  /** A web address that is safe to follow. */
  readonly link?: string;
}

export const plain = (text: string): Span => ({ text, look: "plain" });
export const strong = (text: string): Span => ({ text, look: "strong" });
export const quiet = (text: string): Span => ({ text, look: "quiet" });

/** How each channel writes a line: what is text is escaped, what is a mark is not. */
export interface Markup {
  readonly escape: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly link: (text: string, address: string) => string;
}

export function writeLine(line: Line, markup: Markup): string {
  return joinedSpans(line)
    .map((span) => writeSpan(span, markup))
    .join("");
}

/** Neighbours of one look are one, so that marks do not meet inside a line. */
function joinedSpans(line: Line): Line {
  const joined: Span[] = [];
  for (const span of line) {
    const last = joined.at(-1);
    const isSame = last?.look === span.look && last.link === undefined && span.link === undefined;
    if (last && isSame) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

/** Spaces stay outside of the marks: a mark beside one is no mark. */
function writeSpan({ text, look, link }: Span, markup: Markup): string {
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (core === "") return text;
  const written = markup.escape(core);
  const linked = link === undefined ? written : markup.link(written, link);
  return `${before}${look === "plain" ? linked : markup[look](linked)}${after}`;
}
