const firstFullWidth = 0xff01;
const lastFullWidth = 0xff5e;
/** The full-width forms follow the order of ASCII, at this distance from it. */
const fullWidthShift = 0xfee0;

const dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63";
const waves = "\u301c\u223c\u02dc";
const colons = "\u2236\ufe55";
const spaces =
  "\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" +
  // These take no room at all, and come along when text is copied out of documents and chats.
  "\u200b\u200e\u200f\u2060\ufeff" +
  "\u2028\u2029\u202f\u205f\u3000";

const plainForms: ReadonlyMap<string, string> = new Map([
  ...Array.from(dashes, (dash): [string, string] => [dash, "-"]),
  ...Array.from(waves, (wave): [string, string] => [wave, "~"]),
  ...Array.from(colons, (colon): [string, string] => [colon, ":"]),
  ...Array.from(spaces, (space): [string, string] => [space, " "]),
]);

/**
 * Full-width and typographic forms as their plain ones: `Ｔ－３０` gives `T-30`. The answer is as long as the text, so
 * that a position in one is a position in the other. `至` stays as it is: it may be part of a name.
 */
export function foldWidth(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) folded += plainFormOf(text[at] as string);
  return folded;
}

function plainFormOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character;
  if (code >= firstFullWidth && code <= lastFullWidth) return String.fromCharCode(code - fullWidthShift);
  return plainForms.get(character) ?? character;
}
