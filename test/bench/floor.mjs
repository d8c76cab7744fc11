/**
 * A plan as flat numbers: tasks in an order in which each comes after what it waits for, links in the order of the
 * tasks that wait. Days are working-day indexes from the kickoff on, so that counting them is adding.
 * @typedef {object} FlatPlan
 * @property {Int32Array} durations By place in the order, in working days.
 * @property {Int32Array} linksUpTo For each task the end of its links; they begin where those of the task before end.
 * @property {Int32Array} predecessors By link, the place of what is waited for.
 * @property {Int32Array} lags By link, in working days.
 * @property {Int32Array} limits By task, the day that it must have ended before; `noLimit` where there is none.
 * @property {number} end The day that the plan reaches at least: late work ends just before the launch.
 */

export const noLimit = 2 ** 30;

/**
 * The least that dating a plan can cost: the forward and the backward pass of the critical path method and the float
 * between them, over flat arrays, without calendars, drivers, directions, problems or any object.
 * @param {FlatPlan} plan
 */
export function passesOf({ durations, linksUpTo, predecessors, lags, limits, end: least }) {
  const count = durations.length;
  const early = new Int32Array(count);
  let end = least;
  for (let task = 0, link = 0; task < count; task++) {
    let start = 0;
    for (const last = at(linksUpTo, task); link < last; link++) {
      const before = at(predecessors, link);
      const moment = at(early, before) + at(durations, before) + at(lags, link);
      if (moment > start) start = moment;
    }
    early[task] = start;
    const finish = start + at(durations, task);
    if (finish > end) end = finish;
  }

  const late = new Int32Array(count).fill(end);
  const floats = new Int32Array(count);
  for (let task = count - 1, link = predecessors.length - 1; task >= 0; task--) {
    const start = Math.min(at(late, task), at(limits, task)) - at(durations, task);
    late[task] = start;
    floats[task] = start - at(early, task);
    for (const first = task === 0 ? 0 : at(linksUpTo, task - 1); link >= first; link--) {
      const before = at(predecessors, link);
      const moment = start - at(lags, link);
      if (moment < at(late, before)) late[before] = moment;
    }
  }
  return { early, late, floats };
}

/**
 * The same numbers from a plan as the compiler has it, where all its links are of the plain kind.
 * @param {any} plan
 * @param {{ kickoff: number, launch: number }} days
 * @returns {FlatPlan}
 */
export function flatten(plan, { kickoff, launch }) {
  const places = new Int32Array(plan.tasks.length);
  plan.order.forEach((/** @type {number} */ index, /** @type {number} */ place) => {
    places[index] = place;
  });
  /** @type {any[][]} */
  const into = plan.tasks.map(() => []);
  const limits = new Int32Array(plan.tasks.length).fill(noLimit);
  for (const dependency of plan.dependencies) {
    const { predecessor, successor } = dependency;
    if (successor.kind === "task") into[at(places, successor.index)]?.push(dependency);
    else limits[at(places, predecessor.index)] = launch - kickoff;
  }
  const links = into.flat();
  let upTo = 0;
  return {
    durations: Int32Array.from(plan.order, (index) => plan.tasks[index].duration.max),
    linksUpTo: Int32Array.from(into, (those) => (upTo += those.length)),
    predecessors: Int32Array.from(links, ({ predecessor }) => at(places, predecessor.index)),
    lags: Int32Array.from(links, ({ lag }) => lag.amount),
    limits,
    end: launch - kickoff,
  };
}

/**
 * @param {Int32Array} numbers
 * @param {number} index
 */
function at(numbers, index) {
  return /** @type {number} */ (numbers[index]);
}
