import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { load } from "./load.mjs";

let asked;
let answers;
let banner;
let handing;

beforeEach(async () => {
  asked = [];
  answers = [];
  banner = { querySelector: () => banner, hidden: true, textContent: "" };
  globalThis.window = {};
  globalThis.history = { state: null, replaceState: (state) => (history.state = state) };
  globalThis.document = {
    addEventListener: () => {},
    cookie: "a=b; _xsrf=secret",
    getElementById: (id) => (id === "rb-banner" ? banner : fields.get(id)),
    querySelectorAll: () => [...fields.values()],
  };
  globalThis.fetch = async (path, { body, headers }) => {
    asked.push({ path, body: JSON.parse(body), xsrf: headers["X-XSRFToken"] });
    const { status = 200, during, ...said } = answers.shift();
    during?.();
    return { ok: status === 200, status, json: async () => said };
  };
  handing ??= await load("handing.ts");
  window.rebound = { unsaved: new Map() };
});

const fields = new Map();
const hold = (key, entry, text, rev = 1) => window.rebound.unsaved.set(key, { entry, rev, field: "words", text });

test("what belongs to an entry is handed over and then held no more", async () => {
  hold("a", "one", "Ask sooner.");
  hold("form", "", "not yet an entry");
  answers.push({ kept: ["a"], revs: {}, problem: "" });
  assert.equal(await handing.handOver(), true);
  assert.deepEqual(Object.keys(asked[0].body), ["a"]);
  assert.equal(asked[0].xsrf, "secret");
  assert.deepEqual([...window.rebound.unsaved.keys()], ["form"]);
});

test("what was typed while a text was on its way goes with the next round, on the save that came of it", async () => {
  hold("a", "two", "one");
  answers.push(
    { kept: ["a"], revs: { two: 7 }, problem: "", during: () => hold("a", "two", "one and more") },
    { kept: ["a"], revs: {}, problem: "" },
  );
  assert.equal(await handing.handOver(), true);
  assert.deepEqual([asked[1].body.a.text, asked[1].body.a.rev], ["one and more", 7]);
  assert.equal(window.rebound.unsaved.size, 0);
});

test("a text that is refused stays in the page, and the person is told why", async () => {
  hold("a", "three", "words");
  answers.push({ status: 409, kept: [], revs: {}, problem: "This entry was deleted." });
  assert.equal(await handing.handOver(), false);
  assert.equal(window.rebound.unsaved.size, 1);
  assert.match(banner.textContent, /^This entry was deleted\. What you wrote is still in this page/);
  assert.equal(banner.hidden, false);
});

test("a server that fails leaves everything in the page", async () => {
  hold("a", "four", "words");
  answers.push({ status: 500 });
  assert.equal(await handing.handOver(), false);
  assert.equal(window.rebound.unsaved.size, 1);
});

test("the rest is left with the place of its field, and its ticket is kept for the next page", async () => {
  const labels = [{ textContent: "Lesson" }];
  fields.set("first", { labels }).set("second", { labels });
  hold("second", "", "two lines");
  answers.push({ ticket: "t1" });
  assert.equal(await handing.leaveRest(), true);
  assert.deepEqual(asked[0].body, [{ label: "Lesson", place: 1, text: "two lines" }]);
  assert.equal(history.state.left, "t1");
});
