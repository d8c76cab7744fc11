/** Why a request came to nothing before any server answered it in full. */
export type NetworkReason =
  | "no-such-host"
  | "nobody-answers"
  /** The connection broke. */
  | "cut-off"
  | "too-slow"
  | "certificate";

const reasonOf: Readonly<Record<string, NetworkReason>> = {
  ENOTFOUND: "no-such-host",
  EAI_AGAIN: "no-such-host",
  ECONNREFUSED: "nobody-answers",
  EHOSTUNREACH: "nobody-answers",
  ENETUNREACH: "nobody-answers",
  ETIMEDOUT: "too-slow",
  UND_ERR_CONNECT_TIMEOUT: "too-slow",
  UND_ERR_HEADERS_TIMEOUT: "too-slow",
  UND_ERR_BODY_TIMEOUT: "too-slow",
};

const certificateCodes = /^(?:ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_SSL_|HOSTNAME_MISMATCH)/;

/** The reason, from what `fetch` throws; anything unknown counts as a broken connection. */
export function networkReason(error: unknown): NetworkReason {
  if (error instanceof Error && error.name === "TimeoutError") return "too-slow";
  const code = codeOf(error);
  if (certificateCodes.test(code)) return "certificate";
  return reasonOf[code] ?? "cut-off";
}

/** Whether the request may have been read by somebody; where it was, trying again can help. */
export function isUnderWay(reason: NetworkReason): boolean {
  return reason === "cut-off" || reason === "too-slow";
}

/** The code of the system is that of the cause, or of the first of several that were tried. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}
