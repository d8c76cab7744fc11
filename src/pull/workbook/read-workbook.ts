import type { Sheet } from "./cell.ts";
import { openPackage, type PackageLimits, type PackageParts, packageLimits } from "./package-parts.ts";
import { readSheet, type SheetLimits, sheetLimits } from "./read-sheet.ts";
import { readStrings } from "./read-strings.ts";
import { attributeOf, readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** A workbook that has been opened; each sheet is read when it is asked for. */
export interface Workbook {
  /** Days are counted from 1904, as old files of the Macintosh do. */
  readonly isFrom1904: boolean;
  /** In the order of the tabs, hidden ones among them. */
  readonly sheetNames: readonly string[];
  /** What names of the whole workbook stand for, by name in lower case. */
  readonly definedNames: ReadonlyMap<string, string>;
  sheet(name: string): Sheet | undefined;
}

export interface WorkbookLimits {
  readonly package: PackageLimits;
  readonly sheet: SheetLimits;
}

export const workbookLimits: WorkbookLimits = { package: packageLimits, sheet: sheetLimits };

/**
 * Opens a workbook as Excel, WPS, LibreOffice and others write it. Nothing in it is followed or run: links to other files
 * and macros are parts that are never read. Fails with a `WorkbookFault`.
 */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits = workbookLimits): Workbook {
  const parts = openPackage(bytes, limits.package);
  const path = workbookPath(parts);
  const xml = parts.read(path);
  if (xml === undefined) throw new WorkbookFault("not-a-workbook");
  const targets = readTargets(parts, path);
  const { sheets, isFrom1904, definedNames } = readFrame(xml, path);
  let texts: readonly string[] | undefined;
  const strings = (): readonly string[] => {
    texts ??= readTexts(parts, targets);
    return texts;
  };
  const known = new Map<string, Sheet | undefined>();
  const read = (name: string): Sheet | undefined => {
    const id = sheets.get(name);
    const part = id === undefined ? undefined : targets.get(id)?.path;
    if (part === undefined) return undefined;
    const sheetXml = parts.read(part);
    if (sheetXml === undefined) throw new WorkbookFault("broken", { part });
    return readSheet({ name, part, xml: sheetXml, strings }, limits.sheet);
  };
  return {
    isFrom1904,
    sheetNames: [...sheets.keys()],
    definedNames,
    sheet(name) {
      if (!known.has(name)) known.set(name, read(name));
      return known.get(name);
    },
  };
}

interface Target {
  readonly path: string;
  /** The last word of the relationship's type: `worksheet`, `sharedStrings`. */
  readonly type: string;
}

function workbookPath(parts: PackageParts): string {
  const targets = [...targetsIn(parts.read("_rels/.rels"), "_rels/.rels", "").values()];
  return targets.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
}

function readTargets(parts: PackageParts, path: string): ReadonlyMap<string, Target> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${path.slice(folder.length)}.rels`;
  return targetsIn(parts.read(relations), relations, folder);
}

/** The relationships of a part by their ids; those that lead out of the package are left out. */
function targetsIn(xml: string | undefined, part: string, folder: string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  if (xml === undefined) return targets;
  readXml(xml, part, {
    open(name, { Id, Type = "", Target: target, TargetMode }) {
      if (name !== "Relationship" || Id === undefined || target === undefined || TargetMode === "External") return;
      const path = resolvePath(folder, target);
      targets.set(Id, { path, type: Type.slice(Type.lastIndexOf("/") + 1) });
    },
  });
  return targets;
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  const whole = target.startsWith("/") ? target : folder + target;
  for (const step of whole.replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function readTexts(parts: PackageParts, targets: ReadonlyMap<string, Target>): readonly string[] {
  const part = [...targets.values()].find(({ type }) => type === "sharedStrings")?.path;
  const xml = part === undefined ? undefined : parts.read(part);
  return part === undefined || xml === undefined ? [] : readStrings(xml, part);
}

function readFrame(xml: string, part: string) {
  const sheets = new Map<string, string>();
  const definedNames = new Map<string, string>();
  let isFrom1904 = false;
  let named: string | undefined;
  let text = "";
  readXml(xml, part, {
    open(tag, attributes) {
      if (tag === "workbookPr") isFrom1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? "");
      if (tag === "sheet") {
        const id = attributeOf(attributes, "id");
        if (attributes.name !== undefined && id !== undefined && !sheets.has(attributes.name)) {
          sheets.set(attributes.name, id);
        }
      }
      // Names of one sheet are its own affair.
      if (tag === "definedName") {
        named = attributes.localSheetId === undefined ? attributes.name?.toLowerCase() : undefined;
        text = "";
      }
    },
    text: (part) => {
      if (named !== undefined) text += part;
    },
    close(tag) {
      if (tag === "definedName" && named !== undefined) definedNames.set(named, text.trim());
      if (tag === "definedName") named = undefined;
    },
  });
  return { sheets, definedNames, isFrom1904 };
}
