import type { RequirementEntry, ScoreEntry, TierSheet } from "../../checks/shared/tier-sheet.ts";
import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import { factWord } from "../../emitters/shared/fact-words.ts";
import { kindName, tierName } from "../../emitters/shared/plan-words.ts";
import { cellWidth, padCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { wrapCells } from "../../text/wrap-cells.ts";
import type { Paint } from "../paint.ts";
import {
  amountText,
  countLine,
  reasonLine,
  requirementName,
  scoreSays,
  sheetWords,
  tierLine,
} from "../words/tier-words.ts";

interface Canvas {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
}

/** The score sheet, and what each tier asks for, side by side: the plan's own first, then one it is compared with. */
export function drawTier(sheets: readonly TierSheet[], canvas: Canvas): readonly string[] {
  const [own] = sheets;
  if (!own) return [];
  const { language, paint, width } = canvas;
  const say = (words: Bilingual): string => words[language];
  const asking = sheets.filter(({ tier }) => tier !== null);
  const lines = [
    paint.bold(makeVisible(own.plan.name)),
    ...(own.tier === null ? [] : [say(tierLine(nameOfTier(own.tier)))]),
    ...(own.reason === null ? [] : wrapCells(makeVisible(say(reasonLine(own.reason))), width)),
    "",
    ...(own.score ? drawScore(own.score, canvas) : [paint.dim(say(sheetWords.noScore))]),
    "",
    ...(asking.length === 0 ? [say(sheetWords.noTier)] : drawRequirements(asking, canvas)),
  ];
  return lines;
}

function nameOfTier(tier: string): Bilingual {
  return { en: tierName(tier, "en"), zh: tierName(tier, "zh") };
}

function drawScore({ criteria, scale, total, tier }: ScoreEntry, { language, paint }: Canvas): readonly string[] {
  const names = criteria.map(({ name }) => makeVisible(name));
  const cells = Math.max(...names.map(cellWidth), cellWidth(sheetWords.total[language]));
  const rows = criteria.map(({ weight, mark, points }, index) => {
    const name = padCells(names[index] ?? "", cells);
    if (mark === null) return `  ${name}  ${paint.yellow(sheetWords.noMark[language])}`;
    return `  ${name}  ${`${mark}/${scale.max}`.padStart(5)} × ${`${weight}`.padStart(3)} = ${`${points}`.padStart(5)}`;
  });
  const sum = total !== null && tier !== null ? scoreSays(`${total}`, nameOfTier(tier))[language] : undefined;
  return [
    paint.bold(sheetWords.score[language]),
    ...rows,
    ...(sum === undefined ? [] : [`  ${padCells(sheetWords.total[language], cells)}  ${sum}`]),
  ];
}

/** One row for each thing that any of the tiers asks for. */
function drawRequirements(sheets: readonly TierSheet[], { language, paint, width }: Canvas): readonly string[] {
  const keys = [...new Set(sheets.flatMap(({ requirements }) => requirements.map(keyOf)))];
  const rows = keys.map((key) => sheets.map(({ requirements }) => requirements.find((each) => keyOf(each) === key)));
  const names = rows.map((row) => wordOf(row, language));
  const cells = sheets.map((_, column) => rows.map((row) => cellOf(row[column], language)));
  const heads = sheets.map(({ tier }) => tierName(tier ?? "", language));
  const first = Math.max(...names.map(cellWidth), cellWidth(sheetWords.asked[language]));
  const widths = cells.map((column, index) =>
    Math.max(...column.map(({ text }) => cellWidth(text)), cellWidth(heads[index] ?? "")),
  );
  const head = [
    padCells(sheetWords.asked[language], first),
    ...heads.map((text, index) => padCells(text, widths[index] ?? 0)),
  ];
  const lines = rows.map((row, at) => {
    const columns = cells.map((column, index) => {
      const cell = column[at];
      const padded = padCells(cell?.text ?? "", widths[index] ?? 0);
      return cell?.met === false ? paint.red(padded) : cell?.met === true ? paint.green(padded) : padded;
    });
    const used = first + widths.reduce((sum, each) => sum + each + 2, 2);
    const tasks = makeVisible(row[0]?.tasks.join(", ") ?? "");
    const room = width - used - 4;
    const shown = cellWidth(tasks) <= room ? paint.dim(tasks) : "";
    return `  ${padCells(names[at] ?? "", first)}  ${columns.join("  ")}  ${shown}`.trimEnd();
  });
  return [
    paint.bold(`  ${head.join("  ")}`.trimEnd()),
    ...lines,
    "",
    ...sheets.map(({ tier, requirements }) => {
      const met = requirements.filter((each) => each.met === true).length;
      const says = countLine(met, requirements.length)[language];
      const colon = language === "zh" ? "：" : ": ";
      return sheets.length === 1 ? says : `${tierName(tier ?? "", language)}${colon}${says}`;
    }),
  ];
}

function keyOf({ what, name }: RequirementEntry): string {
  return `${what} ${name ?? ""}`;
}

function wordOf(row: readonly (RequirementEntry | undefined)[], language: Language): string {
  const asked = row.find((each) => each !== undefined);
  if (!asked) return "";
  const { what, name } = asked;
  const shown =
    what === "kind" ? kindName(name ?? "", language) : what === "brief" ? factWord(name ?? "", language) : (name ?? "");
  return makeVisible(requirementName[what](shown)[language]);
}

/** `✔ 2/2`, `✘ 0/1`; nothing where that tier does not ask for it. */
function cellOf(asked: RequirementEntry | undefined, language: Language) {
  if (!asked) return { text: "–", met: undefined };
  const { met, found, wanted, unit } = asked;
  const amount = (value: number): string => amountText[unit](value)[language];
  if (found === null || met === null)
    return { text: `? ${sheetWords.isOpen[language]}/${amount(wanted)}`, met: undefined };
  return { text: `${met ? "✔" : "✘"} ${unit === "count" ? found : amount(found)}/${amount(wanted)}`, met };
}
