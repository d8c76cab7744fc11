import { basename, join } from "node:path";
import type { EmitRequest } from "../../emitters/define-emitter.ts";
import type { OpenedCsvProfile } from "../../open-csv-profile.ts";
import type { CommandInput } from "../define-command.ts";
import { renderFindings } from "../report-diagnostics.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { noProfile, ownProfile, profileUnusable, sameProfile } from "../words/team-words.ts";
import { WorldError } from "../world.ts";
import { missingProfile, shippedNames } from "./missing-profile.ts";
import { wordsOf } from "./team-options.ts";

type Profiles = NonNullable<EmitRequest["csvProfiles"]>;

/** More than any mapping file needs. */
const largestProfile = 256 * 1024;

/**
 * The mapping files that `--profile` names, shipped or the user's own; none where it is not given. Undefined where one
 * cannot be used, which has been said with its lines. Fails with a `WorldError` where a file cannot be read.
 */
export async function openProfiles({ options }: CommandInput, session: Session): Promise<Profiles | undefined> {
  const opened: Profiles[number][] = [];
  const faults: OpenedCsvProfile[] = [];
  const paths = new Map<string, string>();
  for (const wanted of wordsOf(options, "profile")) {
    const { read, shown } = await pathOf(wanted, session);
    paths.set(read, shown);
  }
  for (const [read, shown] of paths) {
    const bytes = await readProfile(read, session);
    const reading = await session.core.openCsvProfile({ name: shown, bytes });
    sayFindings(shown, reading, session);
    if (reading.profile) opened.push({ name: partOf(shown), profile: reading.profile });
    else faults.push(reading);
  }
  const twice = opened.find(({ name }, index) => opened.findIndex((it) => it.name === name) !== index);
  if (twice) throw new UsageError(sameProfile(twice.name));
  if (faults.length === 0) return opened;
  const { world, language, paint } = session;
  sayError({ world, language, paint: paint.stderr }, profileUnusable);
  return undefined;
}

async function readProfile(path: string, { world }: Session): Promise<Uint8Array> {
  try {
    return await world.readFile(path, largestProfile);
  } catch (error) {
    throw error instanceof WorldError ? await missingProfile(error, world) : error;
  }
}

/** A bare name is a shipped one; anything that looks like a file is the user's own. */
async function pathOf(wanted: string, { world }: Session): Promise<{ read: string; shown: string }> {
  if (/[/\\.]/.test(wanted)) return { read: wanted, shown: wanted.replaceAll("\\", "/") };
  const folder = join(world.templateFolder, "csv");
  const files = await world.listFolder(folder);
  const file = `${wanted.toLowerCase()}.yaml`;
  if (files.includes(file)) return { read: join(folder, file), shown: file };
  throw new UsageError(noProfile({ name: wanted, names: await shippedNames(world) }), ownProfile);
}

/** What the table is called after: the file's name, in letters and digits that any file name may have. */
function partOf(path: string): string {
  const stem = basename(path).replace(/(?:\.csv)?\.ya?ml$/i, "");
  return stem.replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^-+|-+$/g, "") || "table";
}

function sayFindings(name: string, { diagnostics, text }: OpenedCsvProfile, session: Session): void {
  const { world, language, paint } = session;
  renderFindings(diagnostics, {
    language,
    textOf: (file) => (file === name ? text : undefined),
    write: (line) => world.complain(line),
    paint: paint.stderr,
    width: world.stderr.width,
  });
}
