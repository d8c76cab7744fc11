/** All that is outside: files, streams, environment and clock. Tests pass one that lives in memory. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Reads one regular file; fails with a `WorldError` that says why in words. `-` is standard input. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** Whether a file or folder of that name exists. */
  exists(path: string): Promise<boolean>;
  /** Writes all of the files or none: temporary files beside their targets, renamed last. */
  writeFiles(files: readonly OutputFile[]): Promise<void>;
  /** Names of the files in a folder, sorted by code point. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Results, to standard output. */
  print(text: string | Uint8Array): void;
  /** Messages, to standard error. */
  complain(text: string): void;
  /** A question, asked only where `isInteractive`; undefined when the input ends. */
  ask(question: string): Promise<string | undefined>;
  readonly isInteractive: boolean;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** The civil day of the machine's clock, as ISO date: for the today mark on the terminal only. */
  today(): string;
}

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Terminal {
  readonly isTerminal: boolean;
  /** Columns; 80 where it is not a terminal. */
  readonly width: number;
}
