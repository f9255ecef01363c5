// What the page and the scripts of its controls know in common, as `window.rebound`. In memory only.

/** Words that no kernel has acknowledged; `entry` is empty while they belong to none. */
export interface Unsaved {
  entry: string;
  rev?: number;
  field?: string;
  text: string;
}

export interface Shared {
  /** Key of a field → what it holds and the journal does not. */
  unsaved: Map<string, Unsaved>;
  /** Whether the connection to the kernel is gone for good. */
  lost?: boolean;
  /** When the page was first connected, as `performance.now()` counts. */
  connectedAt?: number;
}

declare global {
  interface Window {
    rebound?: Partial<Shared>;
  }
}

/** Returns it; whoever comes first, a control or the page, has made it. */
export function shared(): Shared {
  window.rebound ??= {};
  window.rebound.unsaved ??= new Map();
  return window.rebound as Shared;
}
