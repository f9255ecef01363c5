// The connection to the kernel of a page.

import { CommsOverSubshells, ServerConnection, type Kernel } from "@jupyterlab/services";
import { KernelConnection } from "@jupyterlab/services/lib/kernel/default";

/** Returns the connection to the kernel `id`; it opens by itself, and keeps what is sent until then. */
export function connect(id: string): Kernel.IKernelConnection {
  const serverSettings = ServerConnection.makeSettings({
    baseUrl: `${location.origin}/`,
    wsUrl: `${location.origin.replace("http", "ws")}/`,
    appendToken: false,
  });
  // All that a page says goes to the thread that has run its notebook; one more for each sort of comm helps nobody.
  const commsOverSubshells = CommsOverSubshells.Disabled;
  return new KernelConnection({ model: { id, name: "python3" }, serverSettings, commsOverSubshells });
}
