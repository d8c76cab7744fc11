import type { YAMLParseError } from "yaml";
import type { SyntaxFault } from "./syntax-wording.ts";

/** What an error of the library most likely comes from; some need a look at the text to become a fault. */
export type ErrorKind =
  | Exclude<SyntaxFault, "unclosed-bracket" | "unclosed-quote" | "text-behind-value" | "no-colon" | "deeper-than-value">
  | "colonless"
  | "unclosed"
  | "behind"
  | "complex-key";

type Classified = readonly [code: string, beginning: string, kind: ErrorKind | undefined];

/**
 * By code, then by how the message begins; the first line that fits counts. Undefined is what the look at the tokens
 * has said already: tags, anchors, aliases and directives.
 */
const kinds: readonly Classified[] = [
  ["TAB_AS_INDENT", "", "tab"],
  ["BAD_SCALAR_START", "Plain value cannot start with reserved character @", "at-sign"],
  ["BAD_SCALAR_START", "", "reserved-start"],
  ["BLOCK_AS_IMPLICIT_KEY", "Nested", "second-colon"],
  ["BLOCK_AS_IMPLICIT_KEY", "", "indent"],
  ["MULTILINE_IMPLICIT_KEY", "", "colonless"],
  ["BAD_INDENT", "Flow", "unclosed"],
  ["BAD_INDENT", "", "indent"],
  ["MISSING_CHAR", "Missing closing", "unclosed"],
  ["MISSING_CHAR", "Flow", "unclosed"],
  ["MISSING_CHAR", "Implicit map keys", "colonless"],
  ["MISSING_CHAR", "Missing ,", "missing-comma"],
  ["MISSING_CHAR", "Missing space", "colon-without-space"],
  ["MISSING_CHAR", "Comments", "comment-without-space"],
  ["MISSING_CHAR", "Block collection", "behind-dashes"],
  ["MISSING_CHAR", "Block scalars", "indent"],
  ["MISSING_CHAR", "Sequence item", "indent"],
  ["MISSING_CHAR", "Missing directives-end", undefined],
  ["MISSING_CHAR", "Tags and anchors", undefined],
  ["UNEXPECTED_TOKEN", "Block scalar header", "block-mark"],
  ["UNEXPECTED_TOKEN", "Unexpected block-seq-ind on same line", "dash-behind-key"],
  ["UNEXPECTED_TOKEN", "Unexpected flow-", "stray-bracket"],
  ["UNEXPECTED_TOKEN", "Unexpected , in", "extra-comma"],
  ["UNEXPECTED_TOKEN", "Unexpected empty item", "extra-comma"],
  ["UNEXPECTED_TOKEN", "Unexpected", "behind"],
  ["BLOCK_IN_FLOW", "", "missing-comma"],
  ["BAD_DQ_ESCAPE", "", "escape"],
  ["KEY_OVER_1024_CHARS", "", "long-key"],
  ["NON_STRING_KEY", "", "complex-key"],
  ["ALIAS_PROPS", "", undefined],
  ["BAD_ALIAS", "", undefined],
  ["BAD_COLLECTION_TYPE", "", undefined],
  ["BAD_DIRECTIVE", "", undefined],
  ["BAD_PROP_ORDER", "", undefined],
  ["MULTIPLE_ANCHORS", "", undefined],
  ["MULTIPLE_TAGS", "", undefined],
  ["TAG_RESOLVE_FAILED", "", undefined],
];

export function classifyError({ code, message }: Pick<YAMLParseError, "code" | "message">): ErrorKind | undefined {
  const row = kinds.find(([itsCode, beginning]) => itsCode === code && message.startsWith(beginning));
  return row ? row[2] : "unreadable";
}
