import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { notAnEpoch } from "../words/lock-words.ts";

const msPerDay = 86_400_000;

/**
 * When new revisions of calendar entries are made, in milliseconds since 1970-01-01 UTC: `--today` or `TMINUS_TODAY`,
 * else `SOURCE_DATE_EPOCH` (seconds, as reproducible-builds.org has it), else the clock. A day stands for its midnight
 * in UTC, so that whoever builds on the same day makes the same revision.
 */
export function revisionTime({ settings, world }: Session): number {
  if (settings.today !== undefined) return Date.parse(`${settings.today}T00:00:00Z`);
  const epoch = world.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== "") {
    // Up to the end of the year 9999.
    if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > 253_402_300_799) throw new UsageError(notAnEpoch(epoch));
    return Number(epoch) * 1000;
  }
  return Math.floor(world.now() / msPerDay) * msPerDay;
}
