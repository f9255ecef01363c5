// Quick pass: one thing at a time, large, with one key for each answer; or all of them as a list.

const AT_ONCE = 25; // rows of the list that are shown at one time
const OFFERED = "offered"; // told when what is offered is taken as the answer

let passes = 0;

function part(tag, className = "", text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function press(text, onclick, className = "rb-button rb-word") {
  const made = part("button", className, text, { type: "button" });
  made.onclick = onclick;
  return made;
}

function key(name) {
  return part("kbd", "rb-key", name, { "aria-hidden": "true" });
}

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

class Pass {
  constructor(model, el) {
    this.model = model;
    this.el = el;
    this.id = `rb-pass-${++passes}-${Math.random().toString(36).slice(2)}`;
    this.sent = new Set(); // answered here, and not yet written down
    this.later = []; // left for later, in this order
    this.here = ""; // the id in hand
    this.rows = null; // what the list shows, or null while one is asked about at a time
    this.days = new Map(); // days that were typed, by id
    this.drawn = ""; // what is drawn of the thing in hand
    this.problem = part("p", "rb-problem", "", { role: "alert" });
    this.body = part("div", "rb-pass-body");
    el.append(this.body);
    this.body.addEventListener("keydown", (event) => this.typed(event));
    this.draw();
  }

  // --- what is left ---

  left() {
    const open = this.model.get("things").filter(({ id }) => !this.sent.has(id));
    return open.filter(({ id }) => !this.later.includes(id));
  }

  thing() {
    const left = this.left();
    return left.find(({ id }) => id === this.here) ?? left[0];
  }

  thingOf(wanted) {
    return this.model.get("things").find(({ id }) => id === wanted) ?? this.rows?.find(({ id }) => id === wanted);
  }

  answered() {
    const open = this.left().map(({ id }) => id);
    return [...new Set([...Object.keys(this.model.get("given")), ...this.sent])].filter((id) => !open.includes(id)).length;
  }

  // --- drawing ---

  draw(focus = false) {
    if (this.rows) return this.drawList(focus);
    const thing = this.thing();
    this.here = thing?.id ?? "";
    this.drawn = JSON.stringify(thing ?? "");
    const drawn = thing ? this.drawOne(thing) : this.drawEnd();
    this.body.replaceChildren(...drawn);
    this.body.hidden = !drawn.length;
    if (focus) this.focus();
  }

  focus() {
    const goal = this.body.querySelector(".rb-pass-name, .rb-pass-row select");
    goal?.focus();
    const top = goal?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight * 0.8) goal.scrollIntoView({ block: "center" });
  }

  drawOne(thing) {
    const name = part("h3", "rb-pass-name", thing.name, { tabindex: "-1" });
    const notes = thing.notes.map((note) => part("p", "rb-note", note));
    const answers = part("div", "rb-pass-answers", "", { role: "group", "aria-label": this.model.get("label") });
    answers.append(...this.model.get("answers").map(({ code, words }, place) => {
      const made = press("", () => this.answer(thing.id, code, this.day?.value ?? ""), "rb-button rb-pass-answer");
      made.append(key(place + 1), part("span", "", words));
      return made;
    }));
    this.count = part("p", "rb-note");
    this.acts = this.drawActs();
    this.tell();
    const offer = this.drawOffer(thing);
    return [this.count, name, ...notes, ...offer, this.drawDay(thing), answers, this.problem, this.acts, this.hint(thing)];
  }

  drawOffer({ id, offer }, instead = false) {
    if (!offer) return [];
    const box = part("div", "rb-pass-offer");
    const take = press("", () => this.answer(id, OFFERED, "", instead), "rb-button rb-pass-answer");
    take.append(key("Y"), part("span", "", `Take it: ${offer.answer}`));
    box.append(part("p", "rb-note", offer.source), part("blockquote", "", offer.words), take);
    return [box];
  }

  tell() {
    const all = this.left().length + this.later.length + this.answered() + this.model.get("more");
    this.count.textContent = `${this.answered() + this.later.length + 1} of ${all}`;
  }

  drawDay(thing) {
    const field = part("div", "rb-pass-day");
    this.day = this.dayField(thing);
    this.day.id = `${this.id}-day`;
    field.append(part("label", "rb-label", "The day, if you know it", { for: this.day.id }), this.day);
    return field;
  }

  dayField({ id, earliest }) {
    const day = part("input", "rb-input", "", { type: "date", max: today() });
    if (earliest) day.min = earliest;
    day.value = this.days.get(id) ?? "";
    day.oninput = () => this.days.set(id, day.value);
    return day;
  }

  drawActs() {
    const acts = part("div", "rb-acts");
    if (this.here && !this.rows) {
      const later = press("", () => this.leave());
      later.append(key("0"), part("span", "", "Ask me later"));
      acts.append(later);
    }
    if (this.answered()) {
      const undo = press("", () => this.undo());
      undo.append(key("U"), part("span", "", "Undo the last answer"));
      acts.append(undo);
    }
    const other = this.rows ? "One at a time" : "All of them as a list";
    if (this.rows || this.here) acts.append(press(other, () => this.turn()));
    return acts;
  }

  hint({ offer }) {
    const last = this.model.get("answers").length;
    const take = offer ? ", Y takes what the mail says" : "";
    return part("p", "rb-note", `The keys 1 to ${last} answer${take}, 0 leaves it for later, U takes the last one back.`);
  }

  drawEnd() {
    if (!this.answered() && !this.later.length) return [];
    const later = this.later.length;
    const words = later ? "You have been through all of them." : "That was all of them.";
    const end = part("p", "rb-lead rb-pass-name", words, { tabindex: "-1" });
    const drawn = [end, part("p", "", this.model.get("tally"))];
    if (later) drawn.push(part("p", "rb-note", later === 1 ? "1 is left for later." : `${later} are left for later.`));
    const acts = this.drawActs();
    if (later) acts.prepend(press("Ask about those now", () => this.again(), "rb-button rb-plain"));
    return [...drawn, this.problem, acts];
  }

  // --- as a list ---

  turn() {
    this.rows = this.rows ? null : this.model.get("things").filter(({ id }) => !this.sent.has(id));
    this.from = 0;
    this.later = [];
    this.problem.textContent = "";
    this.draw(true);
  }

  drawList(focus) {
    const here = this.rows.slice(this.from, this.from + AT_ONCE);
    const list = part("ol", "rb-pass-list", "", { "aria-label": this.model.get("label") });
    list.append(...here.map((thing) => this.drawRow(thing)));
    const pages = part("div", "rb-acts");
    const told = `${this.from + 1} to ${this.from + here.length} of ${this.rows.length}`;
    if (this.rows.length > AT_ONCE) {
      pages.append(part("span", "rb-note", told));
      if (this.from) pages.append(press("Earlier rows", () => this.page(-AT_ONCE)));
      if (this.from + AT_ONCE < this.rows.length) pages.append(press("More rows", () => this.page(AT_ONCE)));
    }
    const tally = part("p", "rb-note", this.model.get("tally"), { role: "status" });
    const more = this.model.get("more");
    if (more) pages.append(part("span", "rb-note", `${more} more come when these are answered.`));
    const take = this.rows.some(({ offer }) => offer) ? ", or Y where a mail says it," : "";
    const keys = `the keys 1 to ${this.model.get("answers").length}`;
    const hint = part("p", "rb-note", `On a row, ${keys}${take} answer and go on.`);
    this.body.hidden = false;
    this.body.replaceChildren(list, pages, this.problem, tally, this.drawActs(), hint);
    if (focus) this.focus();
  }

  drawRow(thing) {
    const row = part("li", "rb-pass-row", "", { "data-id": thing.id });
    const words = part("div");
    const name = part("b", "", thing.name, { id: `${this.id}-${thing.id}` });
    words.append(name, ...thing.notes.map((note) => part("p", "rb-note", note)), ...this.drawOffer(thing, true));
    const choice = part("select", "rb-input", "", { "aria-label": `How it turned out: ${thing.name}` });
    choice.append(new Option("not said", ""));
    choice.append(...this.model.get("answers").map(({ code, words: text }, place) => new Option(`${place + 1} ${text}`, code)));
    const day = this.dayField(thing);
    day.setAttribute("aria-label", `The day of it: ${thing.name}`);
    choice.value = this.model.get("given")[thing.id] ?? "";
    const told = () => choice.value && this.answer(thing.id, choice.value, day.value, true);
    choice.onchange = told;
    day.onchange = told;
    row.append(words, choice, day);
    return row;
  }

  page(by) {
    this.from += by;
    this.draw(true);
  }

  // --- answering ---

  answer(id, code, day, instead = false) {
    this.problem.textContent = "";
    const told = code === OFFERED ? this.thingOf(id).offer.code : code;
    const goesOn = this.model.get("answers").find((each) => each.code === told).goes_on;
    if (instead || !goesOn) this.sent.add(id);
    this.model.send({ answer: id, code, day, instead });
    if (!instead) this.draw(true);
  }

  leave() {
    this.later.push(this.here);
    this.draw(true);
  }

  again() {
    this.later = [];
    this.draw(true);
  }

  undo() {
    this.later = [];
    this.model.send({ undo: true });
  }

  // A digit answers about what is in hand, Y takes what is offered, U takes back; while a day is typed they are digits of it.
  typed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.type === "date") return;
    const answer = this.model.get("answers")[Number(event.key) - 1];
    const takes = event.key.toLowerCase() === "y";
    if (event.key.toLowerCase() === "u" && this.answered()) this.undo();
    else if (this.rows) {
      const row = event.target.closest(".rb-pass-row");
      const offer = takes && row?.querySelector(".rb-pass-offer button");
      if (!row || !(answer || offer)) return;
      const choice = row.querySelector("select");
      if (offer) offer.onclick();
      else (choice.value = answer.code), choice.onchange();
      (row.nextElementSibling ?? row).querySelector("select").focus();
    } else if (!this.here) return;
    else if (takes && this.thing().offer) this.answer(this.here, OFFERED, "");
    else if (answer) this.answer(this.here, answer.code, this.day.value);
    else if (event.key === "0") this.leave();
    else return;
    event.preventDefault();
  }

  // --- what the journal says ---

  heard({ done, undone, problem, focus }) {
    if (focus) return this.focus();
    this.sent.delete(done);
    const again = problem ? done : undone;
    if (again) this.here = again;
    if (this.rows && done) this.refused(done, problem);
    else if (again || undone === "") this.draw(true);
    this.problem.textContent = problem;
  }

  refused(id, problem) {
    const row = this.body.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (row && problem) row.querySelector("input").focus();
    this.changed();
  }

  // What was typed meanwhile stays: the list keeps its rows, and one in hand is drawn anew only if it changed.
  changed() {
    if (this.rows) {
      const given = this.model.get("given");
      for (const row of this.body.querySelectorAll(".rb-pass-row")) {
        if (!this.sent.has(row.dataset.id)) row.querySelector("select").value = given[row.dataset.id] ?? "";
      }
      this.body.querySelector("[role=status]").textContent = this.model.get("tally");
      return;
    }
    if (this.here && this.drawn === JSON.stringify(this.thing())) {
      this.tell();
      const acts = this.drawActs();
      if (!this.acts.contains(document.activeElement)) this.acts.replaceWith(acts), (this.acts = acts);
    } else this.draw(this.body.contains(document.activeElement));
  }
}

function render({ model, el }) {
  const pass = new Pass(model, el);
  const changed = () => pass.changed();
  const heard = (message) => pass.heard(message);
  model.on("change", changed);
  model.on("msg:custom", heard);
  return () => {
    model.off("change", changed);
    model.off("msg:custom", heard);
  };
}

export default { render };
