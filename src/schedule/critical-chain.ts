import type { Anchor, Task } from "../plan/plan.ts";

/** A task on a chain, and all that lies before it; chains that meet share what lies before the task they meet at. */
export interface ChainLink {
  readonly task: Task;
  readonly before: ChainLink | undefined;
}

/** A chain of drivers, walked back from an anchor or from a task with a deadline. */
export class CriticalChain {
  /** Undefined for the plan's end. */
  readonly to: Anchor | Task | undefined;
  readonly last: ChainLink;

  constructor(to: Anchor | Task | undefined, last: ChainLink) {
    this.to = to;
    this.last = last;
  }

  /** From the first to the last, listed anew each time: n deadlines along one chain would hold n²/2 tasks. */
  get tasks(): readonly Task[] {
    const tasks: Task[] = [];
    for (let link: ChainLink | undefined = this.last; link; link = link.before) tasks.push(link.task);
    return tasks.reverse();
  }
}
