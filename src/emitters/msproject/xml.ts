/** An element: a text, or elements in it. */
export interface Element {
  readonly name: string;
  readonly content: string | readonly Element[];
}

type Value = string | number | readonly Element[];

/** Elements in the order of the table, which is the order of the schema; those without a value are left out. */
export function elements(values: Readonly<Record<string, Value | null>>): readonly Element[] {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [element(name, value)]));
}

export function element(name: string, value: Value): Element {
  return { name, content: typeof value === "number" ? `${value}` : value };
}

/** One element below the other, with two spaces for each level. */
export function writeElement({ name, content }: Element, indent = ""): string {
  if (typeof content === "string") return `${indent}<${name}>${escapeXml(content)}</${name}>\n`;
  const inner = content.map((child) => writeElement(child, `${indent}  `)).join("");
  return `${indent}<${name}>\n${inner}${indent}</${name}>\n`;
}

/** For text that has been cleaned: no control characters but tab and line feed are left in it. */
function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}
