import type { Fault, Reading } from "./notation.ts";

/** A text that could not be read; it fits wherever a `Reading` of anything is wanted. */
export interface Unread {
  readonly ok: false;
  readonly fault: Fault;
}

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function unread(
  reason: Fault["reason"],
  more: { suggestion?: string | undefined; isSure?: boolean; name?: string } = {},
): Unread {
  const { suggestion, isSure, name } = more;
  return {
    ok: false,
    fault: {
      reason,
      ...(suggestion !== undefined && { suggestion, ...(isSure && { isSure }) }),
      ...(name !== undefined && { name }),
    },
  };
}
