import { cellWidth } from "../text/cell-width.ts";
import type { Bilingual, Diagnostic, Language, Severity } from "./diagnostic.ts";
import { drawCircle } from "./draw-circle.ts";
import { drawPlaces, type Label } from "./draw-places.ts";
import { besideBar, type Frame, fitLines, type Paint, type RenderStyle, sentenceLines } from "./frame.ts";

export interface RenderOptions {
  readonly language: Language;
  /** The text of a file by the name that places give it; without it only the place is printed. */
  readonly textOf: (file: string) => string | undefined;
  /** Cells of the terminal, at least 40; 80 if not given. */
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
const morePlaces = (count: number): Bilingual => ({
  en: `… and ${count} more places.`,
  zh: `……另有 ${count} 处没有列出。`,
});
const narrowest = 40;
/** Further places beyond this are counted: nobody reads them, and a circle may go through thousands. */
const mostPlaces = 12;

/** A diagnostic as lines for a terminal, without a line break at the end; every place that belongs to it is shown. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const { language, textOf, width = 80, style = plainStyle } = options;
  const labels = labelsOf(diagnostic, language, style);
  const shown = labels.slice(0, mostPlaces + 1);
  const gutter = Math.max(...shown.map(({ place }) => String(place.line).length));
  const frame: Frame = { gutter, width: Math.max(width, narrowest) - gutter - 4, style, textOf };
  const files = [...new Set(shown.map(({ place }) => place.file))];
  const left = labels.length - shown.length;
  return [
    ...headLines(diagnostic, language, frame),
    ...files.flatMap((file) =>
      drawPlaces(
        shown.filter(({ place }) => place.file === file),
        file,
        frame,
      ),
    ),
    ...(left > 0 ? [besideBar(morePlaces(left)[language], frame)] : []),
    ...(diagnostic.circle ? drawCircle(diagnostic.circle, frame) : []),
    ...(diagnostic.notes ?? []).flatMap((note) => sentenceLines(noteWord[language], note[language], frame)),
    ...(diagnostic.help ? sentenceLines(helpWord[language], diagnostic.help[language], frame) : []),
  ].join("\n");
}

function labelsOf(
  { severity, place, label, related }: Diagnostic,
  language: Language,
  style: RenderStyle,
): readonly Label[] {
  return [
    { place, message: label?.[language] ?? "", mark: "^", paint: style[severity] },
    ...related.map(
      (it): Label => ({ place: it.place, message: it.message[language], mark: "-", paint: style.related }),
    ),
  ];
}

function headLines({ severity, code, message }: Diagnostic, language: Language, frame: Frame): readonly string[] {
  const title = `${severityWords[severity][language]}[${code}]`;
  const before = cellWidth(title) + cellWidth(colon[language]);
  const [first = "", ...more] = fitLines(message[language], frame.width, frame.width + frame.gutter + 4 - before);
  return [
    frame.style[severity](title) + frame.style.message(colon[language] + first),
    ...more.map((line) => besideBar(frame.style.message(line), frame)),
  ];
}
