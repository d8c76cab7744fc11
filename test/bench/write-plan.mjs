const tasksPerPhase = 20;
const tasksPerChain = 4;
const waves = 5;
const daysPerWave = 34;

/**
 * A plan of that many tasks, the same at every call: phases in five waves of five weeks towards a launch, chains of
 * linked tasks inside each phase and from wave to wave, durations as ranges, and the Chinese calendar. It draws neither errors nor
 * warnings: what is timed is reading, scheduling and checking, not the drawing of frames.
 * @param {number} tasks
 */
export function writePlan(tasks) {
  const lines = ["tminus: 1", `name: ${tasks} tasks`, "launch: 2026-10-20", "calendar: CN", "tier: notice"];
  lines.push("brief: { pain: Too slow, value: Twice as fast, scenarios: [Every day] }");
  const teams = Array.from({ length: 8 }, (_, owner) => `team-${owner}`).join(", ");
  lines.push(
    `notify: { plan: { who: [${teams}], what: Launch plan, lead: 5wd, before: T, owner: team-0 } }`,
    "owners:",
  );
  for (let owner = 0; owner < 8; owner++) lines.push(`  team-${owner}: { name: Team ${owner} }`);
  lines.push("phases:");
  for (let first = 0; first < tasks; first += tasksPerPhase) {
    const phase = first / tasksPerPhase;
    const start = 180 - (phase % waves) * daysPerWave;
    lines.push(`  phase-${phase}:`, `    window: T-${start}..T-${start - daysPerWave + 1}`, "    tasks:");
    for (let task = first; task < Math.min(tasks, first + tasksPerPhase); task++) lines.push(`      ${taskLine(task)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** @param {number} task */
function taskLine(task) {
  const phase = Math.floor(task / tasksPerPhase);
  const opensChain = task % tasksPerChain === 0;
  const before = opensChain ? task - tasksPerPhase + tasksPerChain - 1 : task - 1;
  const follows = !opensChain || phase % waves !== 0;
  const least = 1 + (task % 3);
  const after = follows ? `, after: task-${before}` : "";
  const kind = task === 0 ? "kind: messaging, " : "";
  return `task-${task}: { name: Work ${task}, ${kind}owner: team-${task % 8}, duration: ${least}-${least + 1}d${after} }`;
}
