import type { CodeMeaning } from "../../diagnostic/define-problem.ts";
import type { Fix, Place, Severity } from "../../diagnostic/diagnostic.ts";
import { cleanText } from "../../text/clean-text.ts";
import { formatJson } from "../../text/format-json.ts";
import { defineReporter, type ReporterOptions } from "./define-reporter.ts";
import { type KnownFinding, knownFindings } from "./shared/fingerprint.ts";
import { plainMessage } from "./shared/plain-message.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };
/** Code scanning reads no longer help. */
const longestHelp = 1024;

/** SARIF 2.1.0, as code scanning reads it. Its columns are declared to count code points. */
export const sarif = defineReporter({
  format: "sarif",
  summary: { en: "SARIF 2.1.0, for code scanning", zh: "SARIF 2.1.0，供代码扫描使用" },

  report(plans, options) {
    const found = knownFindings(plans, options);
    const used = new Set(found.map(({ diagnostic }) => diagnostic.code));
    const rules = options.codes.filter(({ code }) => used.has(code));
    const run = {
      tool: { driver: { name: "tminus", version: options.version, rules: rules.map(ruleOf) } },
      columnKind: "unicodeCodePoints",
      results: found.map((finding) => resultOf(finding, rules)),
    };
    const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    return formatJson(log);
  },
});

function ruleOf({ code, severity, summary, why }: ReporterOptions["codes"][number]): object {
  return {
    id: code,
    shortDescription: { text: summary.en },
    fullDescription: { text: `${summary.en} ${summary.zh}` },
    help: { text: `${why.en} ${why.zh}`.slice(0, longestHelp) },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** Shown in a pull request only where every line of the region is in the difference: a region of several is cut to one. */
function resultOf({ plan, diagnostic, fingerprint }: KnownFinding, rules: readonly CodeMeaning[]): object {
  const { code, severity, place, related } = diagnostic;
  const index = rules.findIndex((rule) => rule.code === code);
  return {
    ruleId: code,
    ...(index >= 0 && { ruleIndex: index }),
    level: levels[severity],
    message: { text: cleanText(plainMessage(diagnostic, plan.language)) },
    locations: [{ physicalLocation: physicalOf(place) }],
    relatedLocations: related.map((it, id) => ({
      id,
      message: { text: cleanText(it.message[plan.language]) },
      physicalLocation: physicalOf(it.place),
    })),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(diagnostic.fix?.safety === "safe" && { fixes: [fixOf(diagnostic.fix)] }),
  };
}

/** What mends the finding, as changes to files. */
function fixOf({ edits }: Fix): object {
  const files = [...new Set(edits.map(({ place }) => place.file))];
  const changes = files.map((file) => ({
    artifactLocation: { uri: encodeURI(file) },
    replacements: edits
      .filter(({ place }) => place.file === file)
      .map(({ place, text }) => ({ deletedRegion: regionOf(place), insertedContent: { text } })),
  }));
  return { description: { text: "tminus fix" }, artifactChanges: changes };
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to where the command ran, as long as the path is. */
function uriOf(file: string): string {
  const path = file
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  if (path.startsWith("/")) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace("%3A", ":")}` : path;
}

function physicalOf({ file, line, column, endLine, endColumn }: Place): object {
  const isOneLine = line === endLine;
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine: line, endColumn: isOneLine ? endColumn : column + 1 },
  };
}
