import type { Diagnostic, Language, Severity } from "../diagnostic/diagnostic.ts";
import type { RenderStyle } from "../diagnostic/frame.ts";
import { renderDiagnostic } from "../diagnostic/render-diagnostic.ts";
import type { CompiledPlan } from "./compile-plan.ts";
import type { Paint } from "./paint.ts";
import { moreDiagnostics } from "./words/plan-words.ts";

const most = 50;
const gravity: readonly Severity[] = ["error", "warning", "info"];

interface Sink {
  readonly write: (text: string) => void;
  readonly paint: Paint;
  readonly width: number;
  /** Whether notes are wanted too: what the compiler took for granted is much, and seldom what one looks for. */
  readonly notes: "shown" | "counted";
}

/**
 * Shows what was found in a plan, each finding with its lines: file by file, and the gravest last, as that is what stands
 * above the prompt. Of very many the gravest are shown.
 */
export function reportDiagnostics({ compilation, textOf, language }: CompiledPlan, sink: Sink): void {
  const isShown = ({ severity }: Diagnostic): boolean => severity !== "info" || sink.notes === "shown";
  const diagnostics = gravestLast(compilation.diagnostics.filter(isShown));
  if (diagnostics.length > most) sink.write(`${moreDiagnostics(diagnostics.length - most)[language]}\n\n`);
  renderFindings(gravest(diagnostics), { ...sink, language, textOf });
}

interface Reader extends Omit<Sink, "notes"> {
  readonly language: Language;
  readonly textOf: (file: string) => string | undefined;
}

/** Findings in that order, each with its lines. */
export function renderFindings(
  diagnostics: readonly Diagnostic[],
  { write, paint, width, language, textOf }: Reader,
): void {
  const style = styleOf(paint);
  for (const diagnostic of diagnostics)
    write(`${renderDiagnostic(diagnostic, { language, textOf, width, style })}\n\n`);
}

/** File by file, those with graver findings later; within a file by severity, then in the order given. */
function gravestLast(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ place }) => place.file))];
  const groups = files.map((file) => {
    const found = diagnostics.filter(({ place }) => place.file === file);
    return gravity.toReversed().map((severity) => found.filter((it) => it.severity === severity));
  });
  const worst = (group: readonly (readonly Diagnostic[])[]): number => group.findLastIndex((it) => it.length > 0);
  return groups.toSorted((left, right) => worst(left) - worst(right)).flat(2);
}

function gravest(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  const chosen = new Set(gravity.flatMap((it) => diagnostics.filter(({ severity }) => severity === it)).slice(0, most));
  return diagnostics.filter((diagnostic) => chosen.has(diagnostic));
}

function styleOf(paint: Paint): RenderStyle {
  return {
    error: (text) => paint.bold(paint.red(text)),
    warning: (text) => paint.bold(paint.yellow(text)),
    // Not blue, which many terminals show too dark to be read on black.
    info: (text) => paint.bold(paint.cyan(text)),
    message: paint.bold,
    frame: paint.dim,
    related: paint.cyan,
    help: paint.cyan,
  };
}
