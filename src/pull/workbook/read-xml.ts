import { SaxesParser } from "saxes";
import { WorkbookFault } from "./workbook-fault.ts";

/** What is told of a part, in its order. Names are without their prefixes, which each writer chooses for itself. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const sliceLength = 256 * 1024;

/** Reads a part strictly: what is not well-formed, and any document type with its entities, is refused. */
export function readXml(xml: string, part: string, reader: XmlReader): void {
  const broken = (): never => {
    throw new WorkbookFault("broken", { part });
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", broken);
  parser.on("doctype", broken);
  parser.on("opentag", ({ name, attributes }) => reader.open(localName(name), attributes as Record<string, string>));
  parser.on("closetag", ({ name }) => reader.close?.(localName(name)));
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  for (let at = 0; at < xml.length; at += sliceLength) parser.write(xml.slice(at, at + sliceLength));
  parser.close();
}

/** The attribute of that name, with or without a prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const prefixed = Object.keys(attributes).find((key) => localName(key) === name && !key.startsWith("xmlns"));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
