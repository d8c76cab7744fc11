import type { Credentials } from "../../publish/caldav/connection.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { colonInUser, passwordOf, userAt } from "../words/caldav-words.ts";

/** From the environment; undefined where it does not say both. */
export function credentialsFrom(env: Session["world"]["env"]): Credentials | undefined {
  const { TMINUS_CALDAV_USER: user, TMINUS_CALDAV_PASSWORD: password } = env;
  return user && password ? checked({ user, password: withoutLineEnd(password) }) : undefined;
}

/** The variables that the environment lacks. */
export function missingFrom(env: Session["world"]["env"]): readonly string[] {
  return ["TMINUS_CALDAV_USER", "TMINUS_CALDAV_PASSWORD"].filter((name) => !env[name]);
}

/** What the environment does not say is asked for; undefined where nobody is there to answer, or nobody does. */
export async function askForCredentials(host: string, { world, language }: Session): Promise<Credentials | undefined> {
  if (!world.isInteractive) return undefined;
  const { TMINUS_CALDAV_USER, TMINUS_CALDAV_PASSWORD } = world.env;
  const user = TMINUS_CALDAV_USER || (await world.ask(userAt(host)[language]))?.trim();
  if (!user) return undefined;
  const password = TMINUS_CALDAV_PASSWORD || (await world.askSecret(passwordOf(user)[language]));
  return password ? checked({ user, password: withoutLineEnd(password) }) : undefined;
}

/** Secrets of CI servers often end in one that nobody typed. */
function withoutLineEnd(password: string): string {
  return password.replace(/[\r\n]+$/, "");
}

/** The colon parts user and password (RFC 7617, 2). */
function checked(credentials: Credentials): Credentials {
  if (credentials.user.includes(":")) throw new UsageError(colonInUser);
  return credentials;
}
