/** How long work takes, as it is counted in the plan. */
export type Duration =
  /** Not known yet: from what it follows to its `by`, else its phase's end. */
  | { readonly kind: "tbd"; readonly text: string }
  | {
      readonly kind: "span";
      readonly min: number;
      readonly likely: number;
      readonly max: number;
      /** `wd` days of the task's calendar, `cd` calendar days, `mo` calendar months, `min` minutes on the clock. */
      readonly unit: "wd" | "cd" | "mo" | "min";
      readonly text: string;
      readonly approximate: boolean;
      /** Nothing was written. */
      readonly assumed: boolean;
    };

export type Buffer =
  | { readonly kind: "percent"; readonly percent: number; readonly text: string }
  | { readonly kind: "span"; readonly duration: Duration; readonly text: string };
