const plainId = /^[A-Za-z0-9_-]+$/;
const plainPlanId = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * The UID of something in a plan: the same for as long as both ids stay, whatever becomes of names and dates (RFC 7986,
 * 5.3). Ids beyond plain letters are hashed, for servers that make file names of UIDs; the dot keeps the hashes apart
 * from written ids, which have none. `part` tells apart several items of one thing.
 */
export function uidOf(planId: string, id: string, part?: number): string {
  const local = plainId.test(id) ? id : `u.${hashOf(id)}`;
  const plan = plainPlanId.test(planId) ? planId : `u.${hashOf(planId)}`;
  return `${local}${part === undefined ? "" : `.${part}`}@${plan}.tminus`;
}

/** The UID of a dated fact: facts have ids of their own, so the section is part of it. */
export function factUid(planId: string, fact: string, id: string): string {
  return uidOf(planId, `${fact}/${id}`);
}

/** FNV-1a over the UTF-8 bytes, 64 bits, as 16 hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text.normalize("NFC"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
