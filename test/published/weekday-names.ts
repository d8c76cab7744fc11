const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The days of a week as a plan writes them, from numbers, Monday 1 to Sunday 7. */
export function weekdayNames(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => names[number - 1]!);
}

/** All days of the week but those named. */
export function otherWeekdays(resting: readonly string[]): readonly string[] {
  return names.filter((name) => !resting.includes(name));
}
