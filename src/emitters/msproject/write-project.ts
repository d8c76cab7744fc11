import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { contextOf, nameText, type ProjectContext, planTitle } from "./context.ts";
import { idFieldNumber, planSpan } from "./task-parts.ts";
import { dayEnd, dayStart, minutesPerDay } from "./working-time.ts";
import { calendarUids, writeCalendars } from "./write-calendars.ts";
import { writeAssignments, writeResources } from "./write-resources.ts";
import { writeTasks } from "./write-tasks.ts";
import { type Element, element, elements, writeElement } from "./xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespace = "http://schemas.microsoft.com/project";
/** Project 2010: the first that knows tasks placed by hand. */
const saveVersion = 14;

/** The plan in the XML that Microsoft Project opens and saves. */
export function writeProject(document: ScheduleDocument, language: Language): string {
  const context = contextOf(document, language);
  const parts = [writeCalendars(context), writeTasks(context), writeResources(context), writeAssignments(context)];
  const project = element("Project", [...header(context), ...parts.filter((part) => part !== null)]);
  return `${declaration}${writeElement(project).replace("<Project>", `<Project xmlns="${namespace}">`)}`;
}

function header({ document, words, language }: ProjectContext): readonly Element[] {
  const { plan, calendar } = document;
  const { start, finish } = planSpan(document);
  return elements({
    SaveVersion: saveVersion,
    Name: nameText(plan.id),
    Title: planTitle(plan, language),
    ScheduleFromStart: 1,
    StartDate: `${start}T${dayStart}`,
    FinishDate: `${finish}T${dayEnd}`,
    CurrencyCode: language === "zh" ? "CNY" : "USD",
    CalendarUID: calendarUids.plan,
    DefaultStartTime: dayStart,
    DefaultFinishTime: dayEnd,
    MinutesPerDay: minutesPerDay,
    MinutesPerWeek: minutesPerDay * calendar.week.length,
    DaysPerMonth: 20,
    DefaultTaskType: 1,
    DurationFormat: 7,
    WorkFormat: 3,
    HonorConstraints: 1,
    NewTasksEffortDriven: 0,
    WeekStartDay: 1,
    StatusDate: plan.asOf === null ? null : `${plan.asOf}T${dayEnd}`,
    ExtendedAttributes: [
      element("ExtendedAttribute", elements({ FieldID: idFieldNumber, FieldName: "Text1", Alias: words.idField })),
    ],
  });
}
