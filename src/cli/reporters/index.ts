import { concise } from "./concise.ts";
import type { Reporter } from "./define-reporter.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { rdjson } from "./rdjson.ts";
import { sarif } from "./sarif.ts";

/** The formats of `tminus check --format`, beside the one for people. */
export const reporters: readonly Reporter[] = [concise, json, github, sarif, rdjson, gitlab, junit];
