import { SaxesParser } from "saxes";

/** An element as a strict reader sees it: its text, and the elements in it. */
export interface Node {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Node[];
}

/** Reads well-formed XML with namespaces; anything else throws. */
export function parseXml(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const stack: { name: string; text: string; children: Node[] }[] = [{ name: "", text: "", children: [] }];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri }) => {
    if (uri !== "http://schemas.microsoft.com/project") throw new Error(`${local} is of ${uri}`);
    const node = { name: local, text: "", children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on("text", (text) => {
    const node = stack.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => void stack.pop());
  parser.write(xml).close();
  const [root] = stack[0]?.children ?? [];
  if (!root) throw new Error("There is no element.");
  return root;
}

/** The elements at that path, each step a name. */
export function all(node: Node, ...path: readonly string[]): readonly Node[] {
  const [name, ...rest] = path;
  if (name === undefined) return [node];
  return node.children.filter((child) => child.name === name).flatMap((child) => all(child, ...rest));
}

/** The text of the first element at that path. */
export function textAt(node: Node, ...path: readonly string[]): string | undefined {
  return all(node, ...path)[0]?.text;
}
