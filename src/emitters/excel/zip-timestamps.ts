const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;
const directoryEndLength = 22;

/** 1980-01-01 00:00, the first moment that a ZIP file can name: time in the low half, date in the high half. */
const firstMoment = 0x0021_0000;

/** Gives every entry of a ZIP file the same moment, in place. Writers fill it from the clock or in the machine's zone. */
export function fixTimestamps(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - directoryEndLength;
  if (end < 0 || view.getUint32(end, true) !== directoryEnd)
    throw new Error("The ZIP file has no directory at its end.");
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    expectSignature(view, entry, directoryEntry);
    view.setUint32(entry + 12, firstMoment, true);
    const local = view.getUint32(entry + 42, true);
    expectSignature(view, local, localHeader);
    view.setUint32(local + 10, firstMoment, true);
    const nameLength = view.getUint16(entry + 28, true);
    entry += 46 + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  if (view.getUint32(offset, true) !== signature)
    throw new Error("The ZIP file's directory does not match its entries.");
}
