import { Unzip, UnzipInflate } from "fflate";
import { WorkbookFault } from "./workbook-fault.ts";

/** What a workbook may take. A package says what it likes about its sizes, so they are counted while it is inflated. */
export interface PackageLimits {
  /** Bytes of one part, inflated. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, inflated. */
  readonly totalBytes: number;
  /** Parts that are read. */
  readonly parts: number;
  /** Parts that there are. */
  readonly entries: number;
}

export const packageLimits: PackageLimits = {
  partBytes: 64 * 1024 ** 2,
  totalBytes: 64 * 1024 ** 2,
  parts: 50,
  entries: 2000,
};

/** The parts of a package, inflated when they are asked for. */
export interface PackageParts {
  /** The text of a part; undefined where there is none of that name. Names are compared without case. */
  read(name: string): string | undefined;
}

const chunkBytes = 64 * 1024;

/** Opens a package without inflating anything. Fails with a `WorkbookFault` where the bytes are none. */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): PackageParts {
  refuseOthers(bytes);
  let partsLeft = limits.parts;
  let bytesLeft = limits.totalBytes;
  return {
    read(name) {
      if (partsLeft-- <= 0) throw new WorkbookFault("too-large", { part: name, limit: limits.parts });
      const inflated = inflatePart(bytes, name, { ...limits, partBytes: Math.min(limits.partBytes, bytesLeft) });
      if (!inflated) return undefined;
      bytesLeft -= inflated.length;
      return decode(inflated, name);
    },
  };
}

function refuseOthers(bytes: Uint8Array): void {
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (head === "d0cf11e0") throw new WorkbookFault("protected-or-old");
  if (head !== "504b0304") throw new WorkbookFault("not-a-workbook");
}

/** Goes through the whole package, so that a second part of the same name is noticed, and inflates the one. */
function inflatePart(bytes: Uint8Array, name: string, limits: PackageLimits): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let entries = 0;
  let state: "missing" | "open" | "whole" = "missing";
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > limits.entries) throw new WorkbookFault("too-large", { limit: limits.entries });
    if (plainName(file.name) !== plainName(name)) return;
    // Which of two is meant, each reader decides for itself.
    if (state !== "missing") throw new WorkbookFault("broken", { part: name });
    state = "open";
    file.ondata = (error, chunk, isLast) => {
      // The library hands what was thrown here back to where it came from.
      if (error) throw error instanceof WorkbookFault ? error : new WorkbookFault("broken", { part: name });
      size += chunk?.length ?? 0;
      if (size > limits.partBytes) throw new WorkbookFault("too-large", { part: name, limit: limits.partBytes });
      if (chunk) chunks.push(chunk);
      if (isLast) state = "whole";
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    pushed(unzip, bytes.subarray(at, at + chunkBytes), { name, isLast: at + chunkBytes >= bytes.length });
  }
  if (state === "missing") return undefined;
  if (state !== "whole") throw new WorkbookFault("broken", { part: name });
  return joined(chunks, size);
}

/** What the library throws of its own says that the package is damaged. */
function pushed(unzip: Unzip, chunk: Uint8Array, { name, isLast }: { name: string; isLast: boolean }): void {
  try {
    unzip.push(chunk, isLast);
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault("broken", { part: name });
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Part names do not differ by case alone, and some writers use the other slash. */
function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function decode(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookFault("broken", { part });
  }
}
