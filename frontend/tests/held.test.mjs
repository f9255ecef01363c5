import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

test("a view has its element, and knows one that is held already", async () => {
  const { default: held } = await load("held.ts");
  const element = { tagName: "DIV" };
  assert.equal(held(element)[0], element);
  assert.ok(held(element) instanceof held);
});
