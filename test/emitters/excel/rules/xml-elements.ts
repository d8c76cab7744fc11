export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags, as written; empty for an element without content. */
  readonly content: string;
}

/** The elements of a name in well-formed XML in which none of them holds another. */
export function elementsOf(xml: string, name: string): readonly XmlElement[] {
  const found = xml.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${name}>)`, "gs"));
  return Array.from(found, ([, attributes = "", content = ""]) => ({ attributes: attributesIn(attributes), content }));
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/([\w:]+)="([^"]*)"/g);
  return Object.fromEntries(Array.from(pairs, ([, name = "", value = ""]) => [name, plainText(value)]));
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text without the entities of XML. */
export function plainText(xml: string): string {
  return xml.replace(/&(?:(\w+)|#(\d+)|#x([0-9A-Fa-f]+));/g, (whole, name, decimal, hex) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
