import { deflateRawSync } from "node:zlib";
import { readWorkbook } from "../../src/pull/workbook/read-workbook.ts";

/**
 * Reads a package of a few kilobytes whose first part would be a gigabyte, and prints why that ended and what it took. A
 * process of its own, so that nobody else's memory is counted.
 */
const packed = bombOf(1024);
let reason = "read";
try {
  readWorkbook(packed);
} catch (error) {
  reason = (error as { readonly reason?: string }).reason ?? String(error);
}
process.stdout.write(JSON.stringify({ reason, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));

/** A stream of spaces: each block of 16 MB ends at a byte, so that blocks can follow one another. */
function bombOf(megabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 ** 2, 0x20), { finishFlush: 2 });
  const body = Buffer.concat([...Array.from({ length: megabytes / 16 }, () => block), Buffer.from([3, 0])]);
  const name = Buffer.from("_rels/.rels");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(100, 22);
  head.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([head, name, body]));
}
