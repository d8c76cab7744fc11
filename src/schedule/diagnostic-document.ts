import type { Place, Severity } from "../diagnostic/diagnostic.ts";

export interface DiagnosticEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** What it comes of, in further sentences. */
  readonly notes: readonly string[];
  /** Of an impossible date: by how many working days of the plan's calendar, through which tasks, and what settles it. */
  readonly conflict: {
    readonly missing: number;
    /** Ids, from the first to the last in time. */
    readonly chain: readonly string[];
    /** Single changes that were tried on the whole plan, the cheapest first; `option` is what tries it again. */
    readonly waysOut: readonly { readonly text: string; readonly option: string | null }[];
  } | null;
  /** What `tminus fix` would change to mend it; the edits of one finding belong together and do not overlap. */
  readonly fix: {
    /** `unsafe` may change what the plan says: only `tminus fix --unsafe` applies it. */
    readonly safety: "safe" | "unsafe";
    /** A place without extent is where the text is to be inserted. */
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
  } | null;
}

/** A finding that the plan silences. */
export interface IgnoredEntry {
  readonly code: string;
  /** The task that the plan names; null for a finding about the plan as a whole. */
  readonly task: string | null;
  readonly why: string;
  /** The last day on which it is silenced. */
  readonly until: string;
  readonly message: string;
  readonly place: Place;
}
