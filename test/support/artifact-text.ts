import type { Artifact } from "../../src/emitters/define-emitter.ts";
import { dumpWorkbook } from "./dump-workbook.ts";

/** What an artifact says, as text that people can review. */
export async function artifactText({ content }: Artifact): Promise<string> {
  return typeof content === "string" ? content : dumpWorkbook(content);
}
