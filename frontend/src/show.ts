// Shows the page in place of its first words, once everything that it draws is there.

import { putBack } from "./leaving";

export function show(page: HTMLElement): void {
  page.hidden = false;
  document.getElementById("rb-opening")!.hidden = true;
  // The page has come after the foot; the foot comes last for the keyboard too.
  document.body.append(document.querySelector(".rb-foot")!, document.getElementById("help")!);
  placeAsked(page)?.scrollIntoView({ block: "center" });
  putBack();
}

/** Returns what the address names, or the step that the person goes on with. */
function placeAsked(page: HTMLElement): Element | null {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  return named && named.localName !== "dialog" ? named : page.querySelector(".is-gone-on-with");
}
