import type { Place, Report } from "../diagnostic/diagnostic.ts";
import type { EncodingFault } from "./encoding-wording.ts";
import { encoding, tooLarge } from "./problems.ts";

/** How much of a file is looked at to tell UTF-16 without a mark. */
const sampleBytes = 2048;

/**
 * The text of a file's bytes, without a byte order mark. Anything but UTF-8 is reported with how to save it anew, and
 * gives undefined: a plan with guessed characters is worse than none.
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  report: Report,
  maxBytes = Number.POSITIVE_INFINITY,
): string | undefined {
  const text = decodeUtf8(bytes);
  const fault = faultOf(bytes, text);
  if (!fault) return text;
  if (bytes.length > maxBytes && isCutThere(fault, bytes)) {
    report(tooLarge(placeAt(bytes, name, 0), { limit: maxBytes }));
    return undefined;
  }
  report(encoding(placeAt(bytes, name, fault.offset), { fault: fault.kind }));
  return undefined;
}

/** A file beyond its limit is read no further than that, which may be in the middle of a character of up to four bytes. */
function isCutThere({ kind, offset }: Fault, bytes: Uint8Array): boolean {
  return (kind === "gbk" || kind === "not-utf-8") && offset > bytes.length - 4;
}

interface Fault {
  readonly kind: EncodingFault;
  readonly offset: number;
}

function faultOf(bytes: Uint8Array, text: string | undefined): Fault | undefined {
  if (beginsAsArchive(bytes)) return { kind: "archive", offset: 0 };
  if (isUtf16(bytes)) return { kind: "utf-16", offset: 0 };
  if (text === undefined) return { kind: fitsGbk(bytes) ? "gbk" : "not-utf-8", offset: validUtf8Length(bytes) };
  const nul = bytes.indexOf(0);
  return nul === -1 ? undefined : { kind: "nul", offset: nul };
}

/** The mark at the head of a zip file, which Excel workbooks and Word documents are. */
function beginsAsArchive([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark is left out by the decoder.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark, or by where the zero bytes stand: ASCII characters have one in every other place. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const length = Math.min(bytes.length, sampleBytes);
  const zeros: [even: number, odd: number] = [0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1 ? 1 : 0]++;
  const [fewer, more] = zeros[0] < zeros[1] ? zeros : [zeros[1], zeros[0]];
  return more >= 2 && more * 10 >= length / 2 && fewer * 4 <= more;
}

/** Whether all bytes beyond ASCII come in pairs that GBK has, and most of them in its everyday part (GB 2312). */
function fitsGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++index] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) return false;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) everyday++;
  }
  return pairs > 0 && everyday * 2 >= pairs;
}

/** How many bytes from the beginning are sound UTF-8 (the table of RFC 3629, section 4). */
function validUtf8Length(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return index;
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  const second = bytes[index + 1] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next++) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function placeAt(bytes: Uint8Array, file: string, offset: number): Place {
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
  const lines = before.split("\n");
  const column = [...(lines.at(-1) ?? "")].length + 1;
  return { file, line: lines.length, column, endLine: lines.length, endColumn: column + 1 };
}
