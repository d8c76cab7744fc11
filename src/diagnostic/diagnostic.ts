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
}

/** How a stage says what it found. */
export type Report = (diagnostic: Diagnostic) => void;
