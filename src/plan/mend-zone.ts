import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { type Rewording, rewordingFix } from "../source/mend-node.ts";
import type { Origin } from "../source/origin.ts";
import { badZone } from "./time-problems.ts";

/** What people write for the zone of China, and for the one that has no place. */
const otherNames: Readonly<Record<string, string>> = {
  北京: "Asia/Shanghai",
  北京时间: "Asia/Shanghai",
  上海: "Asia/Shanghai",
  中国: "Asia/Shanghai",
  中国标准时间: "Asia/Shanghai",
  东八区: "Asia/Shanghai",
  beijing: "Asia/Shanghai",
  china: "Asia/Shanghai",
  "asia/beijing": "Asia/Shanghai",
  香港: "Asia/Hong_Kong",
  台北: "Asia/Taipei",
  东京: "Asia/Tokyo",
  新加坡: "Asia/Singapore",
  伦敦: "Europe/London",
  纽约: "America/New_York",
};

/** A name that is no zone, with the one that was meant where that is known. */
export function badZoneAt(origin: Origin, text: string): Diagnostic {
  return withFix(badZone(origin.at(), { text }), rewordingFix(origin.node, zoneMeant(text)));
}

/** The zone that a name most likely means: of a city, or of the country where only one is used. */
function zoneMeant(name: string): Rewording | undefined {
  const wanted = name.trim().toLowerCase().replaceAll(" ", "_");
  const known = otherNames[wanted];
  if (known !== undefined) return { text: known, isSure: true };
  // Zones are called after their largest city, and no two by the same.
  const zone = Intl.supportedValuesOf("timeZone").find((it) => it.toLowerCase().split("/").at(-1) === wanted);
  return zone === undefined ? undefined : { text: zone, isSure: true };
}
