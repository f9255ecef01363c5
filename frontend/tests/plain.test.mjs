import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

test("a label is words and never markup", async () => {
  const { default: plain } = await load("plain.ts");
  assert.equal(plain(`<b onclick="x">a & 'b'</b>`), "&lt;b onclick=&quot;x&quot;&gt;a &amp; &#39;b&#39;&lt;/b&gt;");
});
