// What anywidget calls a front-end module (`initialize`, `render`), as the controls of Rebound are written.
//
// anywidget's own script makes a module anew for each model and gives up after two seconds; a page has some
// seventy models of fifteen modules, and a busy laptop needs longer.

import type { AnyModel as Proxy, AnyWidget, Initialize, Render } from "@anywidget/types";
import type { DOMWidgetModel } from "@jupyter-widgets/base";

export type Definition = { initialize?: Initialize; render?: Render };
export type Cleanup = void | (() => unknown);

const modules = new Map<string, Promise<Definition>>();

/** Returns what the module with this text exports; the text is run once, however many models have it. */
export function moduleOf(text: string): Promise<Definition> {
  let found = modules.get(text);
  if (!found) modules.set(text, (found = load(text)));
  return found;
}

async function load(text: string): Promise<Definition> {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    const exported: AnyWidget = (await import(address)).default;
    return typeof exported === "function" ? await exported() : exported;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Returns what a module may know of `model`; `off` takes back what `owner` listened to. */
export function proxyOf(model: DOMWidgetModel, owner: object): Proxy {
  return {
    get: model.get.bind(model),
    set: model.set.bind(model),
    save_changes: model.save_changes.bind(model),
    send: model.send.bind(model),
    on: (name: string, callback: any) => void model.on(name, callback, owner),
    off: (name?: string | null, callback?: any) => void model.off(name ?? null, callback ?? null, owner),
    widget_manager: model.widget_manager,
  } as unknown as Proxy;
}
