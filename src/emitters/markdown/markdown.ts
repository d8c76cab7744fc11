import { defineEmitter } from "../define-emitter.ts";
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

export const markdown = defineEmitter({
  format: "md",
  summary: {
    en: "A page to read and review: diagrams, tables by phase, the countdown, each owner's list.",
    zh: "便于阅读和评审的页面：甘特图、分阶段表格、倒计时和每人的清单。",
  },

  async emit(document, language) {
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
    return { content: `${written.join("\n\n")}\n` };
  },
});
