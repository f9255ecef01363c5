// A page from its first moment: finds its kernel, draws the widgets where they belong, and shows itself whole.

import { sayNotOpened } from "./banner";
import { missPage, watch } from "./connection";
import { connect } from "./kernel";
import { keepFocus } from "./lost";
import { Manager } from "./manager";
import { endKernel } from "./server";
import { show } from "./show";

/** Returns the page once the server has told its kernel, which it does before any cell has run. */
function started(): Promise<HTMLElement> {
  const find = () => document.querySelector<HTMLElement>("#rendered_cells[data-kernel]");
  return new Promise((found) => {
    const page = find();
    if (page) return found(page);
    const looking = new MutationObserver(() => {
      const come = find();
      if (!come) return;
      looking.disconnect();
      found(come);
    });
    looking.observe(document.documentElement, { childList: true, subtree: true });
  });
}

function parsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => document.addEventListener("DOMContentLoaded", () => done(), { once: true }));
}

/** Moves the sentence that says why the page is not there, if it ends in one, to where the page would be. */
function tellBroken(): void {
  const sentence = document.querySelector("#rb-broken p");
  if (sentence) document.querySelector("#rb-opening [role=status]")!.replaceWith(sentence);
}

async function begin(): Promise<void> {
  const page = await started();
  const id = page.dataset.kernel!;
  // A mailto: link and a download raise `beforeunload` under a living page, and `pagehide` alone is for good;
  // the fields have listened to it first, and have sent their last words.
  window.addEventListener("pagehide", () => endKernel(id));
  // It opens while the notebook runs; of the widgets the kernel says nothing before it is asked.
  const kernel = connect(id);
  const manager = new Manager(kernel);
  await parsed();
  if (document.querySelector("#rb-broken")) return kernel.dispose();
  watch(kernel);
  await manager.load();
  const places = [...page.querySelectorAll<HTMLElement>("[data-widget]")];
  await Promise.all(places.map((place) => manager.draw(place.dataset.widget!, place)));
  show(page);
  keepFocus(page);
}

window.addEventListener("pageshow", (event) => event.persisted && location.reload());
missPage();
parsed().then(tellBroken);
begin().catch((problem) => {
  console.error(problem);
  sayNotOpened();
});
