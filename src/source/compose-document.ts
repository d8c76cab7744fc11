import { Composer, type CST, type Document, type ParsedNode } from "yaml";

export type ComposedDocument = Document.Parsed<ParsedNode>;

/** The first document that the library makes of the tokens, with all that it objects to. */
export function composeDocument(tokens: readonly CST.Token[], endOffset: number): ComposedDocument {
  const composer = new Composer({
    version: "1.2",
    // Every scalar stays the text it is; typing is ours.
    schema: "failsafe",
    stringKeys: true,
    // The library compares each key with all others; we look them up.
    uniqueKeys: false,
    merge: false,
    logLevel: "error",
    keepSourceTokens: false,
    prettyErrors: false,
  });
  return withoutStackTraces(() => {
    // With `forceDoc` there is always a first document.
    const [first] = composer.compose(tokens, true, endOffset);
    return first as ComposedDocument;
  });
}

/**
 * The library makes an `Error` of each slip, and a file of nothing but commas has a million of them. Their stack traces,
 * which nobody reads, are nine tenths of the cost.
 */
function withoutStackTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
