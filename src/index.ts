/** The public API. What is not listed here may change at any time. */
export { codes } from "./codes.ts";
export { type Compilation, type CompileInput, compile } from "./compile.ts";
export type { CodeMeaning } from "./diagnostic/define-problem.ts";
export type { Bilingual, Diagnostic, Language, Place, RelatedPlace, Severity } from "./diagnostic/diagnostic.ts";
export type { Artifact, Emitter } from "./emitters/define-emitter.ts";
export { emitters } from "./emitters/index.ts";
export { openPolicy, type PolicyFile } from "./open-policy.ts";
export type * from "./schedule/document.ts";
export type { PolicyReading } from "./spec/policy/policy.ts";
