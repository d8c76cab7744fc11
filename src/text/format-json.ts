/** What JSON may hold as it is, but a terminal would act on or not show. */
const unsafe =
  /[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/**
 * A value as JSON that may be printed anywhere: the same data, but for a terminal without anything that hides, reorders or
 * steers, and for the log of a CI runner without `##[`, which is a command anywhere in a line.
 */
export function formatJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(unsafe, escaped).replaceAll("##[", "#\\u0023[")}\n`;
}

/** In UTF-16, as JSON writes it. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
