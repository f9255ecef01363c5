// Parts: rows with a tick, whose it is, − and +; above them one bar, which is a picture of the rows.

const UNSAID = ["", "not said yet"];

let groups = 0;

function part(tag, className = "", text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function press(text, className, onclick, attributes = {}) {
  const made = part("button", `rb-button ${className}`, text, { type: "button", ...attributes });
  made.onclick = onclick;
  return made;
}

const classOf = (whose) => `is-${whose || "unsaid"}`;

// One row. Its elements stay while its values change, so that the focus does too.
class Row {
  constructor(row, { whose, said }, send) {
    this.name = `rb-parts-${++groups}-${Math.random().toString(36).slice(2)}`;
    this.send = (news) => send({ row: row.id, ...news });
    this.ticked = this.marked = 0;
    this.element = part("div", "rb-cause", "", { role: "group", "aria-label": row.label });
    this.element.append(this.makeTick(row), this.makeWhose(row, whose), this.makeCount(row), this.makeRate());
    if (row.said) this.whose.append(this.makeSaid(said));
    if (row.own) this.whose.append(press("Take it out", "rb-word", () => send({ out: row.id })));
  }

  // Whose word it is: one button that says it, and changes to the other at a press.
  makeSaid(said) {
    this.saidBy = press("", "rb-word rb-said", () => this.send({ said: said.find(([value]) => value !== this.said)[0] }));
    this.words = new Map(said);
    return this.saidBy;
  }

  makeTick(row) {
    const box = part("div", "rb-ticks");
    const label = part("label");
    const words = part("span");
    this.tick = part("input", "", "", { type: "checkbox" });
    this.letter = part("b", "rb-key", "", { "aria-hidden": "true" });
    words.append(this.letter, row.label);
    label.append(this.tick, words);
    box.append(label);
    // What belongs to a ticked row is there at once: whoever goes on with Tab must not pass it by.
    this.tick.onchange = () => {
      const by = this.tick.checked ? 1 : -this.parts;
      this.showParts(this.parts + by);
      this.ticked = this.send({ by });
    };
    return box;
  }

  makeWhose(row, whose) {
    const group = part("div", "rb-marks", "", { role: "radiogroup", "aria-label": `Whose is it: ${row.label}` });
    const options = part("div", "rb-options");
    this.marks = whose.map(([value, text]) => {
      const label = part("label");
      const input = part("input", "", "", { type: "radio", name: this.name, value });
      label.append(input, part("span", "", text));
      options.append(label);
      return input;
    });
    group.append(options);
    group.onchange = (event) => {
      this.marked = this.send({ whose: event.target.value });
    };
    this.whose = part("div", "rb-cause-whose");
    this.whose.append(group);
    return this.whose;
  }

  makeCount(row) {
    this.count = part("div", "rb-cause-count", "", { role: "group", "aria-label": `Parts for: ${row.label}` });
    this.number = part("output");
    const step = (text, by, name) => press(text, "rb-step-by", () => this.by(by), { "aria-label": name });
    this.count.append(step("−", -1, "One part fewer"), this.number, step("+", 1, "One part more"));
    return this.count;
  }

  makeRate() {
    this.rate = part("p", "rb-note rb-base");
    return this.rate;
  }

  by(by) {
    if (this.parts + by === 0) this.tick.focus(); // the buttons go away with the last part
    this.send({ by });
  }

  showParts(parts) {
    const word = parts === 1 ? "part" : "parts";
    if (parts !== this.parts) this.number.replaceChildren(part("b", "", parts), part("small", "", ` ${word}`));
    this.parts = parts;
    this.tick.checked = parts > 0;
    this.whose.hidden = this.count.hidden = !parts;
  }

  // A tick or a mark that the kernel has not heard of yet is newer than what it draws.
  show({ parts, whose, letter, said, figure, rate }, heard) {
    if (this.ticked <= heard) this.showParts(parts);
    this.letter.textContent = letter;
    if (this.marked <= heard) for (const mark of this.marks) mark.checked = mark.value === whose;
    this.rate.replaceChildren(...(figure ? [part("b", "", figure), rate] : rate ? [rate] : []));
    if (!this.saidBy) return;
    this.said = said;
    this.saidBy.textContent = this.words.get(said);
    this.saidBy.setAttribute("aria-label", `Who says so: ${this.words.get(said)}`);
  }
}

class Bar {
  constructor(label, whose) {
    this.label = label;
    this.kinds = [...whose, UNSAID];
    this.element = part("div", "rb-bar", "", { role: "img" });
    this.row = part("div", "rb-bar-row");
    this.sums = part("div", "rb-bar-sum rb-note");
    this.element.append(this.row, this.sums);
  }

  show(rows) {
    const ticked = rows.filter((row) => row.parts);
    const of = (value) => ticked.filter((row) => row.whose === value);
    const sum = (value) => of(value).reduce((all, row) => all + row.percent, 0);
    const kinds = this.kinds.filter(([value]) => of(value).length);
    this.element.hidden = !ticked.length;
    this.row.replaceChildren(...kinds.flatMap(([value]) => of(value).map((row) => this.piece(row))));
    this.sums.replaceChildren(...kinds.map(([value, word]) => this.sum(word, sum(value), of(value))));
    const told = ticked.map(({ letter, label, percent, whose }) => {
      return `${letter}, ${label}, ${percent} percent, ${this.kinds.find(([value]) => value === whose)[1]}.`;
    });
    this.element.setAttribute("aria-label", `${this.label}: ${told.join(" ")}`);
  }

  piece({ letter, percent, parts, whose }) {
    const made = part("span", classOf(whose), letter);
    made.append(part("small", "", `${percent} %`));
    made.classList.toggle("is-thin", percent < 12);
    made.style.flexGrow = parts;
    return made;
  }

  sum(word, percent, rows) {
    const made = part("span", "", `${word} ${percent} %`);
    made.style.flexGrow = rows.reduce((all, row) => all + row.parts, 0);
    return made;
  }
}

class Table {
  constructor(model, el) {
    this.model = model;
    this.sent = model.get("heard");
    this.rows = new Map();
    this.bar = new Bar(model.get("label"), model.get("whose"));
    this.list = part("div", "rb-causes");
    this.told = part("p", "rb-hide", "", { role: "status" });
    el.append(this.bar.element, this.list, this.told);
    if (model.get("own_label")) el.append(this.makeOwn());
  }

  // What is typed here and not yet added is told to the page's script, so that it is not lost unsaid.
  makeOwn() {
    const form = part("form", "rb-cause-own");
    const id = `rb-parts-own-${++groups}`;
    const field = part("input", "rb-input", "", { id, type: "text", autocomplete: "off" });
    const { unsaved } = (window.rebound ??= { unsaved: new Map() });
    field.oninput = () => (field.value ? unsaved.set(id, { entry: "", text: field.value }) : unsaved.delete(id));
    form.onsubmit = (event) => {
      event.preventDefault();
      if (!field.value.trim()) return field.focus();
      this.send({ own: field.value });
      this.told.textContent = `Added: ${field.value}`;
      field.value = "";
      unsaved.delete(id);
      field.focus();
    };
    form.append(part("label", "rb-label", this.model.get("own_label"), { for: id }), field);
    form.append(part("button", "rb-button rb-plain", "Add it", { type: "submit" }));
    return form;
  }

  // Returns the number under which the kernel will have heard of it.
  send(news) {
    this.model.send({ ...news, number: ++this.sent });
    return this.sent;
  }

  show() {
    const drawn = this.model.get("drawn");
    this.removeAllBut(new Set(drawn.map((row) => row.id)));
    for (const row of drawn) {
      if (!this.rows.has(row.id)) this.add(row);
      this.rows.get(row.id).show(row, this.model.get("heard"));
    }
    this.bar.show(drawn);
  }

  add(row) {
    const made = new Row(row, { whose: this.model.get("whose"), said: this.model.get("said") }, (news) => this.send(news));
    this.rows.set(row.id, made);
    this.list.append(made.element);
  }

  removeAllBut(ids) {
    for (const [id, row] of this.rows) {
      if (ids.has(id)) continue;
      const wasHere = row.element.contains(document.activeElement);
      const near = row.element.previousElementSibling ?? row.element.nextElementSibling;
      row.element.remove();
      this.rows.delete(id);
      if (wasHere) near?.querySelector("input").focus();
    }
  }
}

function render({ model, el }) {
  const table = new Table(model, el);
  const show = () => table.show();
  model.on("change:drawn change:heard", show);
  show();
  return () => model.off("change:drawn change:heard", show);
}

export default { render };
