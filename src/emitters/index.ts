import { chat } from "./chat/chat.ts";
import { csv } from "./csv/csv.ts";
import type { Emitter } from "./define-emitter.ts";
import { excel } from "./excel/excel.ts";
import { ical } from "./ical/ical.ts";
import { vtodo } from "./ical/vtodo.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown/markdown.ts";
import { msproject } from "./msproject/msproject.ts";

/** Every format tminus writes, in the order in which they are listed and built. */
export const emitters: readonly Emitter[] = [excel, ical, vtodo, markdown, json, csv, msproject, chat];
