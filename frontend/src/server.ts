// What a page asks of the journal's server beside its kernel.

export const xsrf = (): string => document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";

export function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRFToken": xsrf() },
    body: JSON.stringify(body),
  });
}

/**
 * Returns whether the journal's own server is there. Only it knows the answer: after a restart somebody else's
 * program could be listening on its port. No cookie goes along before that is known.
 */
export async function isAnswering(): Promise<boolean> {
  const { rbNonce, rbProof } = document.body.dataset;
  try {
    const answer = await fetch(`/rebound/alive?nonce=${rbNonce}`, { credentials: "omit", cache: "no-store" });
    return answer.ok && (await answer.json()).proof === rbProof;
  } catch {
    return false;
  }
}

/** Tells the server, while the page goes away, that its kernel may end. */
export function endKernel(id: string): void {
  const form = new FormData();
  form.append("_xsrf", xsrf());
  navigator.sendBeacon(`/voila/api/shutdown/${id}`, form);
}
