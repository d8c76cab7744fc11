import { readXml } from "./read-xml.ts";

/** The table of texts, each with its runs of different looks put together. */
export function readStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const collector = textCollector();
  readXml(xml, part, {
    open(name) {
      if (name === "si") collector.begin();
      else collector.open(name);
    },
    close(name) {
      if (name === "si") strings.push(collector.end());
      else collector.close(name);
    },
    text: collector.text,
  });
  return strings;
}

/** Gathers what stands in `t`, but not how it is pronounced. */
export function textCollector() {
  let parts: string[] = [];
  let isText = false;
  let isHint = false;
  return {
    begin(): void {
      parts = [];
    },
    open(name: string): void {
      if (name === "rPh") isHint = true;
      if (name === "t") isText = true;
    },
    close(name: string): void {
      if (name === "rPh") isHint = false;
      if (name === "t") isText = false;
    },
    text(text: string): void {
      if (isText && !isHint) parts.push(text);
    },
    end: (): string => decodeEscapes(parts.join("")),
  };
}

/** Signs that XML cannot hold are written as `_x000D_`; an underscore that would look so as `_x005F_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
