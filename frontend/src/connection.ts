// Watches the connection to the kernel. When it is lost the page says so, asks for the server until it
// answers, hands over what was not yet saved, and loads itself again; the page finds its step in the journal,
// and words that belonged to no entry yet find their fields.

import type { Kernel } from "@jupyterlab/services";

import { onAsked, sayLost, sayNoAnswer, sayNotOpened } from "./banner";
import { handOver, leaveRest } from "./handing";
import { leave } from "./leaving";
import { isAnswering } from "./server";
import { shared } from "./shared";

const PATIENCE = 3000; // A connection that comes back within this is not worth a word.
const SHORT = 10000; // A page that is lost sooner than this may be lost again as soon as it is loaded,
const TRIES = 3; // so it loads itself again only so many times in a row.
const STILL = 2000; // The page is not taken away from somebody who types, nor before it can be read.
const SLOWEST = 60000; // After this a page that never reached its kernel says so.
const WAITS = [500, 1000, 2000, 4000, 8000, 15000];

let lostFor: ReturnType<typeof setTimeout> | undefined;
let asking = false;
let leaving = false;
let movedAt = 0; // when something was last typed, or the connection was lost

const isTyping = (): boolean => performance.now() - movedAt < STILL;

/** Returns whether the page loads itself again; `asked` by the person, also where not every word was handed over. */
async function comeBack(asked = false): Promise<boolean> {
  if (asking) return false;
  asking = true;
  try {
    if (!(await isAnswering())) return false;
    if (!((await handOver()) && (await leaveRest())) && !asked) return false;
    if (isTyping() && !asked) return false;
    leaving = true;
    leave();
    return true;
  } catch {
    return false;
  } finally {
    asking = false;
  }
}

async function keepAsking(times = 0): Promise<void> {
  while (isTyping()) await new Promise((done) => setTimeout(done, STILL / 4));
  if (await comeBack()) return;
  setTimeout(() => keepAsking(times + 1), WAITS[Math.min(times, WAITS.length - 1)]);
}

function holdTab(): void {
  window.onbeforeunload = (event) => shared().unsaved.size && event.preventDefault();
}

// What is typed while the page is already on its way out holds it back.
function onInput(): void {
  movedAt = performance.now();
  if (!leaving) return;
  window.stop();
  leaving = false;
  holdTab();
  keepAsking();
}

function mayLoadAgain(): boolean {
  const wasShort = performance.now() - (shared().connectedAt ?? 0) < SHORT;
  const tried = wasShort ? history.state?.tried || 0 : 0;
  history.replaceState({ ...history.state, tried: tried + 1 }, "");
  return tried < TRIES;
}

function lost(kernel: Kernel.IKernelConnection): void {
  if (shared().lost) return;
  shared().lost = true;
  movedAt = performance.now();
  kernel.dispose(); // It would go on knocking at the port, with the cookie, whoever listens there by then.
  sayLost();
  document.addEventListener("input", onInput);
  document.addEventListener("input", sayLost, { once: true });
  holdTab();
  if (mayLoadAgain()) keepAsking();
}

function onKernel(kernel: Kernel.IKernelConnection, status: Kernel.Status): void {
  if (status === "autorestarting" || status === "dead") lost(kernel);
}

function onConnection(kernel: Kernel.IKernelConnection, status: Kernel.ConnectionStatus): void {
  if (status === "connected") {
    shared().connectedAt ??= performance.now();
    clearTimeout(lostFor);
    lostFor = undefined;
  } else if (status === "disconnected") lost(kernel);
  else lostFor ??= setTimeout(lost, PATIENCE, kernel);
}

/** Says after a minute that the page is not there, if it is not. */
export function missPage(): void {
  setTimeout(() => shared().connectedAt || sayNotOpened(), SLOWEST);
}

/** Watches the connection from now on. */
export function watch(kernel: Kernel.IKernelConnection): void {
  kernel.statusChanged.connect(onKernel);
  kernel.connectionStatusChanged.connect(onConnection);
  if (kernel.connectionStatus !== "connecting") onConnection(kernel, kernel.connectionStatus);
  onAsked(async () => {
    if (!(await comeBack(true)) && shared().lost) sayNoAnswer();
  });
}
