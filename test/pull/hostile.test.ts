import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { faultWords } from "../../src/pull/fault-wording.ts";
import { readBaseline } from "../../src/pull/sheets/baseline.ts";
import { readWorkbook, workbookLimits } from "../../src/pull/workbook/read-workbook.ts";
import { WorkbookFault } from "../../src/pull/workbook/workbook-fault.ts";
import { planWorkbook } from "./plan-workbook.ts";
import { documentOf, pullBytes } from "./pull-text.ts";
import { smallParts, smallWorkbook, zippable } from "./small-workbook.ts";

const plan = `tminus: 1
tasks:
  story: { start: 2026-09-07, duration: 5d }
  page: { duration: 3d, after: story }
`;
const sound = () => planWorkbook(documentOf(plan)).whole();

/** Pulls a workbook and gives why it was refused. */
async function reasonOf(bytes: Uint8Array, limits = workbookLimits): Promise<string> {
  try {
    const { outcome, findings } = await pullBytes(plan, bytes, { limits });
    return `${outcome} ${findings.map(({ code }) => code).join(" ")}`.trim();
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const { message, help } = faultWords(error.reason, error.facts, "a.xlsx");
    for (const { en, zh } of [message, help]) {
      expect(en).toMatch(/^\S.*\.$/s);
      expect(zh).toMatch(/[\p{Script=Han}].*。$/su);
    }
    return error.reason;
  }
}

const withParts = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  smallWorkbook({ ...sound(), parts });
const without = (...names: string[]): Uint8Array => {
  const parts = smallParts(sound());
  for (const name of names) delete parts[name];
  return zipSync(zippable(parts));
};
const sheetXml = (data: string): string => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
const replaced = (bytes: Uint8Array, change: (bytes: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice();
  change(copy);
  return copy;
};

describe("a workbook that is none", () => {
  it.each<readonly [what: string, bytes: Uint8Array, reason: string]>([
    ["nothing", new Uint8Array(), "not-a-workbook"],
    ["a text", strToU8("name: plan\n"), "not-a-workbook"],
    ["an empty package", zipSync({}), "not-a-workbook"],
    ["another package", zipSync({ "readme.txt": strToU8("hello") }), "not-a-workbook"],
    [
      "one of Excel 2003, or encrypted",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "protected-or-old",
    ],
    ["one of others", smallWorkbook({ sheets: [{ name: "Sheet1", cells: { A1: "a" } }] }), "no-baseline"],
    [
      "one of a newer version",
      smallWorkbook({ sheets: [{ name: "_tminus", cells: { A1: "format", B1: "tminus-workbook/2" } }] }),
      "newer-schema",
    ],
    [
      "one of another plan",
      smallWorkbook(planWorkbook(documentOf(`name: Other\n${plan}id: other\n`)).whole()),
      "other-plan",
    ],
    ["one whose sheets are gone", smallWorkbook({ sheets: sound().sheets.slice(2) }), "no-tasks"],
  ])("%s", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });
});

