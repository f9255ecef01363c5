import assert from "node:assert/strict";
import { test } from "node:test";

import Backbone from "backbone";

import { load } from "./load.mjs";

const { moduleOf, proxyOf } = await load("modules.ts");

class Model extends Backbone.Model {
  sent = [];
  send(content) {
    this.sent.push(content);
  }
  save_changes() {
    this.saved = this.toJSON();
  }
}

test("a module is run once for all models that have the same text", () => {
  const [one, again, other] = ["export default 1", "export default 1", "export default 2"].map(moduleOf);
  for (const each of [one, other]) each.catch(() => {}); // Node knows no address of a blob
  assert.equal(one, again);
  assert.notEqual(one, other);
});

test("a module reads, sets, saves and sends through its model", () => {
  const model = new Model({ label: "One" });
  const proxy = proxyOf(model, {});
  proxy.set("label", "Two");
  proxy.save_changes();
  proxy.send({ open: true });
  assert.deepEqual([proxy.get("label"), model.saved, model.sent], ["Two", { label: "Two" }, [{ open: true }]]);
});

test("a view stops listening without silencing another one of the same model", () => {
  const model = new Model();
  const heard = [];
  const [one, other] = [{}, {}].map((owner) => proxyOf(model, owner));
  one.on("change:label", () => heard.push("one"));
  other.on("change:label", () => heard.push("other"));
  one.off("change:label");
  model.set("label", "new");
  assert.deepEqual(heard, ["other"]);
});
