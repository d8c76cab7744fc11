import type { Language } from "../diagnostic/diagnostic.ts";
import { chooseLanguage } from "./choose-language.ts";
import type { Core } from "./core.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

/** What every command is given: the world, the compiler, and what was asked for before any plan was read. */
export interface Session {
  readonly world: World;
  readonly core: Core;
  readonly settings: Settings;
  /** The language of the terminal as long as no plan has a say in it. */
  readonly language: Language;
  /** The language of the terminal for what concerns one plan. */
  languageOf(plan: Language | undefined): Language;
  /** The colours of standard output and of standard error, each decided alone. */
  readonly paint: { readonly stdout: Paint; readonly stderr: Paint };
}

export async function openSession(world: World, core: Core, settings: Settings): Promise<Session> {
  const { lang: flag, color } = settings;
  const { env } = world;
  const [stdout, stderr] = await Promise.all([
    paintFor({ flag: color, env, terminal: world.stdout }),
    paintFor({ flag: color, env, terminal: world.stderr }),
  ]);
  return {
    world,
    core,
    settings,
    language: chooseLanguage({ flag, env }),
    languageOf: (plan) => chooseLanguage({ flag, env, plan }),
    paint: { stdout, stderr },
  };
}
