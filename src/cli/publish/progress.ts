import type { World } from "../world.ts";

/** One line on the terminal that says how far the work is, and that is gone when it is done. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

/** Only where a person looks on: in a log, each state would be a line. */
export function progressLine({ stderr, complain }: Pick<World, "stderr" | "complain">): ProgressLine {
  if (!stderr.isTerminal) return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  return {
    show(text) {
      isShown = true;
      complain(`\r\u001b[2K${text}`);
    },
    clear() {
      if (isShown) complain("\r\u001b[2K");
      isShown = false;
    },
  };
}
