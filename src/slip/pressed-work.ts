import type { TaskEntry } from "../schedule/document.ts";
import type { Pair } from "./pairs.ts";
import type { PressedItem, RolledItem, ShortenedItem } from "./slip-report.ts";

type Tasks = readonly Pair<TaskEntry>[];

/** The points that fall on a rest day now and did not before. */
export function findRolled(tasks: Tasks): readonly RolledItem[] {
  return tasks.flatMap(({ before, after: { id, name, restPoints } }) => {
    const old = new Set(before.restPoints.map(({ point }) => point));
    return restPoints.filter(({ point }) => !old.has(point)).map((point) => ({ id, name, ...point }));
  });
}

/** What has less room, that with the least first; of equals in the order of the file. */
export function findPressed(tasks: Tasks): readonly PressedItem[] {
  return tasks
    .flatMap(({ before, after }): readonly PressedItem[] => {
      const from = before.totalFloat;
      const to = after.totalFloat;
      if (from === null || to === null || to >= from) return [];
      return [{ id: after.id, name: after.name, float: { from, to }, floatTo: after.floatTo }];
    })
    .sort((a, b) => a.float.to - b.float.to);
}

/** Work whose length follows from its days, and takes fewer working days there. */
export function findShortened(tasks: Tasks): readonly ShortenedItem[] {
  return tasks.flatMap(({ before, after: { id, name, type, start, finish, workdays } }) => {
    if (type !== "task" || start === null || finish === null) return [];
    if (workdays === null || before.workdays === null || workdays >= before.workdays) return [];
    return [{ id, name, start, finish, workdays: { from: before.workdays, to: workdays } }];
  });
}
