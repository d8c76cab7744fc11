import type { Writable } from "node:stream";

/** A stream to the outside that remembers whether everything arrived. */
export interface OutputStream {
  write(text: string | Uint8Array): void;
  /** Waits until all that was written is out. A reader who left early (`tminus explain | head`) lost nothing. */
  settle(): Promise<"delivered" | "lost">;
}

export function openStream(stream: Writable): OutputStream {
  let outcome: "open" | "closed-by-reader" | "lost" = "open";
  const underWay = new Set<Promise<void>>();
  const note = (error: NodeJS.ErrnoException): void => {
    if (outcome !== "open") return;
    outcome = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" ? "closed-by-reader" : "lost";
  };
  stream.on("error", note);

  return {
    write(text) {
      if (outcome !== "open") return;
      const done = new Promise<void>((end) => {
        stream.write(text, (error) => {
          if (error) note(error);
          end();
        });
      });
      underWay.add(done);
      void done.then(() => underWay.delete(done));
    },
    async settle() {
      await Promise.all(underWay);
      return outcome === "lost" ? "lost" : "delivered";
    },
  };
}
