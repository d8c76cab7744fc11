export type Language = "en" | "zh";

/** A text for people, in each language that tminus speaks. */
export type Bilingual = Readonly<Record<Language, string>>;

export type Severity = "error" | "warning" | "info";

/** Where something stands in a file. Lines and columns count from 1, columns in code points; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A further place that belongs to the same finding, with what to see there. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: Bilingual;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence that names the author's own words. */
  readonly message: Bilingual;
  /** What to do now: what to type. */
  readonly help?: Bilingual;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
  /** What it comes of, in further sentences. */
  readonly notes?: readonly Bilingual[];
  /** What to see at the place itself, where further places have their words and the message alone does not say it. */
  readonly label?: Bilingual;
  /** The names that wait for one another, each by the one before it and the first by the last. */
  readonly circle?: readonly string[];
  /** Of an impossible date: the same in a form for programs. */
  readonly conflict?: ConflictFacts;
  /** What `tminus fix` changes in the text to mend it. */
  readonly fix?: Fix;
}

/** Changes of the text that mend a finding, all of them or none. They do not overlap. */
export interface Fix {
  /** Safe is what can have been meant in one way only; the rest is a proposal that may change what the plan says. */
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly Edit[];
}

/** A stretch of a file and what to write in its place; a stretch of nothing is where to insert. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** By how much a promise is broken, what leads to it, and what would settle it. */
export interface ConflictFacts {
  /** Working days of the plan's calendar. */
  readonly missing: number;
  /** Ids of the tasks that set the date, from the first to the last in time. */
  readonly chain: readonly string[];
  /** Single changes, each tried on the whole plan; the cheapest first. */
  readonly waysOut: readonly WayOut[];
}

export interface WayOut {
  readonly text: Bilingual;
  /** The option that tries it, as in `tminus check PLAN --set page.duration=6wd`; null where none can say it. */
  readonly option: string | null;
}

/** How a stage says what it found. */
export type Report = (diagnostic: Diagnostic) => void;
