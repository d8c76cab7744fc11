import { cleanText } from "../../text/clean-text.ts";

/** The cleaned text on one line: every run of white space becomes one space, and none is left at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
