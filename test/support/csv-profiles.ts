import { readdirSync, readFileSync } from "node:fs";
import type { CsvProfile } from "../../src/emitters/shared/csv-profile.ts";
import { openCsvProfile } from "../../src/open-csv-profile.ts";

const folder = new URL("../../templates/csv/", import.meta.url);

export interface NamedProfile {
  readonly name: string;
  readonly profile: CsvProfile;
}

/** The mapping files that are shipped; one with anything to say of it is a fault. */
export const shippedProfiles: readonly NamedProfile[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .toSorted()
  .map((file) => {
    const { profile, diagnostics } = openCsvProfile({ name: file, bytes: readFileSync(new URL(file, folder)) });
    if (!profile || diagnostics.length > 0) throw new Error(`${file}: ${JSON.stringify(diagnostics, null, 2)}`);
    return { name: file.slice(0, -".yaml".length), profile };
  });

export function profileNamed(wanted: string): NamedProfile {
  const found = shippedProfiles.find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no profile ${wanted}.`);
  return found;
}
