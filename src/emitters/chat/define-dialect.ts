import type { ChatPayload } from "./chat-wish.ts";
import type { Digest } from "./digest.ts";

/** How one channel is spoken to. */
export interface Dialect {
  readonly render: (digest: Digest) => ChatPayload;
  /** Whether the channel takes a payload of that size. */
  readonly fits: (payload: ChatPayload) => boolean;
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
