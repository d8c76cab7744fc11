import type { Review } from "./review.ts";

/** Social media are a channel to everybody, not the press. */
const social = /社交媒体|社媒|social\s*-?media/giu;
const press = /媒体|记者|新闻|分析师|press|media|journalist|reporter|analyst/iu;
const abroad = /海外|国外|境外|国际|全球|出海|overseas|abroad|global|international|worldwide|foreign/iu;

/** Whether an audience is the press or analysts, going by what its author calls it. */
export function isPress(id: string, review: Review): boolean {
  return press.test(calledAs(id, review).replace(social, ""));
}

/** Whether an audience is in other countries, going by what its author calls it. */
export function isAbroad(id: string, review: Review): boolean {
  return abroad.test(calledAs(id, review));
}

function calledAs(id: string, { spec }: Review): string {
  return `${id} ${spec.audiences?.find((audience) => audience.id === id)?.name ?? ""}`;
}
