const tasksPerLane = 400;
const tasksPerLayer = 10;
const start = "2026-01-05";
const launch = "2027-06-01";

/** Plans by shape: each function writes one of that many tasks, the same at every call and without error. */
export const shapes = {
  /**
   * What plans are like: lanes of up to forty layers of ten tasks, 1.45 links a task, a fifth of them with a lag, all
   * within a bit more than a year. Every second lane leads up to the launch and is placed late, the others early.
   * @param {number} tasks
   */
  mixed(tasks) {
    const random = randomFrom(7);
    return planOf(range(tasks).map((task) => mixedTask(task, tasks, random)));
  },

  /** One chain from the kickoff. @param {number} tasks */
  chain: (tasks) => planOf(range(tasks).map((task) => ({ duration: "1d", ...behind(task) }))),

  /** One chain laid back from the launch, each task placed late. @param {number} tasks */
  "late chain": (tasks) =>
    planOf(
      range(tasks).map((task) => ({
        duration: "1d",
        place: "late",
        ...behind(task),
        ...(task === tasks - 1 && { before: "launch" }),
      })),
      { start: undefined, launch: "2070-06-02" },
    ),

  /** A chain from a dated start, with a deadline on each of its tasks. @param {number} tasks */
  deadlines: (tasks) =>
    planOf(
      range(tasks).map((task) => ({ duration: "1d", ...(task === 0 ? { from: start } : behind(task)), by: "T-4" })),
      { launch: "2070-06-02" },
    ),

  /** A milestone that waits for all other tasks. @param {number} tasks */
  fan: (tasks) =>
    planOf(
      range(tasks).map((task) =>
        task === tasks - 1 ? { duration: "0", after: list(range(task)) } : { duration: `${1 + (task % 9)}d` },
      ),
    ),

  /** A phase of all tasks but a hundred that waits for a phase of a hundred. @param {number} tasks */
  phases(tasks) {
    const lines = range(tasks).map((task) => `      ${taskLine(task, { duration: `${1 + (task % 9)}d` })}`);
    const first = ["  first:", "    tasks:", ...lines.slice(0, 100)];
    const second = ["  second:", "    after: first", "    tasks:", ...lines.slice(100)];
    return [...topLines({ start, launch }), "phases:", ...first, ...second, ""].join("\n");
  },

  /** As `mixed`, with fifty owners who are away for two weeks each. @param {number} tasks */
  away(tasks) {
    const random = randomFrom(7);
    const owners = range(50).map((owner) => {
      const month = String(1 + (owner % 12)).padStart(2, "0");
      return `  o${owner}: { away: [2026-${month}-${10 + (owner % 9)}..2026-${month}-${23 + (owner % 5)}] }`;
    });
    const work = range(tasks).map((task) => ({ ...mixedTask(task, tasks, random), owner: `o${task % 50}` }));
    return planOf(work, { owners });
  },

  /** As `mixed`, with an anchor for every tenth task to finish before. @param {number} tasks */
  anchors(tasks) {
    const random = randomFrom(7);
    const anchors = range(tasks / 10).map((anchor) => `  a${anchor}: T+${anchor % 50}`);
    const work = range(tasks).map((task) => {
      const { before, ...rest } = mixedTask(task, tasks, random);
      return task % 10 === 0 ? { ...rest, before: `a${task / 10}` } : { ...rest, ...(before && { before }) };
    });
    return planOf(work, { anchors });
  },

  /** As `mixed`, with an anchor at every 500th task, from which the next of them starts. @param {number} tasks */
  things(tasks) {
    const random = randomFrom(7);
    const anchors = range(tasks / 500).map((anchor) => `  a${anchor}: t${anchor * 500}`);
    const work = range(tasks).map((task) => {
      const words = mixedTask(task, tasks, random);
      return task % 500 === 0 && task > 0 ? { duration: "1d", from: `a${task / 500 - 1}+1` } : words;
    });
    return planOf(work, { anchors, launch: "2029-06-05" });
  },
};

/**
 * @typedef {Record<string, string>} TaskWords The keys of a task and what they say.
 * @typedef {{ start?: string | undefined, launch: string, owners?: string[], anchors?: string[] }} Top
 */

/**
 * @param {TaskWords[]} work
 * @param {Partial<Top>} top
 */
function planOf(work, top = {}) {
  const lines = topLines({ start, launch, ...top });
  return [...lines, "tasks:", ...work.map((words, task) => `  ${taskLine(task, words)}`), ""].join("\n");
}

/** @param {Top} top */
function topLines({ start, launch, owners, anchors }) {
  return [
    "tminus: 1",
    "name: scale",
    `launch: ${launch}`,
    ...(start ? [`start: ${start}`] : []),
    "calendar: CN",
    ...(owners ? ["owners:", ...owners] : []),
    ...(anchors ? ["anchors:", ...anchors] : []),
  ];
}

/**
 * @param {number} task
 * @param {TaskWords} words
 */
function taskLine(task, words) {
  const pairs = Object.entries(words).map(([key, text]) => `${key}: ${text}`);
  return `t${task}: { ${pairs.join(", ")} }`;
}

/**
 * @param {number} task
 * @param {number} tasks
 * @param {() => number} random
 * @returns {TaskWords}
 */
function mixedTask(task, tasks, random) {
  const width = tasks < 100 ? 1 : tasksPerLayer;
  const within = task % tasksPerLane;
  const first = task - (within % width) - width;
  const duration = `${1 + Math.floor(random() * 8)}d`;
  const leads = Math.floor(task / tasksPerLane) % 2 === 0 && within + width >= Math.min(tasks, tasksPerLane);
  const before = leads ? { before: "launch" } : {};
  if (within < width) return { duration, ...before };
  const one = Math.floor(random() * width);
  const other = (one + 1 + Math.floor(random() * Math.max(1, width - 1))) % width;
  const links = random() < 0.48 && other !== one ? [one, other] : [one];
  const after = links.map((link) => `t${first + link}${random() < 0.2 ? ` + ${1 + Math.floor(random() * 3)}d` : ""}`);
  return { duration, after: after.length === 1 ? String(after[0]) : `[${after.join(", ")}]`, ...before };
}

/** @param {number} task */
function behind(task) {
  return task === 0 ? {} : { after: `t${task - 1}` };
}

/** @param {number[]} tasks */
function list(tasks) {
  return `[${tasks.map((task) => `t${task}`).join(", ")}]`;
}

/** @param {number} count */
function range(count) {
  return Array.from({ length: Math.floor(count) }, (_, index) => index);
}

/** Numbers from 0 to 1 that are the same at every run. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
