import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import { type RenderStyle, renderDiagnostic } from "../diagnostic/render-diagnostic.ts";
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
 * Shows what was found in a plan, each finding with its lines; of very many the gravest, in the order of the file.
 */
export function reportDiagnostics({ compilation, textOf, language }: CompiledPlan, sink: Sink): void {
  const isShown = ({ severity }: Diagnostic): boolean => severity !== "info" || sink.notes === "shown";
  const diagnostics = compilation.diagnostics.filter(isShown);
  const style = styleOf(sink.paint);
  for (const diagnostic of gravest(diagnostics)) {
    sink.write(`${renderDiagnostic(diagnostic, { language, textOf, width: sink.width, style })}\n\n`);
  }
  if (diagnostics.length > most) sink.write(`${moreDiagnostics(diagnostics.length - most)[language]}\n\n`);
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
    info: (text) => paint.bold(paint.blue(text)),
    message: paint.bold,
    frame: paint.blue,
    related: paint.blue,
    help: paint.cyan,
  };
}
