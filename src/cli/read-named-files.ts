import { dirname, isAbsolute, join, resolve, win32 } from "node:path";
import type { ReadFile } from "../compile.ts";
import { notBelowRoot, whyNot } from "./words/world-words.ts";
import { type World, WorldError } from "./world.ts";

interface Surroundings {
  readonly planPath: string;
  /** From the plan's folder up to the root, below which named files must lie. */
  readonly folders: readonly string[];
  readonly maxBytes: number;
  readonly world: World;
}

/** The files that a plan names, as the compiler reads them, and their texts for showing what is wrong in them. */
export interface NamedFiles {
  readonly readFile: ReadFile;
  readonly texts: ReadonlyMap<string, string>;
}

/** Lets a plan read files beside and below it, up to the repository's root: never elsewhere, and never by a link out. */
export function readNamedFiles({ planPath, folders, maxBytes, world }: Surroundings): NamedFiles {
  const texts = new Map<string, string>();
  const [folder = world.cwd] = folders;
  const root = folders.at(-1) ?? folder;
  return {
    texts,
    readFile(path) {
      if (isAbsolute(path) || win32.isAbsolute(path)) return { reason: notBelowRoot };
      const name = join(planPath === "-" ? "." : dirname(planPath), path).replaceAll("\\", "/");
      try {
        const bytes = world.readFileBelow(root, resolve(folder, path), maxBytes);
        texts.set(name, new TextDecoder().decode(bytes));
        return { name, bytes };
      } catch (error) {
        if (!(error instanceof WorldError)) throw error;
        return { reason: whyNot(error) };
      }
    },
  };
}
