import { makeVisible } from "../text/clean-text.ts";
import type { Bilingual, Diagnostic, Language, Place, Severity } from "./diagnostic.ts";
import { drawLine } from "./draw-line.ts";

type Paint = (text: string) => string;

/** How the parts of a diagnostic are coloured. Each takes a text and gives it back with colour. */
export interface RenderStyle {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly message: Paint;
  /** Line numbers, arrows and bars. */
  readonly frame: Paint;
  /** The underline and text of further places. */
  readonly related: Paint;
  readonly help: Paint;
}

export interface RenderOptions {
  readonly language: Language;
  /** The text of a file by the name that places give it; without it only the place is printed. */
  readonly textOf: (file: string) => string | undefined;
  /** Cells of the terminal; 80 if not given. Source lines are cut to it, sentences are not. */
  readonly width?: number;
  /** No colour if not given. */
  readonly style?: RenderStyle;
}

const plain: Paint = (text) => text;

/** No colour at all. */
export const plainStyle: RenderStyle = {
  error: plain,
  warning: plain,
  info: plain,
  message: plain,
  frame: plain,
  related: plain,
  help: plain,
};

const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "info", zh: "提示" },
};
const helpWord: Bilingual = { en: "help: ", zh: "建议：" };
const noteWord: Bilingual = { en: "note: ", zh: "说明：" };
const colon: Bilingual = { en: ": ", zh: "：" };
const narrowest = 40;

interface Label {
  readonly place: Place;
  readonly message: string;
  readonly mark: "^" | "-";
  readonly paint: Paint;
}

interface Frame {
  readonly gutter: number;
  readonly width: number;
  readonly style: RenderStyle;
  readonly textOf: (file: string) => string | undefined;
}

/** A diagnostic as lines for a terminal, without a line break at the end; every place that belongs to it is shown. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const { language, textOf, width = 80, style = plainStyle } = options;
  const labels = labelsOf(diagnostic, language, style);
  const gutter = Math.max(...labels.map(({ place }) => String(place.line).length));
  const frame: Frame = { gutter, width: Math.max(width, narrowest) - gutter - 4, style, textOf };
  const files = [...new Set(labels.map(({ place }) => place.file))];
  return [
    ...headLines(diagnostic, language, frame),
    ...files.flatMap((file) => fileLines(labels, file, frame)),
    ...(diagnostic.notes ?? []).flatMap((note) => tailLines(noteWord[language], note[language], frame)),
    ...(diagnostic.help ? tailLines(helpWord[language], diagnostic.help[language], frame) : []),
  ].join("\n");
}

function labelsOf({ severity, place, related }: Diagnostic, language: Language, style: RenderStyle): readonly Label[] {
  const primary: Label = { place, message: "", mark: "^", paint: style[severity] };
  const others = related.map(
    (it): Label => ({
      place: it.place,
      message: makeVisible(it.message[language]),
      mark: "-",
      paint: style.related,
    }),
  );
  return [primary, ...others];
}

function headLines({ severity, code, message }: Diagnostic, language: Language, frame: Frame): readonly string[] {
  const [first = "", ...more] = message[language].split("\n").map(makeVisible);
  const title = frame.style[severity](`${severityWords[severity][language]}[${code}]`);
  return [title + frame.style.message(colon[language] + first), ...more.map((line) => besideBar(line, frame))];
}

/** The places in one file: its first label gives the place in the arrow, the lines follow in the order of the file. */
function fileLines(labels: readonly Label[], file: string, frame: Frame): readonly string[] {
  const here = labels.filter(({ place }) => place.file === file);
  const text = frame.textOf(file);
  const pad = " ".repeat(frame.gutter + 1);
  const arrow = ({ place: { line, column } }: Label): string =>
    `${pad}${frame.style.frame("-->")} ${makeVisible(file)}:${line}:${column}`;
  if (text === undefined)
    return here.map((label) => (label.message ? `${arrow(label)} ${label.message}` : arrow(label)));
  const sorted = [...here].sort((left, right) => left.place.line - right.place.line);
  const [first] = here;
  return [...(first ? [arrow(first)] : []), besideBar("", frame), ...snippetLines(sorted, text, frame)];
}

function snippetLines(labels: readonly Label[], text: string, frame: Frame): readonly string[] {
  const lines: string[] = [];
  let shown: { readonly line: number; readonly text: string } | undefined;
  for (const { place, message, mark, paint } of labels) {
    const source = lineAt(text, place.line);
    const endColumn = place.endLine > place.line ? [...source].length + 1 : place.endColumn;
    const drawn = drawLine(source, { column: place.column, endColumn }, frame.width);
    if (shown && place.line > shown.line + 1) lines.push(` ${frame.style.frame("...")}`);
    if (shown?.line !== place.line || shown.text !== drawn.text) {
      const number = frame.style.frame(` ${String(place.line).padStart(frame.gutter)} |`);
      lines.push(`${number} ${drawn.text}`.trimEnd());
      shown = { line: place.line, text: drawn.text };
    }
    const underline = mark.repeat(drawn.end - drawn.start) + (message && ` ${message}`);
    lines.push(besideBar(" ".repeat(drawn.start) + paint(underline), frame));
  }
  return lines;
}

/** A sentence below the frame, behind the word that says what it is. */
function tailLines(word: string, text: string, frame: Frame): readonly string[] {
  const [first = "", ...more] = text.split("\n").map(makeVisible);
  const pad = " ".repeat(frame.gutter + 2);
  return [
    `${pad}${frame.style.frame("=")} ${frame.style.help(word)}${first}`,
    ...more.map((line) => besideBar(line, frame)),
  ];
}

/** Every printed line begins with the frame, so that no text of a plan ever begins a line of its own. */
function besideBar(text: string, frame: Frame): string {
  return `${" ".repeat(frame.gutter + 2)}${frame.style.frame("|")} ${text}`.trimEnd();
}

function lineAt(text: string, line: number): string {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const next = text.indexOf("\n", start);
    if (next === -1) return "";
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}
