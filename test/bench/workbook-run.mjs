/**
 * One workbook in one process, so that the most memory that it ever had is its own. Prints as JSON the CPU milliseconds
 * of writing, and the most megabytes of the whole process.
 *
 *   workbook-run.mjs ours TASKS FILE     writes the workbook of a plan
 *   workbook-run.mjs cells FILE CELLS    lists what stands in the cells of a workbook
 *   workbook-run.mjs plain CELLS         writes these cells with the bare library: no formats, no rules, no second pass
 */
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { writePlan } from "./write-plan.mjs";

/**
 * @typedef {readonly [address: string, value: string | number | { readonly formula: string, readonly result: string | number }]} PlainCell
 * @typedef {{ readonly name: string, readonly cells: readonly PlainCell[] }} PlainSheet
 */

const [what = "", ...words] = process.argv.slice(2);
const runs = { ours, cells, plain };
await runs[/** @type {keyof typeof runs} */ (what)](words[0] ?? "", words[1] ?? "");

/**
 * @param {string} tasks
 * @param {string} file
 */
async function ours(tasks, file) {
  const { compile, emitters } = await import(new URL("../../dist/index.js", import.meta.url).href);
  const bytes = new TextEncoder().encode(writePlan(Number(tasks)));
  const { document, openEquations } = compile({ name: "bench.launch.yaml", bytes });
  const excel = emitters.find((/** @type {{ format: string }} */ { format }) => format === "xlsx");
  const [{ content }] = await measured(() => excel.emit(document, { language: "en", openEquations }));
  writeFileSync(file, content);
}

/**
 * @param {string} file
 * @param {string} list
 */
async function cells(file, list) {
  const parts = unzipSync(readFileSync(file));
  const xml = (/** @type {string} */ path) => strFromU8(parts[path] ?? new Uint8Array());
  const texts = [...xml("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = ""]) => textIn(text));
  const sheets = Object.keys(parts).filter((path) => path.startsWith("xl/worksheets/sheet"));
  const found = sheets.map((path, index) => ({
    name: `Sheet ${index + 1}`,
    cells: [...xml(path).matchAll(/<c r="(\w+)"([^>]*?)>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>/g)].map(
      ([, address, kind = "", formula, written = ""]) => {
        const shared = kind.includes('t="s"') ? texts[Number(written)] : undefined;
        const value = shared ?? (kind.includes('t="str"') ? textIn(written) : Number(written));
        return [address, formula === undefined ? value : { formula: textIn(formula), result: value }];
      },
    ),
  }));
  writeFileSync(list, JSON.stringify(found));
}

/** @param {string} xml */
function textIn(xml) {
  const plain = xml.replace(/<[^>]*>/g, "");
  return plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** @param {string} list */
async function plain(list) {
  const { default: library } = await import("exceljs");
  /** @type {readonly PlainSheet[]} */
  const sheets = JSON.parse(readFileSync(list, "utf8"));
  await measured(async () => {
    const workbook = new library.Workbook();
    for (const { name, cells: found } of sheets) {
      const sheet = workbook.addWorksheet(name);
      for (const [address, value] of found) sheet.getCell(address).value = value;
    }
    return workbook.xlsx.writeBuffer();
  });
}

/**
 * @template T
 * @param {() => Promise<T>} write
 */
async function measured(write) {
  const before = process.cpuUsage();
  const written = await write();
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }));
  return written;
}
