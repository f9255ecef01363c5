// The connection to the kernel of a page.

import { ServerConnection, type Kernel } from "@jupyterlab/services";
import { KernelConnection } from "@jupyterlab/services/lib/kernel/default";

/** Returns the connection to the kernel `id`; it opens by itself, and keeps what is sent until then. */
export function connect(id: string): Kernel.IKernelConnection {
  const serverSettings = ServerConnection.makeSettings({
    baseUrl: `${location.origin}/`,
    wsUrl: `${location.origin.replace("http", "ws")}/`,
    appendToken: false,
  });
  return new KernelConnection({ model: { id, name: "python3" }, serverSettings });
}
