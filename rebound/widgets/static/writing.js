// Writing: a field for words, of which no letter is lost. How the counts work is told in writing.py.

const PAUSE = 200; // milliseconds between two messages while the person types

function part(tag, className, text, attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// What no kernel has acknowledged, for the page's script: key → {entry, rev, field, text}. In memory only.
function unsaved() {
  window.rebound = window.rebound || {};
  return (window.rebound.unsaved = window.rebound.unsaved || new Map());
}

class Field {
  constructor(model, el) {
    this.model = model;
    this.id = `rb-writing-${Math.random().toString(36).slice(2)}`;
    this.typed = 0; // how often the person changed the text in this view
    this.sent = 0; // the last of these changes that was sent
    this.sentAt = 0;
    this.waiting = 0;
    this.input = this.makeInput(model.get("sort"));
    this.problem = part("p", "rb-problem", "", { role: "alert", id: `${this.id}-problem` });
    const label = part("label", "rb-label", model.get("label"), { for: this.id });
    const help = part("p", "rb-note", model.get("help"), { id: `${this.id}-help` });
    this.input.setAttribute("aria-describedby", `${help.id} ${this.problem.id}`);
    el.append(label, this.input, this.problem, help, ...this.makeSuggestions(model.get("suggestions")));
  }

  makeInput(sort) {
    const many = sort === "text";
    const input = part(many ? "textarea" : "input", "rb-input", "", { id: this.id, autocomplete: "off" });
    if (many) input.rows = this.model.get("rows");
    if (many) input.style.setProperty("--rb-rows", this.model.get("rows"));
    else input.type = sort === "date" ? "date" : "text";
    input.value = this.model.get("value");
    return input;
  }

  makeSuggestions(texts) {
    if (!texts.length || this.input.type !== "text") return [];
    const list = part("datalist", "", "", { id: `${this.id}-list` });
    list.append(...texts.map((text) => new Option(text, text)));
    this.input.setAttribute("list", list.id);
    return [list];
  }

  // --- from the person to Python ---

  type() {
    this.typed += 1;
    this.remember();
    this.grow();
    if (!this.waiting) {
      this.waiting = setTimeout(() => this.send(), Math.max(0, this.sentAt + PAUSE - performance.now()));
    }
  }

  send() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    if (this.sent === this.typed || window.rebound?.lost) return;
    this.sent = this.typed;
    this.sentAt = performance.now();
    this.model.send({ words: this.input.value, count: this.count() });
  }

  count() {
    return `${this.id}:${this.typed}`;
  }

  remember() {
    const { model } = this;
    const [entry, rev, field] = ["entry_id", "entry_rev", "field"].map((name) => model.get(name));
    unsaved().set(this.id, { entry, rev, field, text: this.input.value });
  }

  acknowledge() {
    if (this.model.get("acknowledged") === this.count()) unsaved().delete(this.id);
    else if (unsaved().has(this.id)) this.remember();
  }

  // --- from Python to the person ---

  heardAll() {
    return this.typed === 0 || this.model.get("heard") === this.count();
  }

  showGiven() {
    const { input, model } = this;
    if (!this.heardAll() || input.value === model.get("value")) return;
    const { selectionStart, selectionEnd } = input;
    input.value = model.get("value");
    if (input.type !== "date" && document.activeElement === input) {
      input.setSelectionRange(selectionStart, selectionEnd);
    }
    this.grow();
  }

  showElsewhere() {
    if (document.activeElement !== this.input) this.showGiven();
  }

  tellProblem() {
    this.problem.textContent = this.model.get("problem");
    this.input.setAttribute("aria-invalid", String(Boolean(this.model.get("problem"))));
  }

  grow() {
    const { input } = this;
    if (input.localName !== "textarea" || CSS.supports("field-sizing", "content")) return;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
  }
}

function render({ model, el }) {
  const field = new Field(model, el);
  const listening = new AbortController();
  const until = { signal: listening.signal };
  const send = () => field.send();
  field.input.addEventListener("input", () => field.type(), until);
  field.input.addEventListener("blur", send, until);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send(), until);
  window.addEventListener("pagehide", send, { ...until, capture: true }); // before the one that ends the kernel

  const watched = {
    "change:given": () => field.showGiven(),
    "change:value": () => field.showElsewhere(),
    "change:acknowledged": () => field.acknowledge(),
    "change:problem": () => field.tellProblem(),
  };
  for (const [name, callback] of Object.entries(watched)) model.on(name, callback);
  field.tellProblem();
  requestAnimationFrame(() => field.grow());
  return () => {
    send();
    listening.abort();
    for (const [name, callback] of Object.entries(watched)) model.off(name, callback);
  };
}

export default { render };
