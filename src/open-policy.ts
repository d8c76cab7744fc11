import { opinionCodes } from "./codes.ts";
import { sortDiagnostics } from "./diagnostic/compare-diagnostics.ts";
import type { Diagnostic, Report } from "./diagnostic/diagnostic.ts";
import { decodeText } from "./source/decode-text.ts";
import { Origin } from "./source/origin.ts";
import { parseSource } from "./source/parse-source.ts";
import { defaultPolicy } from "./spec/policy/default-policy.ts";
import type { PolicyReading } from "./spec/policy/policy.ts";
import { policyVersion } from "./spec/policy/policy-problems.ts";
import { readPolicy } from "./spec/policy/read-policy.ts";

/** A policy file: the path as given, and its bytes. */
export interface PolicyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A policy as it was read, and the text of its file; undefined where the bytes are no text. */
export interface OpenedPolicy extends PolicyReading {
  readonly text: string | undefined;
  /** How far it came: 0 where the text could not be read. */
  readonly stagesDone: number;
}

/** Reads a policy file. Whatever is wrong with it is told; the rest of it holds, and for what is missing the default. */
export function openPolicy({ name, bytes }: PolicyFile): OpenedPolicy {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const text = decodeText(bytes, name, report);
  const isEmpty = text?.trim() === "";
  if (isEmpty) report(policyVersion({ file: name, line: 1, column: 1, endLine: 1, endColumn: 1 }, { text: "" }));
  const source = text === undefined || isEmpty ? undefined : parseSource({ name, text }, report);
  const policy = source ? readPolicy(new Origin(source.root), opinionCodes, report) : defaultPolicy;
  return { policy, diagnostics: sortDiagnostics(diagnostics), text, stagesDone: source ? 1 : 0 };
}
