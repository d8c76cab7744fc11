/** What a worksheet cell holds at most, in UTF-16 units. */
const longestText = 32_767;
/** Addresses above this length make the file unreadable for Excel. */
const longestLink = 2_079;

const formulaStart = /^[=+\-@\t＝＋－＠]/;
const escapeLookalike = /_x([0-9A-Fa-f]{4})_/g;
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const unsafeInLink = /[\s"<>\\^`{|}]|[\u0000-\u001F\u007F]/;

/**
 * A text as a cell may hold it: no control characters, no half characters, at most 32,767 units, and `_x0041_` written
 * so that it is read back as itself and not as "A".
 */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(unwritable, "").replace(loneSurrogate, "\uFFFD");
  return cutText(clean).replace(escapeLookalike, "_x005F_x$1_");
}

/** Whether a program could take the text for a formula: such a text is marked as text in the finished file. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** Only addresses that open a page or a message become links; every other text stays a text. */
export function isSafeLink(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)./i.test(text) && text.length <= longestLink && !unsafeInLink.test(text);
}

function cutText(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
