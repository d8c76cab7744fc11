import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { contextOf, type Lines } from "./context.ts";
import { countdownSection } from "./countdown-section.ts";
import { factSection } from "./fact-section.ts";
import { findingsSection } from "./findings-section.ts";
import { gateSection } from "./gate-section.ts";
import { overviewSection } from "./overview-section.ts";
import { ownerSection } from "./owner-section.ts";
import { phaselessSection, phaseSection } from "./phase-section.ts";
import { summary } from "./summary.ts";
import { undatedSection } from "./undated-section.ts";

/** The whole page. */
export function writePage(document: ScheduleDocument, language: Language): string {
  const context = contextOf(document, language);
  const sections: readonly Lines[] = [
    summary(context),
    findingsSection(context),
    overviewSection(context),
    ...document.phases.map((phase) => phaseSection(phase, context)),
    phaselessSection(context),
    countdownSection(context),
    undatedSection(context),
    gateSection(context),
    ownerSection(context),
    factSection(context),
  ];
  const written = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${written.join("\n\n")}\n`;
}
