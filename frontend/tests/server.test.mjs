import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

const { isAnswering } = await load("server.ts");

async function isAnsweredWith(proof, asked = []) {
  globalThis.document = { body: { dataset: { rbNonce: "n", rbProof: "the right one" } } };
  globalThis.fetch = async (...question) => {
    asked.push(question);
    if (proof === undefined) throw new TypeError("nobody there");
    return { ok: true, json: async () => ({ proof }) };
  };
  return isAnswering();
}

test("only the journal's own server is taken for it, and it is asked without the cookie", async () => {
  const asked = [];
  assert.equal(await isAnsweredWith("the right one", asked), true);
  assert.equal(await isAnsweredWith("made up"), false);
  assert.equal(await isAnsweredWith(undefined), false);
  assert.deepEqual(asked[0], ["/rebound/alive?nonce=n", { credentials: "omit", cache: "no-store" }]);
});
