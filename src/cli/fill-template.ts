/** What `init` writes into a template; what is not given stays as the template has it. */
export interface Filling {
  readonly launch?: string;
  readonly tier?: string;
  readonly name?: string;
}

/**
 * The template with the top-level lines `launch`, `tier` and `name` replaced in its text, so that every comment and
 * the order of the keys stay. A key the template does not have is added below the keys before it.
 */
export function fillTemplate(text: string, { launch = "TBD", tier, name }: Filling): string {
  let filled = name === undefined ? text : setLine(text, "name", quotedIfNeeded(name));
  filled = setLine(filled, "launch", launch);
  return tier === undefined ? filled : setLine(filled, "tier", tier);
}

/** The order in which the keys stand at the top of a plan. */
const order = ["tminus", "name", "lang", "launch", "timezone", "calendar", "tier"];

function setLine(text: string, key: string, value: string): string {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.startsWith(`${key}:`));
  const line = lines[index];
  if (line !== undefined) return lines.with(index, `${key}: ${value}${commentOf(line)}`).join("\n");
  const before = order.slice(0, order.indexOf(key));
  const place = lines.findLastIndex((it) => before.some((other) => it.startsWith(`${other}:`)));
  return lines.toSpliced(place + 1, 0, `${key}: ${value}`).join("\n");
}

/** The comment at the end of a line with the spaces before it; a `#` inside quotes is no comment. */
function commentOf(line: string): string {
  let quote = "";
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if ((character === '"' || character === "'") && /[\s:]/.test(line.charAt(index - 1))) quote = character;
    else if (character === "#" && /\s/.test(line.charAt(index - 1))) {
      return line.slice(line.slice(0, index).trimEnd().length);
    }
  }
  return "";
}

/** Plain where YAML reads it as this very text, else in double quotes. */
function quotedIfNeeded(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N} _()（）《》“”、，。！？·/.-]*$/u.test(text) && !text.endsWith(" ");
  const isWord = /^(?:true|false|null|yes|no|on|off|nan|inf|tbd)$/i.test(text);
  return isPlain && !isWord ? text : JSON.stringify(text);
}
