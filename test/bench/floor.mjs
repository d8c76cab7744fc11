/**
 * A flat array of numbers. That an index lies inside is not asked: the question would cost as much as the answer.
 * @typedef {any} Numbers
 */

/**
 * A plan as flat numbers, as lean as it can be read: tasks in the order of the file, links in any order. Days are
 * working-day indexes from the kickoff on, so that counting them is adding.
 * @typedef {object} FlatPlan
 * @property {Numbers} durations By task, in working days.
 * @property {Numbers} predecessors By link, the task that is waited for.
 * @property {Numbers} successors By link, the task that waits.
 * @property {Numbers} lags By link, in working days.
 * @property {Numbers} limits By task, the day that it must have ended before; `noLimit` where there is none.
 * @property {number} end The day that the plan reaches at least: late work ends just before the launch.
 */

const noLimit = 2 ** 30;

/**
 * The least that dating a plan can cost: the critical path method over flat arrays. Links are sorted by the task they
 * come from, tasks are put in order while the forward pass goes through them, the backward pass gives their floats, and
 * those without room are critical. No calendars, drivers, directions, problems or any object.
 * @param {FlatPlan} plan
 */
export function passesOf({ durations, predecessors, successors, lags, limits, end: least }) {
  const count = durations.length;
  const links = predecessors.length;
  const open = numbers(count);
  const upTo = numbers(count + 1);
  for (let link = 0; link < links; link++) {
    open[successors[link]]++;
    upTo[predecessors[link]]++;
  }
  for (let task = 1; task <= count; task++) upTo[task] += upTo[task - 1];
  // Filled from behind, each end becomes the beginning.
  const sorted = numbers(links);
  for (let link = links - 1; link >= 0; link--) sorted[--upTo[predecessors[link]]] = link;
  const first = upTo;

  const order = numbers(count);
  let ordered = 0;
  for (let task = 0; task < count; task++) if (open[task] === 0) order[ordered++] = task;
  const early = numbers(count);
  let end = least;
  for (let place = 0; place < ordered; place++) {
    const task = order[place];
    const finish = early[task] + durations[task];
    if (finish > end) end = finish;
    for (let at = first[task]; at < first[task + 1]; at++) {
      const link = sorted[at];
      const behind = successors[link];
      const start = finish + lags[link];
      if (start > early[behind]) early[behind] = start;
      if (--open[behind] === 0) order[ordered++] = behind;
    }
  }

  const late = numbers(count);
  const floats = numbers(count);
  const critical = numbers(count);
  for (let place = count - 1; place >= 0; place--) {
    const task = order[place];
    let finish = end;
    if (limits[task] < finish) finish = limits[task];
    for (let at = first[task]; at < first[task + 1]; at++) {
      const link = sorted[at];
      const limit = late[successors[link]] - lags[link];
      if (limit < finish) finish = limit;
    }
    late[task] = finish - durations[task];
    floats[task] = late[task] - early[task];
    if (floats[task] <= 0) critical[task] = 1;
  }
  return { early, late, floats, critical };
}

/**
 * @param {number} count
 * @returns {Numbers}
 */
function numbers(count) {
  return new Int32Array(count);
}

/**
 * The same numbers from a plan as the compiler has it, where all its links are of the plain kind.
 * @param {any} plan
 * @param {{ kickoff: number, launch: number }} days
 * @returns {FlatPlan}
 */
export function flatten({ tasks, dependencies }, { kickoff, launch }) {
  const limits = new Int32Array(tasks.length).fill(noLimit);
  /** @type {any[]} */
  const links = dependencies.filter((/** @type {any} */ { predecessor, successor }) => {
    if (successor.kind === "anchor") limits[predecessor.index] = launch - kickoff;
    return successor.kind === "task";
  });
  return {
    durations: Int32Array.from(tasks, ({ duration }) => duration.max),
    predecessors: Int32Array.from(links, ({ predecessor }) => predecessor.index),
    successors: Int32Array.from(links, ({ successor }) => successor.index),
    lags: Int32Array.from(links, ({ lag }) => lag.amount),
    limits,
    end: launch - kickoff,
  };
}
