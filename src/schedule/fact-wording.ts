import type { Bilingual } from "../diagnostic/diagnostic.ts";

/** What the one day of an embargo is called, which its author gives no name. */
export const embargoLifts: Bilingual = { en: "lifts", zh: "解禁" };
