import { mendNotes } from "./mend-notes.ts";
import { mendCoreProperties, mendStyles, mendWorksheet } from "./mend-parts.ts";
import { type Parts, quoteFormulaLookalikes } from "./quote-texts.ts";
import { fixTimestamps } from "./zip-timestamps.ts";

/**
 * The final pass over a written workbook: makes the parts valid where the library does not, and the bytes the same for
 * the same workbook, whatever the day, zone and machine.
 */
export async function finalizeWorkbook(written: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const parts: Parts = new Map();
  for (const [path, bytes] of Object.entries(unzipSync(written))) {
    // Folders have entries of their own, which the format does not know.
    if (!path.endsWith("/")) parts.set(path, strFromU8(bytes));
  }
  for (const [path, xml] of parts) {
    if (path.startsWith("xl/worksheets/sheet")) parts.set(path, mendWorksheet(xml));
    if (path === "xl/styles.xml") parts.set(path, mendStyles(xml));
    if (path === "docProps/core.xml") parts.set(path, mendCoreProperties(xml));
  }
  mendNotes(parts);
  quoteFormulaLookalikes(parts);
  const entries = [...parts.keys()].sort(byPackageOrder).map((path) => [path, strToU8(parts.get(path) ?? "")] as const);
  return fixTimestamps(zipSync(Object.fromEntries(entries), { level: 6, mtime: zipEpoch }));
}

/** Any day the format can hold; the fields it leads to depend on the zone and are overwritten. */
const zipEpoch = Date.UTC(1990, 0, 1);

/** The list of content types comes first, as readers expect; the rest by path. */
function byPackageOrder(a: string, b: string): number {
  const first = "[Content_Types].xml";
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}