describe("a broken workbook", () => {
  const whole = smallWorkbook(sound());
  it.each<readonly [what: string, bytes: () => Uint8Array, reason: string]>([
    ["cut off in the middle", () => whole.slice(0, 1000), "broken"],
    ["without its workbook part", () => without("xl/workbook.xml"), "not-a-workbook"],
    ["without a sheet", () => without("xl/worksheets/sheet1.xml"), "broken"],
    ["without its texts", () => without("xl/sharedStrings.xml"), "broken"],
    ["without relationships", () => without("xl/_rels/workbook.xml.rels"), "no-baseline"],
    [
      "with a text that is not there",
      () => withParts({ "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1" t="s"><v>999</v></c></row>') }),
      "broken",
    ],
    [
      "with a number that is none",
      () => withParts({ "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1"><v>1e999</v></c></row>') }),
      "broken",
    ],
    [
      "with an element that is not closed",
      () => withParts({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }),
      "broken",
    ],
    ["with two roots", () => withParts({ "xl/sharedStrings.xml": "<sst/><sst/>" }), "broken"],
    [
      "with bytes that are no text",
      () => withParts({ "xl/sharedStrings.xml": Uint8Array.of(0x3c, 0xff, 0xfe, 0xff) }),
      "broken",
    ],
    [
      "with an unknown entity",
      () => withParts({ "xl/sharedStrings.xml": "<sst><si><t>&xxe;</t></si></sst>" }),
      "broken",
    ],
    [
      "with entities that grow",
      () =>
        withParts({
          "xl/sharedStrings.xml":
            '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        }),
      "broken",
    ],
    [
      "with an entity of a file",
      () =>
        withParts({
          "xl/workbook.xml": '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
        }),
      "broken",
    ],
    ["with an unknown packing", () => replaced(whole, (bytes) => void bytes.set([99, 0], 8)), "broken"],
    ["whose packed bytes are spoilt", () => replaced(whole, (bytes) => void bytes.fill(0xff, 60, 120)), "broken"],
  ])("%s", async (_, bytes, reason) => {
    expect(await reasonOf(bytes())).toBe(reason);
  });

  it("with any one byte spoilt ends in words, never in a crash", async () => {
    for (let at = 0; at < whole.length; at += 13) {
      await reasonOf(replaced(whole, (bytes) => void bytes.set([(bytes[at] ?? 0) ^ 0x5a], at)));
    }
  });
});

describe("a workbook that is too much", () => {
  const megabyte = 1024 ** 2;
  const spaces = (megabytes: number): string => " ".repeat(megabytes * megabyte);
  const small = {
    ...workbookLimits,
    package: { ...workbookLimits.package, partBytes: 2 * megabyte, totalBytes: 3 * megabyte },
  };

  it("inflates to more than it may, whatever its sizes say", async () => {
    const bomb = withParts({ "xl/sharedStrings.xml": spaces(4) });
    expect(await reasonOf(bomb, small)).toBe("too-large");
    // The sizes stand in the local heads: all of them say that there is nothing.
    const lying = replaced(bomb, (bytes) => {
      const view = new DataView(bytes.buffer);
      for (let at = 0; at + 30 < bytes.length; at++)
        if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1, true);
    });
    expect(await reasonOf(lying, small)).toBe("too-large");
  });

  it("has several large sheets, each of which would be allowed", async () => {
    const padded = smallParts(sound());
    for (const name of Object.keys(padded).filter((each) => each.includes("sheet"))) {
      padded[name] = `${String(padded[name])}${spaces(1.5)}`;
    }
    const bytes = zipSync(zippable(padded));
    expect(await reasonOf(bytes, small)).toBe("too-large");
    expect(await reasonOf(bytes)).toBe("nothing");
  });

  it("has thousands of parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x/${index}`, ""]));
    expect(await reasonOf(withParts(parts))).toBe("too-large");
  });

  it("has a part twice", () => {
    const zip = zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") });
    const text = Buffer.from(zip).toString("latin1").replaceAll("b.xml", "a.xml");
    expect(() => readWorkbook(Buffer.from(text, "latin1"))).toThrow(WorkbookFault);
  });

  it.each([
    ["in the last row of all", '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "too-many-rows"],
    ["in the last column of all", '<row r="1"><c r="XFD1"><v>1</v></c></row>', "too-many-columns"],
    ["in the last cell of all", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "too-many-rows"],
  ])("has something %s", async (_, data, reason) => {
    expect(await reasonOf(withParts({ "xl/worksheets/sheet1.xml": sheetXml(data) }))).toBe(reason);
  });

  it("has looks as far as a sheet goes, which are passed over", async () => {
    const data = `<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>`;
    const { "xl/worksheets/sheet1.xml": sheet = "" } = smallParts(sound());
    const styled = String(sheet).replace("</sheetData>", `${data}</sheetData>`);
    expect(await reasonOf(withParts({ "xl/worksheets/sheet1.xml": styled }))).toBe("nothing");
  });

  it("brings macros, links to other files and pictures, which are never opened", async () => {
    const parts = {
      "xl/vbaProject.bin": new Uint8Array(1000).fill(7),
      "xl/externalLinks/externalLink1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>',
      "xl/media/image1.png": deflateSync(strToU8(spaces(10))),
      "xl/drawings/drawing1.xml": "<broken",
    };
    expect(await reasonOf(withParts(parts))).toBe("nothing");
  });
});

describe("the hidden sheet", () => {
  it.each<readonly [what: string, cells: Readonly<Record<string, string | number>>]>([
    ["says nothing of a plan", { A1: "format", B1: "tminus-workbook/1" }],
    ["has no version", { A1: "format", B1: "tminus-workbook/x", A2: "plan", B2: "plan" }],
    ["is another's", { A1: "something", B1: 1 }],
  ])("%s", (_, cells) => {
    const workbook = readWorkbook(smallWorkbook({ sheets: [{ name: "_tminus", cells }] }));
    expect(() => readBaseline(workbook)).toThrow(WorkbookFault);
  });

  it("may have columns and records that this version does not know", async () => {
    const { sheets } = sound();
    const [gantt, tasks, record] = sheets;
    if (!gantt || !tasks || !record) throw new Error("three sheets");
    const more = {
      ...record,
      cells: { ...record.cells, A900: "colour", B900: "x", A901: "column", B901: "gantt", E901: "?" },
    };
    expect(await reasonOf(smallWorkbook({ sheets: [gantt, tasks, more] }))).toBe("nothing");
  });
});

describe("memory", () => {
  it("stays below 300 MB for a bomb of a gigabyte", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tminus-bomb-"));
    try {
      const outfile = join(folder, "bomb.mjs");
      const entry = fileURLToPath(new URL("./pull-bomb.ts", import.meta.url));
      await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
      const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
      expect([stderr, status]).toEqual(["", 0]);
      const { reason, megabytes } = JSON.parse(stdout) as { reason: string; megabytes: number };
      expect(reason).toBe("too-large");
      expect(megabytes).toBeLessThan(300);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
