import { WorldError, type WorldFault } from "./world.ts";

const faultOf: Readonly<Record<string, WorldFault>> = {
  ENOENT: "missing",
  // A file stands where a folder is needed.
  ENOTDIR: "missing",
  EEXIST: "missing",
  EISDIR: "folder",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
  EBUSY: "busy",
  ETXTBSY: "busy",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
};

/** What the operating system refused, as a `WorldError`; anything else is returned as it came. */
export function worldErrorOf(error: unknown, operation: "read" | "write", path: string): unknown {
  if (error instanceof WorldError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string") return error;
  return new WorldError(faultOf[code] ?? "failed", operation, path);
}
