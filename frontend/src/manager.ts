// The widgets of one page: their models as the kernel has them, and where they are drawn.

import {
  DOMWidgetModel,
  DOMWidgetView,
  LayoutModel,
  LayoutView,
  put_buffers,
  shims,
  StyleModel,
  StyleView,
  type WidgetView,
} from "@jupyter-widgets/base";
import { CONTROL_COMM_PROTOCOL_VERSION, CONTROL_COMM_TARGET, ManagerBase } from "@jupyter-widgets/base-manager";
import { BoxModel, BoxView, HBoxModel, HBoxView, VBoxModel, VBoxView } from "@jupyter-widgets/controls/lib/widget_box";
import { ButtonModel, ButtonStyleModel, ButtonView } from "@jupyter-widgets/controls/lib/widget_button";
import { HTMLModel, HTMLStyleModel, HTMLView } from "@jupyter-widgets/controls/lib/widget_string";
import type { Kernel } from "@jupyterlab/services";
import type { JSONObject, JSONValue } from "@lumino/coreutils";
import { Widget } from "@lumino/widgets";

import { AnyModel, AnyView } from "./anywidget";
import { SentenceView } from "./sentence";

const KNOWN: Record<string, Record<string, unknown>> = {
  anywidget: { AnyModel, AnyView },
  "@jupyter-widgets/base": { LayoutModel, LayoutView, StyleModel, StyleView },
  "@jupyter-widgets/controls": {
    BoxModel, BoxView, HBoxModel, HBoxView, VBoxModel, VBoxView,
    ButtonModel, ButtonStyleModel, ButtonView,
    HTMLModel, HTMLStyleModel, HTMLView,
  },
};

interface States {
  states: Record<string, { model_name: string; model_module: string; model_module_version: string; state: JSONObject }>;
  /** Where in the states each buffer belongs: first the widget's id, then the way to it. */
  buffer_paths: [string, ...(string | number)[]][];
}

export class Manager extends ManagerBase {
  private isLoaded = false;

  constructor(private readonly kernel: Kernel.IKernelConnection) {
    super();
    kernel.registerCommTarget(this.comm_target_name, async (comm, message) => {
      // What opens before the answer to our question comes with that answer.
      if (!this.isLoaded) return comm.dispose();
      await this.handle_comm_open(new shims.services.Comm(comm), message as any);
    });
  }

  /** Fetches every widget that the kernel has: one question, one answer. */
  load(): Promise<void> {
    const control = this.kernel.createComm(CONTROL_COMM_TARGET);
    return new Promise((loaded, failed) => {
      // The kernel connection hands out no further message before this one is dealt with, so none is missed.
      control.onMsg = async ({ content, buffers }) => {
        this.isLoaded = true;
        await this.take(content.data as unknown as States, (buffers ?? []) as DataView[]);
        loaded();
        control.close();
      };
      control.onClose = () => failed(new Error("The kernel tells nothing of its widgets."));
      control.open({}, { version: CONTROL_COMM_PROTOCOL_VERSION });
      control.send({ method: "request_states" });
    });
  }

  private async take({ states, buffer_paths }: States, buffers: DataView[]): Promise<void> {
    buffer_paths.forEach(([id, ...way], place) => put_buffers(states[id]!.state, [way], [buffers[place]!]));
    const made = Object.entries(states).map(async ([model_id, { state, ...about }]) => {
      const comm = new shims.services.Comm(this.kernel.createComm(this.comm_target_name, model_id));
      return this.new_model({ ...about, model_id, comm }, state);
    });
    for (const { status, ...problem } of await Promise.allSettled(made)) {
      if (status === "rejected") console.error((problem as PromiseRejectedResult).reason);
    }
  }

  /** Draws the widget `id` and all that is in it, and then puts it into `host` at once; one that is closed is gone. */
  async draw(id: string, host: HTMLElement): Promise<void> {
    if (!this.has_model(id)) return;
    const view = await this.create_view(await this.get_model(id));
    await isWhole(view);
    Widget.attach((view as DOMWidgetView).luminoWidget, host);
  }

  protected async loadClass(name: string, module: string): Promise<any> {
    const found = KNOWN[module]?.[name];
    if (found) return found;
    console.warn(`No widget ${name} of ${module} is drawn on a page of Rebound.`);
    return name.endsWith("View") ? SentenceView : DOMWidgetModel;
  }

  protected async _create_comm(
    target: string,
    id: string,
    data?: JSONValue,
    metadata?: JSONObject,
    buffers?: ArrayBuffer[] | ArrayBufferView[],
  ): Promise<shims.services.Comm> {
    const comm = this.kernel.createComm(target, id);
    if (data || metadata) comm.open(data, metadata, buffers);
    return new shims.services.Comm(comm);
  }

  protected async _get_comm_info(): Promise<any> {
    const { content } = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    return content.status === "ok" ? content.comms : {};
  }
}

/** Waits until the boxes in `view` hold what they are to hold. */
async function isWhole(view: WidgetView): Promise<void> {
  if (!(view instanceof BoxView)) return;
  const inside = await Promise.all<WidgetView>(view.children_views?.views ?? []);
  await Promise.all(inside.map(isWhole));
}
