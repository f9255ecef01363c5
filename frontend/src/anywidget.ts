// The controls of Rebound as widgets of Jupyter: each model has a module, and each view what the module draws.

import { DOMWidgetModel, DOMWidgetView } from "@jupyter-widgets/base";

import { type Cleanup, type Definition, moduleOf, proxyOf } from "./modules";
import { showSentence } from "./sentence";

function showSheet(name: string, css: string): void {
  const id = `sheet-of-${name}`;
  if (!css || document.getElementById(id)) return;
  document.head.append(Object.assign(document.createElement("style"), { id, textContent: css }));
}

export class AnyModel extends DOMWidgetModel {
  // Declared and not defined here: a field would be set anew after `initialize`, which the constructor calls.
  declare definition: Promise<Definition>;
  declare private going: AbortController;

  initialize(...given: Parameters<DOMWidgetModel["initialize"]>): void {
    super.initialize(...given);
    this.going = new AbortController();
    showSheet(this.get("_anywidget_id"), this.get("_css"));
    this.definition = this.begin();
    this.definition.catch((problem) => console.error(problem));
    this.once("destroy", () => this.going.abort());
  }

  private async begin(): Promise<Definition> {
    const definition = await moduleOf(this.get("_esm"));
    const { signal } = this.going;
    const end = (await definition.initialize?.({ model: proxyOf(this, this.going), signal } as any)) as Cleanup;
    if (end) signal.addEventListener("abort", () => end());
    return definition;
  }

  /** What Python says waits for the module, which may listen to it from its first moment on. */
  async _handle_comm_msg(...message: Parameters<DOMWidgetModel["_handle_comm_msg"]>): Promise<void> {
    await this.definition.catch(() => {});
    return super._handle_comm_msg(...message);
  }

  /** Bytes are cloned as they are, which the way through JSON would not do. */
  serialize(state: Record<string, any>): Record<string, any> {
    for (const [name, value] of Object.entries(state)) {
      state[name] = name === "layout" || name === "style" ? value : structuredClone(value);
      if (typeof state[name]?.toJSON === "function") state[name] = state[name].toJSON();
    }
    return state as any;
  }
}

export class AnyView extends DOMWidgetView {
  private readonly going = new AbortController();

  async render(): Promise<void> {
    try {
      await this.begin();
    } catch (problem) {
      console.error(problem);
      showSentence(this.el);
    }
  }

  private async begin(): Promise<void> {
    const { signal } = this.going;
    const { render } = await (this.model as AnyModel).definition;
    const end = (await render?.({ model: proxyOf(this.model, this.going), el: this.el, signal } as any)) as Cleanup;
    const leave = () => {
      this.model.off(undefined, undefined, this.going);
      end?.();
    };
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave);
  }

  remove(): any {
    this.going.abort();
    return super.remove();
  }
}
