/**
 * What plans are built into, as one hash for each plan and format. Run as a program it does the same with a bundle of
 * the compiler, `node artifact-hashes.mjs BUNDLE` with the plans on standard input, so that a test can choose the time
 * zone and the locale of the process, and see that they were taken.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * @typedef {Pick<typeof import("../../src/index.ts"), "compile" | "emitters">} Core
 * @typedef {{ readonly name: string, readonly text: string }} WrittenPlan
 */

/**
 * @param {Core} core
 * @param {readonly WrittenPlan[]} plans
 */
export async function artifactHashes({ compile, emitters }, plans) {
  /** @type {Record<string, string>} */
  const hashes = {};
  for (const { name, text } of plans) {
    const { document, openEquations } = compile({ name, bytes: new TextEncoder().encode(text) });
    if (!document) throw new Error(`${name} has no schedule.`);
    const { lang: language, asOf, start } = document.plan;
    const request = { language, openEquations, today: asOf ?? start ?? undefined };
    for (const { format, emit } of emitters) {
      const hash = createHash("sha256");
      for (const { part = "", content } of await emit(document, request)) hash.update(part).update(content);
      hashes[`${name} as ${format}`] = hash.digest("hex");
    }
  }
  return hashes;
}

const [, program, bundle] = process.argv;
if (program && bundle && import.meta.url === pathToFileURL(program).href) {
  const core = await import(pathToFileURL(bundle).href);
  const hashes = await artifactHashes(core, JSON.parse(readFileSync(0, "utf8")));
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  process.stdout.write(JSON.stringify({ timeZone, locale, hashes }));
}
