// Hands over what no kernel has acknowledged: to the journal what belongs to one of its entries, and the rest
// to the server's memory, to be put back into its fields once the page is there again.

import { say } from "./banner";
import { type Field, placeOf } from "./fields";
import { post } from "./server";
import { shared, type Unsaved } from "./shared";

const handed = new Map<string, number>(); // entry → the save of it that came of what this page handed over

// What is typed into a form, or first of all into a step, belongs to no entry of the journal yet.
const held = (hasEntry: boolean): [string, Unsaved][] =>
  [...shared().unsaved].filter(([, each]) => Boolean(each.entry) === hasEntry);

/**
 * Returns whether the journal has every text that belongs to an entry. What was typed while a text was on its
 * way stays, and goes with the next round.
 */
export async function handOver(): Promise<boolean> {
  const { unsaved } = shared();
  while (held(true).length) {
    const sent = new Map(held(true).map(([id, each]) => [id, { ...each, rev: handed.get(each.entry) ?? each.rev }]));
    const answer = await post("/rebound/unsaved", Object.fromEntries(sent));
    if (!answer.ok && answer.status !== 409) return false;
    const { kept, revs, problem } = await answer.json();
    for (const [entry, rev] of Object.entries<number>(revs)) handed.set(entry, rev);
    for (const key of kept) if (unsaved.get(key)?.text === sent.get(key)?.text) unsaved.delete(key);
    if (problem) {
      say(problem, "What you wrote is still in this page: copy it, then load the page again.");
      return false;
    }
  }
  return true;
}

/** Returns whether the server has the rest; the page that comes after this one knows its ticket. */
export async function leaveRest(): Promise<boolean> {
  const left = held(false).map(([id, { text }]) => ({ ...placeOf(document.getElementById(id) as Field), text }));
  if (!left.length) return true;
  const answer = await post("/rebound/left", left);
  if (!answer.ok) return false;
  history.replaceState({ ...history.state, left: (await answer.json()).ticket }, "");
  return true;
}
