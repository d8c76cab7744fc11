import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ask, askSecret } from "./ask.ts";
import { type OutputStream, openStream } from "./output-stream.ts";
import { realNetwork } from "./real-network.ts";
import { worldErrorOf } from "./system-error.ts";
import { type Terminal, type World, WorldError } from "./world.ts";
import { writeFilesTogether } from "./write-files.ts";

/** The world of a process, and a way to wait until it has been told everything. */
export interface RealWorld extends World {
  /** Waits until all output is out; whether standard output took all of it. */
  settle(): Promise<"delivered" | "lost">;
}

export function realWorld(): RealWorld {
  const results = openStream(process.stdout);
  const messages = openStream(process.stderr);
  return {
    env: process.env,
    cwd: process.cwd(),
    templateFolder: findTemplateFolder(import.meta.url),
    isInteractive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    stdout: terminalOf(process.stdout),
    stderr: terminalOf(process.stderr),
    readFile: async (path, maxBytes) => (path === "-" ? readStandardInput(maxBytes) : readRegularFile(path, maxBytes)),
    readFileBelow,
    exists: async (path) => (await kindOf(path)) !== "nothing",
    isFolder: async (path) => (await kindOf(path)) === "folder",
    writeFiles: async (files) => writeFilesTogether(files.map((file) => ({ ...file, path: resolve(file.path) }))),
    listFolder,
    print: (text) => results.write(text),
    complain: (text) => messages.write(text),
    ask,
    askSecret,
    today,
    now: Date.now,
    ...realNetwork,
    settle: () => settle(results, messages),
  };
}

/** `../templates` beside the bundle, `../../templates` from the sources: a compiled file stands one folder higher. */
function findTemplateFolder(moduleUrl: string): string {
  const up = new URL(moduleUrl).pathname.endsWith("/src/cli/real-world.ts") ? "../../templates" : "../templates";
  return fileURLToPath(new URL(up, moduleUrl));
}

function readRegularFile(path: string, maxBytes: number): Uint8Array {
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) throw new WorldError("folder", "read", path);
      if (!stats.isFile()) throw new WorldError("not-a-file", "read", path);
      return readStart(file, maxBytes + 1);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw worldErrorOf(error, "read", path);
  }
}

/** Up to `most` bytes of an open file, from its beginning. */
function readStart(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < most; ) {
    const chunk = new Uint8Array(Math.min(most - size, 65_536));
    const count = readSync(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    size += count;
  }
  return Buffer.concat(chunks);
}

function readFileBelow(folder: string, path: string, maxBytes: number): Uint8Array {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    const isOutside = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
    if (isOutside) throw new WorldError("outside", "read", path);
  } catch (error) {
    throw worldErrorOf(error, "read", path);
  }
  return readRegularFile(path, maxBytes);
}

async function readStandardInput(maxBytes: number): Promise<Uint8Array> {
  try {
    return await gather(process.stdin, maxBytes);
  } catch (error) {
    throw worldErrorOf(error, "read", "-");
  }
}

/** The bytes of a stream, up to one more than `maxBytes`. */
async function gather(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes + 1);
}

async function kindOf(path: string): Promise<"folder" | "other" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "other";
  } catch {
    return "nothing";
  }
}

async function listFolder(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).sort();
  } catch {
    return [];
  }
}

function terminalOf(stream: NodeJS.WriteStream): Terminal {
  const asked = Number(process.env.COLUMNS);
  const told = Number.isInteger(asked) && asked > 0 ? asked : 80;
  return { isTerminal: Boolean(stream.isTTY), width: stream.isTTY ? (stream.columns ?? told) : told };
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function settle(results: OutputStream, messages: OutputStream): Promise<"delivered" | "lost"> {
  const [delivered] = await Promise.all([results.settle(), messages.settle()]);
  return delivered;
}
