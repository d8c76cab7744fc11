import { dirname, posix } from "node:path";
import { type World, WorldError } from "../../src/cli/world.ts";

export interface MemoryWorldParts {
  /** Texts by path; relative paths count from `/home`, the current folder. A folder is there when a file is in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: "terminal" | "pipe";
  readonly width?: number;
  /** What a person types, in this order; behind the last the input ends. */
  readonly answers?: readonly string[];
  readonly standardInput?: string;
  /** Paths that cannot be written, because the disk is full. */
  readonly fullAt?: string;
  /** What answers requests; without it there is no network. */
  readonly fetch?: World["fetch"];
  /** Upon which whoever asked to be interrupted is. */
  readonly interrupted?: AbortSignal;
}

export interface MemoryWorld extends World {
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  /** How long it was waited each time, in milliseconds; no time passes. */
  readonly slept: readonly number[];
  /** What was printed and what was complained, and both in the order in which they came. */
  output(): string;
  errors(): string;
  all(): string;
  printedBytes(): Uint8Array;
}

const home = "/home";

/** A world in memory: nothing outside is touched, and its clock stands at 1 September 2026. */
export function memoryWorld(parts: MemoryWorldParts = {}): MemoryWorld {
  const { env = {}, width = 80, answers, standardInput = "", fullAt } = parts;
  const isTerminal = parts.terminal === "terminal";
  const files = new Map<string, string | Uint8Array>();
  for (const [path, content] of Object.entries(parts.files ?? {})) files.set(absolute(path), content);
  const written = new Map<string, string | Uint8Array>();
  const spoken: { readonly stream: "out" | "err"; readonly text: string | Uint8Array }[] = [];
  const typed = [...(answers ?? [])];
  const slept: number[] = [];
  const isFolder = (path: string): boolean => {
    const folder = absolute(path);
    return folder === home || [...files.keys()].some((file) => file.startsWith(`${folder}/`));
  };
  const textOf = (streams: readonly string[]): string =>
    spoken
      .filter(({ stream }) => streams.includes(stream))
      .map(({ text }) => (typeof text === "string" ? text : new TextDecoder().decode(text)))
      .join("");

  return {
    env,
    cwd: home,
    templateFolder: "/templates",
    isInteractive: answers !== undefined,
    stdout: { isTerminal, width },
    stderr: { isTerminal, width },
    written,
    async readFile(path, maxBytes) {
      if (path === "-") return bytesOf(standardInput).subarray(0, maxBytes + 1);
      const content = files.get(absolute(path));
      if (content === undefined) throw new WorldError(isFolder(path) ? "folder" : "missing", "read", path);
      return bytesOf(content).subarray(0, maxBytes + 1);
    },
    readFileBelow(folder, path, maxBytes) {
      const content = files.get(path);
      if (!path.startsWith(`${folder}/`)) throw new WorldError("outside", "read", path);
      if (content === undefined) throw new WorldError("missing", "read", path);
      return bytesOf(content).subarray(0, maxBytes + 1);
    },
    exists: async (path) => files.has(absolute(path)) || isFolder(path),
    isFolder: async (path) => isFolder(path),
    async writeFiles(outputs) {
      for (const { path } of outputs) if (path === fullAt) throw new WorldError("disk-full", "write", path);
      for (const { path, content } of outputs) {
        files.set(absolute(path), content);
        written.set(path, content);
      }
    },
    listFolder: async (path) =>
      [...files.keys()]
        .filter((file) => dirname(file) === absolute(path))
        .map((file) => posix.basename(file))
        .sort(),
    print: (text) => void spoken.push({ stream: "out", text }),
    complain: (text) => void spoken.push({ stream: "err", text }),
    async ask(question) {
      const answer = typed.shift();
      spoken.push({ stream: "err", text: `${question}${answer ?? ""}\n` });
      return answer;
    },
    async askSecret(question) {
      spoken.push({ stream: "err", text: `${question}\n` });
      return typed.shift();
    },
    today: () => "2026-09-01",
    now: () => Date.UTC(2026, 8, 1, 8),
    async fetch(url, init) {
      if (!parts.fetch) throw Object.assign(new Error("offline"), { code: "ENOTFOUND" });
      return parts.fetch(url, init);
    },
    sleep: async (milliseconds) => void slept.push(milliseconds),
    slept,
    interruptible: (work) => work(parts.interrupted ?? new AbortController().signal),
    output: () => textOf(["out"]),
    errors: () => textOf(["err"]),
    all: () => textOf(["out", "err"]),
    printedBytes: () => Buffer.concat(spoken.filter(({ stream }) => stream === "out").map(({ text }) => bytesOf(text))),
  };
}

function absolute(path: string): string {
  return posix.resolve(home, path);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
