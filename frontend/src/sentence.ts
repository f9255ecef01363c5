// What stands where a widget would be that this page does not know, or that could not be drawn.

import { DOMWidgetView } from "@jupyter-widgets/base";

export function showSentence(place: HTMLElement): void {
  place.className = "rb rb-problem";
  place.textContent = "This part cannot be shown here. What was shown as saved is saved.";
}

export class SentenceView extends DOMWidgetView {
  render(): void {
    showSentence(this.el);
  }
}
