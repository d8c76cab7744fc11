/**
 * How a channel wants a message to be signed. Both take HMAC-SHA256 over moment and secret, but Feishu makes all of it the
 * key of an empty message and counts seconds, where DingTalk keys with the secret and counts milliseconds.
 */
export interface Signature {
  readonly timestamp: string;
  /** In base64. */
  readonly sign: string;
}

/** @param now In milliseconds since 1970-01-01 UTC. */
export async function signForFeishu(secret: string, now: number): Promise<Signature> {
  const timestamp = String(Math.floor(now / 1000));
  return { timestamp, sign: await hmac(`${timestamp}\n${secret}`, "") };
}

/** @param now In milliseconds since 1970-01-01 UTC. */
export async function signForDingtalk(secret: string, now: number): Promise<Signature> {
  const timestamp = String(now);
  return { timestamp, sign: await hmac(secret, `${timestamp}\n${secret}`) };
}

async function hmac(key: string, message: string): Promise<string> {
  const encoder = new TextEncoder();
  const { subtle } = globalThis.crypto;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await subtle.sign("HMAC", imported, encoder.encode(message)));
  return btoa(String.fromCharCode(...bytes));
}
