import { cleanLine } from "./clean-line.ts";

const unsafe = /[\s<>"'`()[\]{}|\\^]/g;

/**
 * The address if it may stand in an output as a link: web and mail addresses only, with every character that a file
 * format could take for its own percent-encoded. Null for anything else, such as `javascript:` or `file:`.
 */
export function safeLink(address: string): string | null {
  const cleaned = cleanLine(address);
  if (!/^(?:https?:\/\/|mailto:)\S/i.test(cleaned)) return null;
  return cleaned.replace(unsafe, encodeCharacter);
}

function encodeCharacter(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
