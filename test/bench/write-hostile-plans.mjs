import { writePlan } from "./write-plan.mjs";

const size = 64 * 1024;

/**
 * Plans of 64 KB, as large as any that people write: a sound one, and what costs a compiler most. Each the same at every call.
 * @returns {{ name: string, text: string }[]}
 */
export function writeHostilePlans() {
  const head = "tminus: 1\nname: 64 KB\nlaunch: 2026-10-20\n";
  const tasks = `${head}tasks:\n`;
  return [
    { name: "sound", text: sound() },
    {
      name: "an error in each task",
      text: filled(tasks, (at) => `  t${at}: { duration: 5x, owner: nobody, after: t${at}x }\n`),
    },
    { name: "a misspelt key in each task", text: filled(tasks, (at) => `  t${at}: { duraton: 5d, onwer: ana }\n`) },
    { name: "no line that can be read", text: filled(tasks, (at) => `  t${at}： { name: "x, after： [ }\n`) },
    { name: "deep in brackets", text: filled(`${head}note: `, () => "[") },
    { name: "deep in lines", text: filled(tasks, (at) => `${" ".repeat(Math.min(at, 300))}a:\n`) },
    { name: "one long line", text: filled(`${head}tasks: { a: { name: '`, () => "上市👨‍👩‍👧\u202e") },
    { name: "one circle", text: circle(tasks) },
  ];
}

function sound() {
  let count = 700;
  while (writePlan(count).length > size) count -= 10;
  return writePlan(count);
}

/** @param {string} head @param {(at: number) => string} part */
function filled(head, part) {
  let text = head;
  for (let at = 0; text.length < size; at++) text += part(at);
  return text;
}

/** @param {string} head */
function circle(head) {
  const count = 1900;
  const lines = Array.from({ length: count }, (_, at) => `  t${at}: { duration: 1d, after: t${(at + 1) % count} }\n`);
  return head + lines.join("");
}
