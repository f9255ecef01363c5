// Loads the page again, and puts words and cursor back where they were on the one before.

import { say } from "./banner";
import { type Field, fieldAt, fields, type Place, placeOf, tellTyped } from "./fields";
import { post } from "./server";

/** Loads the page again; the next one finds in the history where the cursor was. */
export function leave(): void {
  const input = document.activeElement as Field;
  const writing = fields().includes(input) ? { ...placeOf(input), at: input.selectionEnd } : undefined;
  history.replaceState({ ...history.state, writing }, "");
  window.onbeforeunload = null;
  location.reload();
}

export async function putBack(): Promise<void> {
  const { left: ticket, writing, ...rest } = history.state || {};
  history.replaceState(rest, "");
  if (ticket) await putWordsBack(ticket);
  if (writing) goOnWriting(writing);
}

async function putWordsBack(ticket: string): Promise<void> {
  const answer = await post("/rebound/left/back", { ticket });
  if (!answer.ok) return;
  const words: (Place & { text: string })[] = await answer.json();
  const homeless = words.filter((each) => !putIntoField(each));
  if (!homeless.length) return;
  say("These words have no field any more; copy what you want to keep:", ...homeless.map(({ text }) => text));
}

function putIntoField({ text, ...where }: Place & { text: string }): boolean {
  const input = fieldAt(where);
  if (!input) return false;
  input.value = text;
  return tellTyped(input) || true;
}

// What is typed while the page is not there yet is kept for the field that the cursor was in.
let typedEarly = "";

function hearEarly({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (key === "Backspace") typedEarly = typedEarly.slice(0, -1);
  else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) typedEarly += key;
}

if (history.state?.writing) document.addEventListener("keydown", hearEarly, true);

function goOnWriting({ at, ...where }: Place & { at: number | null }): void {
  document.removeEventListener("keydown", hearEarly, true);
  const input = fieldAt(where);
  if (!input) return;
  input.focus();
  if (at === null) return;
  input.setSelectionRange(at, at);
  if (!typedEarly) return;
  input.setRangeText(typedEarly, at, at, "end");
  tellTyped(input);
}
