import { createTwoFilesPatch } from "diff";
import { makeVisible } from "../text/clean-text.ts";
import type { Paint } from "./paint.ts";

/** What changes in a file, as a unified difference. It is for people: signs that show nothing are drawn. */
export function showDifference(
  { name, before, after }: { readonly name: string; readonly before: string; readonly after: string },
  paint: Paint,
): string {
  const patch = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    unixLines(before),
    unixLines(after),
    undefined,
    undefined,
    {
      context: 2,
      headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
    },
  );
  return patch
    .split("\n")
    .map((line, index, lines) => (index === lines.length - 1 ? line : colored(makeVisible(line), paint)))
    .join("\n");
}

function colored(line: string, paint: Paint): string {
  if (line.startsWith("@@")) return paint.cyan(line);
  if (line.startsWith("+")) return paint.green(line);
  return line.startsWith("-") ? paint.red(line) : line;
}

function unixLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
