const plainKey = /^[A-Za-z0-9_-]+(?:\.\d+)?$/;
const plainPlanId = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * The UID of an entry of a plan's calendar: the same for as long as the plan's id and the entry's key stay, whatever
 * becomes of names and dates (RFC 7986, 5.3). Keys beyond plain letters are hashed, for servers that make file names
 * of UIDs; the dot keeps the hashes apart from written keys, which have none but before a number.
 */
export function uidOf(planId: string, key: string): string {
  const local = plainKey.test(key) ? key : `u.${hashOf(key)}`;
  return `${local}@${planPartOf(planId)}.tminus`;
}

function planPartOf(planId: string): string {
  return plainPlanId.test(planId) ? planId : `u.${hashOf(planId)}`;
}

/** FNV-1a over the UTF-8 bytes, 64 bits, as 16 hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text.normalize("NFC"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
