import type { Bilingual } from "../diagnostic/diagnostic.ts";
/** All that is outside: files, streams, environment and clock. Tests pass one that lives in memory. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Where the shipped templates lie. */
  readonly templateFolder: string;
  /**
   * Reads one regular file; fails with a `WorldError` that says why. `-` is standard input. Of a longer file come
   * `maxBytes` and one byte more, so that the reader can tell that it is too long.
   */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The same at once, for a file that must lie below a folder, links followed. Both paths are absolute. */
  readFileBelow(folder: string, path: string, maxBytes: number): Uint8Array;
  /** Whether a file or folder of that name exists. */
  exists(path: string): Promise<boolean>;
  /** Whether a folder of that name exists; a link to a folder counts as one. */
  isFolder(path: string): Promise<boolean>;
  /** Writes all of the files or none: temporary files beside their targets, renamed last. Makes missing folders. */
  writeFiles(files: readonly OutputFile[]): Promise<void>;
  /** Names of the files in a folder, sorted by code point; empty where there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Results, to standard output. */
  print(text: string | Uint8Array): void;
  /** Messages, to standard error. */
  complain(text: string): void;
  /** A question, asked only where `isInteractive`; undefined when the input ends. */
  ask(question: string): Promise<string | undefined>;
  /** A question whose answer is not shown while it is typed; otherwise as `ask`. */
  askSecret(question: string): Promise<string | undefined>;
  readonly isInteractive: boolean;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** The civil day of the machine's clock, as ISO date: for the today mark on the terminal only. */
  today(): string;
  /**
   * The machine's clock, in milliseconds since 1970-01-01 UTC: for new revisions of what is published, and for signatures
   * that a server holds against its own clock.
   */
  now(): number;
  /** A request to a server, redirects not followed; one that is not answered in full within a minute fails. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Waits so many milliseconds, or until the signal comes. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /**
   * Does work that must not be torn apart: an interruption becomes a signal, upon which the work ends as soon as it can. A
   * second one ends the process.
   */
  interruptible<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T>;
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

/** Why the world refused. The words for it are in `words/world-words.ts`. */
export type WorldFault =
  | "missing"
  | "folder"
  /** A pipe, a socket or a device where a file is wanted. */
  | "not-a-file"
  | "forbidden"
  /** Outside the folder below which it must lie. */
  | "outside"
  /** In use by another program, as a workbook open in Excel is. */
  | "busy"
  | "disk-full"
  | "failed";

/** Something outside went wrong. `operation` tells whether a file was being read or written. */
export class WorldError extends Error {
  readonly fault: WorldFault;
  readonly operation: "read" | "write";
  readonly path: string;

  /** What there is instead, where whoever asked for the file knows it. */
  readonly help: Bilingual | undefined;

  constructor(fault: WorldFault, operation: "read" | "write", path: string, help?: Bilingual) {
    super(`${operation} ${path}: ${fault}`);
    this.name = "WorldError";
    this.fault = fault;
    this.operation = operation;
    this.path = path;
    this.help = help;
  }
}
