// The line at the foot of the window that says what became of the connection.

import { shared } from "./shared";

let savedAt = "";
let lostAt = "";

const clock = (): string => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

document.addEventListener("rebound:saved", (event) => {
  savedAt = (event as CustomEvent).detail?.at || clock();
});

export function say(...sentences: string[]): void {
  const banner = document.getElementById("rb-banner")!;
  banner.querySelector("p")!.textContent = sentences.filter(Boolean).join(" ");
  banner.hidden = false;
}

function whatIsSafe(): string {
  return shared().unsaved.size ? "What you wrote since then is kept in this page; leave it open." : "";
}

export function sayLost(): void {
  lostAt ||= clock();
  const safe = savedAt
    ? `Everything up to ${savedAt} is saved on this computer.`
    : "What was shown as saved is saved on this computer.";
  say(`The connection was lost at ${lostAt}.`, safe, whatIsSafe());
}

export const sayNotOpened = (): void => say("This page did not open fully. Load it again.");

export function sayNoAnswer(): void {
  say(
    "Rebound does not answer yet. Start it again in the terminal; this page then goes on by itself.",
    whatIsSafe(),
  );
}

/** Calls `loadAgain` when the person asks for it. */
export function onAsked(loadAgain: () => void): void {
  document.querySelector("#rb-banner button")!.addEventListener("click", loadAgain);
}
