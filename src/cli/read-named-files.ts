import { dirname, isAbsolute, join, relative, resolve, win32 } from "node:path";
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

/** A shipped template, as plans name it: `tminus:feature-launch`. */
const shipped = /^tminus:([A-Za-z0-9-]+)$/;

/** Lets a plan read files beside and below it, up to the repository's root: never elsewhere, and never by a link out. */
export function readNamedFiles({ planPath, folders, maxBytes, world }: Surroundings): NamedFiles {
  const texts = new Map<string, string>();
  const [folder = world.cwd] = folders;
  const root = folders.at(-1) ?? folder;
  const planFolder = planPath === "-" ? "." : dirname(planPath);
  const read = (name: string, below: string, path: string): ReturnType<ReadFile> => {
    try {
      const bytes = world.readFileBelow(below, path, maxBytes);
      texts.set(name, new TextDecoder().decode(bytes));
      return { name, bytes };
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      return { reason: whyNot(error) };
    }
  };
  return {
    texts,
    readFile(path, from) {
      const template = shipped.exec(path)?.[1];
      if (template !== undefined) {
        return read(path, world.templateFolder, join(world.templateFolder, `${template}.yaml`));
      }
      // A template lies outside the repository, so it names nothing inside.
      if (isAbsolute(path) || win32.isAbsolute(path) || shipped.test(from)) return { reason: notBelowRoot };
      const base = texts.has(from) ? dirname(from) : planFolder;
      const name = join(base, path).replaceAll("\\", "/");
      return read(name, root, resolve(folder, relative(planFolder, name)));
    },
  };
}
