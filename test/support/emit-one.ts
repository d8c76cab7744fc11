import type { Language } from "../../src/diagnostic/diagnostic.ts";
import type { Artifact, EmitRequest, Emitter } from "../../src/emitters/define-emitter.ts";
import type { ScheduleDocument } from "../../src/schedule/document.ts";

/** The one file that an emitter makes of a document where nothing else is asked for. */
export async function emitOne(
  emitter: Emitter,
  document: ScheduleDocument,
  language: Language = document.plan.lang,
  request: Partial<EmitRequest> = {},
): Promise<Artifact> {
  const [artifact, ...others] = await emitter.emit(document, { language, ...request });
  if (!artifact || others.length > 0) throw new Error(`${emitter.format} made ${others.length + 1} files`);
  return artifact;
}
