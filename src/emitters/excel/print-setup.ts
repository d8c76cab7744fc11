import type { HeaderFooter, PageSetup, PaperSize } from "exceljs";
import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import { cellText } from "./cell-text.ts";

/** The number of A3, which the library's types leave out. */
export const a3 = 8 as number as PaperSize;
export const a4 = 9 as number as PaperSize;

/** Landscape, as wide as one page and as long as it needs. */
export const printSetup: Partial<PageSetup> = {
  orientation: "landscape",
  paperSize: a4,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
};

const pageOf: Bilingual = { en: "Page &P of &N", zh: "第 &P 页，共 &N 页" };
/** A footer holds 255 characters in all. */
const longestName = 100;

/** The plan's name on the left and the page on the right; an ampersand would begin a code, so it is doubled. */
export function footerOf(planName: string, language: Language): Partial<HeaderFooter> {
  const name = Array.from(cellText(planName)).slice(0, longestName).join("").replaceAll("&", "&&");
  return { oddFooter: `&L${name}&R${pageOf[language]}` };
}
