import type { PublishedDays } from "../../emitters/shared/published.ts";

/** What a plan publishes under one key: a calendar entry, with all its occurrences if it recurs. */
export interface Entry extends PublishedDays {
  /** Unique in the plan, and the same for as long as the ids in the plan are: `page`, `page/by`, `metrics/usage`. */
  readonly key: string;
  readonly name: string;
  /** In which calendars it stands. */
  readonly tags: readonly string[];
  /** Of all that it shows, in the language of the plan and whatever was asked of a build. */
  readonly hash: string;
}
