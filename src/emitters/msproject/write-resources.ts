import type { TaskEntry } from "../../schedule/document.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { nameText, type ProjectContext } from "./context.ts";
import { resourceName } from "./resource-name.ts";
import { doneOf, hasWork } from "./task-parts.ts";
import { durationOf } from "./working-time.ts";
import { ownerCalendarUid } from "./write-calendars.ts";
import { type Element, element, elements } from "./xml.ts";

const longestAddress = 512;

/** The owners, each with a calendar of their own that is the plan's. */
export function writeResources({ document, ownerUidOf }: ProjectContext): Element | null {
  const { owners } = document;
  if (owners.length === 0) return null;
  return element(
    "Resources",
    owners.map((owner, index) =>
      element(
        "Resource",
        elements({
          UID: ownerUidOf(owner.id) ?? 0,
          ID: index + 1,
          Name: resourceName(owner, owners),
          Type: 1,
          EmailAddress: owner.email === null ? null : nameText(cleanLine(owner.email), longestAddress),
          MaxUnits: owner.capacity,
          CalendarUID: ownerCalendarUid(index),
        }),
      ),
    ),
  );
}

/** Who does what: the owner, for the whole of the task. */
export function writeAssignments(context: ProjectContext): Element | null {
  const assigned = context.document.tasks.flatMap((task) => assignment(task, context));
  if (assigned.length === 0) return null;
  return element(
    "Assignments",
    assigned.map((fields, index) => element("Assignment", elements({ UID: index + 1, ...fields }))),
  );
}

function assignment(task: TaskEntry, { placeTask, uidOf, ownerUidOf }: ProjectContext) {
  const placing = placeTask(task);
  const [taskUid, ownerUid] = [uidOf(task.id), task.owner === null ? undefined : ownerUidOf(task.owner)];
  if (placing === null || taskUid === undefined || ownerUid === undefined || !hasWork(task)) return [];
  const done = doneOf(task, placing);
  return [
    {
      TaskUID: taskUid,
      ResourceUID: ownerUid,
      PercentWorkComplete: done?.percent ?? null,
      ActualFinish: done?.finish ?? null,
      ActualStart: done?.start ?? null,
      ActualWork: done && durationOf(done.minutes),
      Finish: placing.finish,
      RemainingWork: done && durationOf(done.minutesLeft),
      Start: placing.start,
      Units: 1,
      Work: durationOf(placing.minutes),
    },
  ];
}
