import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const yes: Bilingual = { en: "yes", zh: "是" };
export const phaseWord: Bilingual = { en: "Phase", zh: "阶段" };
