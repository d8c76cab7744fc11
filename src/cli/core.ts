import type { Compilation, CompileInput } from "../compile.ts";
import type { CodeMeaning } from "../diagnostic/define-problem.ts";
import type { Emitter } from "../emitters/define-emitter.ts";
import type { CsvProfileFile, OpenedCsvProfile } from "../open-csv-profile.ts";
import type { OpenedPolicy, PolicyFile } from "../open-policy.ts";
import type { Reporter } from "./reporters/define-reporter.ts";

/** The compiler as the commands see it. What is slow to load waits behind a function: `--help` need not wait for it. */
export interface Core {
  readonly version: string;
  /** In the order in which files are written and listed. */
  readonly emitters: readonly Emitter[];
  compile(input: CompileInput): Promise<Compilation>;
  /** Adds what is wrong with several plans together. */
  reviewTogether(compilations: readonly Compilation[]): Promise<readonly Compilation[]>;
  openPolicy(file: PolicyFile): Promise<OpenedPolicy>;
  openCsvProfile(file: CsvProfileFile): Promise<OpenedCsvProfile>;
  codes(): Promise<readonly CodeMeaning[]>;
  /** The JSON Schema of plans or of policy files, for editors. */
  editorSchema(of: "plan" | "policy"): Promise<Readonly<Record<string, unknown>>>;
  reporters(): Promise<readonly Reporter[]>;
}
