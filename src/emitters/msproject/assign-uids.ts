import { hashOf } from "../shared/uid.ts";

/** Project keeps unique numbers in 21 bits. */
const largest = 2_000_000n;

/**
 * A number for each key by which Project knows the thing again: made of the key, so that it stays when rows are added
 * or move. Where two keys come to one number, which happens to few plans, the later takes the next that is free.
 */
export function assignUids(keys: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const uids = new Map<string, number>();
  for (const key of keys) {
    let uid = Number(BigInt(`0x${hashOf(key)}`) % largest) + 1;
    while (taken.has(uid)) uid = uid >= Number(largest) ? 1 : uid + 1;
    taken.add(uid);
    uids.set(key, uid);
  }
  return uids;
}
