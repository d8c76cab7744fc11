import { cleanText } from "../../text/clean-text.ts";
import { safeLink } from "../shared/safe-link.ts";

/** What a worksheet cell holds at most, in UTF-16 units. */
const longestText = 32_767;
/** Addresses above this length make the file unreadable for Excel. */
const longestLink = 2_079;

const escapeLookalike = /_x([0-9A-Fa-f]{4})_/g;

/**
 * A text as a cell may hold it: clean, at most 32,767 units, and `_x0041_` written so that it is read back as itself
 * and not as "A".
 */
export function cellText(text: string): string {
  return cutText(cleanText(text)).replace(escapeLookalike, "_x005F_x$1_");
}

/** The address as a cell may open it; null where it must stay a text. */
export function cellLink(address: string): string | null {
  const link = safeLink(address);
  return link === null || link.length > longestLink ? null : link;
}

function cutText(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
