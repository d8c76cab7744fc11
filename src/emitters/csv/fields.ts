import type { TaskEntry } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { countdownSpan } from "../shared/countdown.ts";
import type { CsvField } from "../shared/csv-profile.ts";
import { dependencyText } from "../shared/dependency-text.ts";
import { durationText } from "../shared/duration-text.ts";
import { nameOf } from "../shared/names.ts";
import { kindName, typeName } from "../shared/plan-words.ts";
import { statuses } from "../shared/progress-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import { taskDescription } from "../shared/task-description.ts";
import { type Cell, date, list, number, text, word } from "./cell.ts";
import type { CsvContext, Row } from "./rows.ts";
import { phaseWord, yes } from "./words.ts";

type PhaseRow = Extract<Row, { kind: "phase" }>;

/** What a row holds in a field; nothing where it has none. */
export function readField(field: CsvField, row: Row, context: CsvContext): Cell {
  if (row.kind === "phase") return phaseFields[field]?.(row, context) ?? text(null);
  return field === "number" ? number(row.number) : taskFields[field](row.task, context);
}

const phaseFields: Partial<Record<CsvField, (row: PhaseRow, context: CsvContext) => Cell>> = {
  number: (row) => number(row.number),
  name: ({ phase }) => text(nameOf(phase)),
  id: ({ phase }) => text(phase.id),
  uid: ({ phase }, { published }) => text(published.identityOf(phase.id).uid),
  type: (_, { language }) => word("phase", phaseWord[language]),
  start: ({ phase }) => date(phase.start),
  finish: ({ phase }) => date(phase.finish),
  countdown: ({ phase }, { document }) => text(countdownSpan(phase, document.plan.launch)),
};

type Read = (task: TaskEntry, context: CsvContext) => Cell;

const lines = (texts: readonly string[]): Cell => list(texts.map(cleanLine));
const people =
  (key: "helpers" | "approvers" | "informed"): Read =>
  (task, { names }) =>
    list(task[key].map(names.owner));

const taskFields: Readonly<Record<Exclude<CsvField, "number">, Read>> = {
  name: (task) => text(nameOf(task)),
  id: ({ id }) => text(id),
  uid: ({ id }, { published }) => text(published.identityOf(id).uid),
  parent: ({ phase }, { phaseNumberOf }) => number(phaseNumberOf(phase)),
  type: ({ type }, { language }) => word(type, typeName(type, language)),
  kind: ({ kind }, { language }) => word(kind, kind === null ? "" : kindName(kind, language)),
  phase: ({ phase }, { names }) => text(phase === null ? null : names.phase(phase)),

  owner: ({ owner }, { names }) => text(owner === null ? null : names.owner(owner)),
  "owner-email": ({ owner }, { emailOf }) => text(emailOf(owner)),
  helpers: people("helpers"),
  "helper-emails": ({ helpers }, { emailOf }) => list(helpers.map(emailOf)),
  approvers: people("approvers"),
  informed: people("informed"),

  start: ({ start }) => date(start),
  finish: ({ finish }) => date(finish),
  time: ({ time }) => text(time),
  workdays: ({ workdays }) => number(workdays),
  duration: ({ duration }, { language }) => text(durationText(duration, language)),
  "buffer-finish": ({ bufferFinish }) => date(bufferFinish),
  deadline: ({ deadline }) => date(deadline?.date ?? null),
  countdown: (task, { document }) => text(countdownSpan(task, document.plan.launch)),

  status: ({ status }, { language }) => word(status, status === null ? "" : statuses[status][language]),
  percent: ({ status, progress }) => number(status === "finished" ? 100 : (progress?.percent ?? null)),
  started: ({ progress }) => date(progress?.started ?? null),
  finished: ({ progress }) => date(progress?.finished ?? null),
  float: ({ totalFloat }) => number(totalFloat),
  critical: ({ critical }, { language }) => word(critical ? "yes" : null, yes[language]),

  after: ({ predecessors }, { names, language }) =>
    list(predecessors.map((it) => dependencyText(it, names.thing(it.id), language))),
  "after-exact": exactNames,
  "after-numbers": ({ predecessors }, { numberOf }) =>
    list(predecessors.map(({ id }) => numberOf(id)?.toString() ?? null)),
  every: ({ every }) => text(every === null ? null : cleanLine(every)),
  occurrences: ({ occurrences }) => list(occurrences.map((it) => it.date)),

  criteria: ({ criteria }) => lines(criteria),
  audience: ({ audience }) => lines(audience),
  channel: ({ channel }) => lines(channel),
  gives: ({ gives }) => lines(gives),
  needs: ({ needs }) => lines(needs),
  links: ({ links }) => list(links.map(safeLink)),
  note: ({ note }) => text(note === null ? null : cleanText(note).trim()),
  description: (task, context) => text(taskDescription(task, context)),
};

/**
 * The tasks that it waits for to the end, by names that a tool finds again: of rows above, which no other row has, and which
 * hold nothing of what separates them.
 */
function exactNames(task: TaskEntry, { names, numberOf, bearersOf, separator }: CsvContext): Cell {
  const mark = separator.trim();
  const own = numberOf(task.id) ?? 0;
  const found = task.predecessors
    .filter(({ id, type }) => type === "finish-to-start" && (numberOf(id) ?? own) < own)
    .map(({ id }) => names.thing(id))
    .filter((name) => bearersOf(name) === 1 && !name.includes(mark));
  return list(found);
}
