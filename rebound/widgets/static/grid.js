// Grid: a real table, a page of rows at a time; sorted, filtered, walked with the arrow keys, changed in place.

const GONE = 200; // milliseconds in which what was offered for the ticked rows has gone with the ticks
const FEW = 8; // so many rows are found and sorted by looking
const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function part(tag, className = "", text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function pencil() {
  const [drawing, line] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("aria-hidden", "true");
  line.setAttribute("d", "M2.5 13.5 3.4 10.2 11 2.6 13.4 5 5.8 12.6Z M9.4 4.2 11.8 6.6");
  drawing.append(line);
  return drawing;
}

function press(text, onclick, className = "rb-button rb-word") {
  const made = part("button", className, text, { type: "button" });
  made.onclick = onclick;
  return made;
}

// --- values: how they read, and in which order ---

function shown(column, value) {
  if (value === null || value === undefined || value === "") return "";
  const option = column.options.find(([each]) => each === value);
  if (option) return option[1];
  const day = column.kind === "date" ? Date.parse(value) : NaN;
  return isNaN(day) ? String(value) : days.format(day);
}

function order(column) {
  const place = new Map(column.options.map(([value], index) => [value, index]));
  return (a, b) => {
    if (column.kind === "number") return Number(a) - Number(b);
    if (place.size) return (place.get(a) ?? place.size) - (place.get(b) ?? place.size);
    return words.compare(String(a), String(b));
  };
}

function sorted(rows, column, direction) {
  if (!column) return rows;
  const compare = order(column);
  const empty = (row) => shown(column, row[column.key]) === "";
  return [...rows].sort((a, b) => {
    if (empty(a) || empty(b)) return empty(a) - empty(b);
    return direction * compare(a[column.key], b[column.key]);
  });
}

function filtered(rows, columns, text) {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return rows;
  return rows.filter((row) => {
    const texts = columns.flatMap((column) => [shown(column, row[column.key]), row[column.key]]);
    const all = [...texts, row.also].join(" ").toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

function editor(column, value) {
  const made = part(column.kind === "choice" ? "select" : "input", "rb-input", "", { "aria-label": column.title });
  if (column.kind === "choice") {
    const known = column.options.some(([each]) => each === value);
    if (!known) made.append(new Option(shown(column, value) || "not said", value ?? ""));
    made.append(...column.options.map(([each, text]) => new Option(text, each)));
  } else made.type = column.kind === "date" ? "date" : "text";
  if (column.kind === "number") made.inputMode = "decimal";
  made.value = value ?? "";
  return made;
}

// --- the table on the page ---

const target = (cell) => cell.querySelector("button, input, select") ?? cell;
const targets = (cell) => [target(cell), ...cell.querySelectorAll(".rb-cell-change")];

class Table {
  constructor(model, el) {
    this.model = model;
    this.columns = model.get("columns");
    this.atOnce = model.get("at_once");
    this.id = `rb-grid-${Math.random().toString(36).slice(2)}`;
    this.sort = null; // the key of a column, or null for the order in which the rows came
    this.direction = 1;
    this.page = 0;
    this.here = { row: "", key: this.columns[0]?.key }; // the one cell that Tab reaches
    this.at = 0; // the place of its row among those that are shown
    this.bare = new Set(); // the keys of the columns in which nothing stands
    this.edit = null; // the cell in hand: {row, key, field, problem, was, sent, rows, stay}
    el.append(this.makeTools(), this.makeTable(), this.makeEmpty(), this.makePages());
    this.body.addEventListener("keydown", (event) => this.walk(event));
    this.table.addEventListener("keydown", (event) => this.undo(event));
    this.body.addEventListener("focusin", (event) => this.stand(event.target.closest("[data-key]"), false));
  }

  makeTools() {
    this.find = part("input", "rb-input", "", { id: `${this.id}-find`, type: "search", autocomplete: "off" });
    this.sortBy = part("select", "rb-input", "", { id: `${this.id}-sort` });
    this.count = part("p", "rb-note", "", { role: "status" });
    this.sortBy.append(new Option(this.model.get("order"), ""));
    for (const { key, title } of this.columns) {
      this.sortBy.append(new Option(title, `${key} 1`), new Option(`${title}, last first`, `${key} -1`));
    }
    this.find.oninput = () => {
      this.page = 0;
      this.draw();
    };
    this.sortBy.onchange = () => {
      const [key, direction] = this.sortBy.value.split(" ");
      this.sortOn(key || null, Number(direction ?? 1));
    };
    const finding = part("div", "rb-grid-find");
    const sorting = part("div", "rb-grid-sort");
    finding.append(part("label", "rb-label", "Find", { for: this.find.id }), this.find);
    sorting.append(part("label", "rb-label", "Sort by", { for: this.sortBy.id }), this.sortBy);
    this.tools = part("div", "rb-grid-tools");
    this.tools.append(finding, sorting, this.count);
    return this.tools;
  }

  makeTable() {
    this.heads = this.columns.map(({ key, title, width }) => {
      const head = part("th", "", "", { role: "columnheader", scope: "col" });
      head.style.width = width;
      head.append(press(title, () => this.sortNext(key), "rb-sort"));
      return head;
    });
    const row = part("tr", "", "", { role: "row" });
    const head = part("thead", "", "", { role: "rowgroup" });
    if (this.model.get("ticks")) row.append(this.makeTickHead());
    row.append(...this.heads);
    head.append(row);
    this.body = part("tbody", "", "", { role: "rowgroup" });
    this.table = part("table", "", "", { role: "grid" });
    this.table.append(part("caption", "rb-hide", this.model.get("label")), head, this.body);
    return this.table;
  }

  makeTickHead() {
    const head = part("th", "is-tick", "", { role: "columnheader", scope: "col" });
    this.tickAll = part("input", "", "", { type: "checkbox", "aria-label": "Tick all rows that are found" });
    this.tickAll.onchange = () => this.tick(this.found.map(({ id }) => id), this.tickAll.checked);
    const box = part("label", "rb-grid-tick");
    box.append(this.tickAll);
    head.append(box);
    return head;
  }

  makeEmpty() {
    return (this.empty = part("p", "rb-empty"));
  }

  makePages() {
    this.place = part("span", "rb-note");
    this.back = press("Earlier rows", () => this.turn(-1));
    this.on = press("More rows", () => this.turn(+1));
    this.pages = part("nav", "rb-grid-pages", "", { "aria-label": `Rows of ${this.model.get("label")}` });
    this.pages.append(this.back, this.place, this.on);
    return this.pages;
  }

  // --- drawing; while a cell is in hand the table stays as it is ---

  draw(follow = false) {
    if (this.edit) return;
    const focused = this.body.contains(document.activeElement);
    const all = this.model.get("rows");
    const found = filtered(all, this.columns, this.find.value);
    const column = this.columns.find(({ key }) => key === this.sort);
    const inOrder = sorted(found, column, this.direction);
    const place = follow ? inOrder.findIndex(({ id }) => id === this.here.row) : -1;
    if (place >= 0) this.page = Math.floor(place / this.atOnce);
    this.page = Math.min(this.page, Math.max(0, Math.ceil(found.length / this.atOnce) - 1));
    const from = this.page * this.atOnce;
    const here = inOrder.slice(from, from + this.atOnce);
    this.found = found;
    const isBare = ({ key }) => all.every((row) => ["", null, undefined].includes(row[key]));
    this.bare = new Set(this.columns.filter(isBare).map(({ key }) => key));
    this.body.replaceChildren(...here.map((row) => this.drawRow(row)));
    this.drawAround(all.length, found.length, from);
    this.drawTicks();
    this.rove(focused);
  }

  drawAround(all, found, from) {
    const told = all === 1 ? "1 row" : `${all} rows`;
    this.count.textContent = this.find.value ? `${found} of ${told}` : told;
    this.tools.hidden = all < FEW;
    this.table.hidden = !found;
    this.empty.hidden = Boolean(found);
    this.empty.textContent = all ? "No row has these words." : this.model.get("empty");
    this.pages.hidden = found <= this.atOnce;
    this.place.textContent = `${from + 1} to ${Math.min(from + this.atOnce, found)} of ${found}`;
    this.back.disabled = from === 0;
    this.on.disabled = from + this.atOnce >= found;
    this.sortBy.value = this.sort ? `${this.sort} ${this.direction}` : "";
    this.heads.forEach((head, index) => {
      const up = this.direction > 0 ? "ascending" : "descending";
      head.setAttribute("aria-sort", this.columns[index].key === this.sort ? up : "none");
      head.classList.toggle("is-bare", this.bare.has(this.columns[index].key));
    });
  }

  drawRow(row) {
    const line = part("tr", "", "", { role: "row", "data-row": row.id });
    if (this.model.get("ticks")) line.append(this.drawTick(row));
    line.append(...this.columns.map((column, index) => this.drawCell(row, column, index === 0)));
    return line;
  }

  drawTick(row) {
    const cell = part("td", "is-tick", "", { role: "gridcell", "data-key": "" });
    const box = part("label", "rb-grid-tick");
    const name = shown(this.columns[0], row[this.columns[0].key]);
    const tick = part("input", "", "", { type: "checkbox", "aria-label": `Tick ${name}` });
    tick.checked = this.model.get("ticked").includes(row.id);
    tick.onclick = (event) => this.tick(this.range(row.id, event.shiftKey), tick.checked);
    box.append(tick);
    cell.append(box);
    return cell;
  }

  // --- ticking: one row, those between two with the Shift key, or all that are found ---

  range(id, isLong) {
    const ids = [...this.body.rows].map(({ dataset }) => dataset.row);
    const from = isLong ? ids.indexOf(this.lastTick) : -1;
    this.lastTick = id;
    if (from < 0) return [id];
    const to = ids.indexOf(id);
    return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  tick(ids, on) {
    const others = this.model.get("ticked").filter((each) => !ids.includes(each));
    this.model.set("ticked", on ? [...others, ...ids] : others);
    this.drawTicks();
    this.model.save_changes();
  }

  drawTicks() {
    if (!this.tickAll) return;
    const ticked = new Set(this.model.get("ticked"));
    for (const line of this.body.rows) line.querySelector(".is-tick input").checked = ticked.has(line.dataset.row);
    const count = this.found.filter(({ id }) => ticked.has(id)).length;
    this.tickAll.checked = count > 0 && count === this.found.length;
    this.tickAll.indeterminate = count > 0 && count < this.found.length;
    this.tellUnseen();
  }

  // What was pressed beside the table is gone with the ticks: the focus goes back to where they were.
  comeBack() {
    setTimeout(() => document.activeElement === document.body && this.rove(true), GONE);
  }

  tellUnseen() {
    const found = new Set(this.found.map(({ id }) => id));
    const unseen = this.model.get("ticked").filter((id) => !found.has(id));
    if (String(unseen) === String(this.model.get("unseen"))) return;
    this.model.set("unseen", unseen);
    this.model.save_changes();
  }

  drawCell(row, column, first) {
    const cell = part(first ? "th" : "td", "", "", { role: first ? "rowheader" : "gridcell", "data-key": column.key });
    cell.classList.add(`is-${column.kind}`);
    cell.classList.toggle("is-bare", this.bare.has(column.key));
    const text = shown(column, row[column.key]);
    const picks = first && this.model.get("picks");
    cell.append(part("span", "rb-cell-name", column.title, { "aria-hidden": "true" }));
    if (!picks && !column.editable) {
      cell.append(part("span", "rb-cell-text", text || column.none || "–"));
      return cell;
    }
    const act = () => (picks ? this.model.send({ pick: row.id }) : this.beginEdit(cell));
    const button = press(text || column.none || "–", act, picks ? "rb-cell-button rb-picks" : "rb-cell-button");
    if (/\S{21}/.test(text)) button.classList.add("has-long-word");
    if (!text) button.setAttribute("aria-label", `${column.title}, empty`);
    if (picks) button.title = picks;
    cell.append(button);
    if (picks && column.editable) cell.append(this.drawPencil(cell, column, text));
    return cell;
  }

  drawPencil(cell, column, text) {
    const change = press("", () => this.beginEdit(cell), "rb-button rb-cell-change");
    const name = text || column.none;
    change.setAttribute("aria-label", `Change ${column.title}${name ? `, ${name}` : ""}`);
    change.title = "Change (F2)";
    change.append(pencil());
    return change;
  }

  // --- sorting and turning pages ---

  sortNext(key) {
    if (this.sort !== key) this.sortOn(key, 1);
    else this.sortOn(this.direction > 0 ? key : null, -1);
  }

  sortOn(key, direction) {
    this.sort = key;
    this.direction = direction;
    this.page = 0;
    this.draw();
  }

  turn(by) {
    this.page += by;
    this.here.row = "";
    this.draw();
    if (document.activeElement?.disabled) (by > 0 ? this.back : this.on).focus();
  }

  // --- walking ---

  cellAt({ row, key }) {
    return this.body.querySelector(`[data-row="${CSS.escape(row)}"] > [data-key="${CSS.escape(key)}"]`);
  }

  rove(focus) {
    for (const cell of this.body.querySelectorAll("[data-key]")) targets(cell).forEach((each) => (each.tabIndex = -1));
    const cell = this.cellAt(this.here) ?? this.cellNear();
    if (!cell) return;
    targets(cell).forEach((each) => (each.tabIndex = 0));
    if (focus) target(cell).focus();
  }

  // Where its row is gone, the place where it stood is the nearest.
  cellNear() {
    const key = `[data-key="${CSS.escape(this.here.key)}"]`;
    const row = this.here.row ? this.body.rows[Math.min(this.at, this.body.rows.length - 1)] : null;
    return row?.querySelector(key) ?? this.body.querySelector("[data-key]");
  }

  seek() {
    const row = this.model.get("sought");
    const one = this.model.get("rows").find(({ id }) => id === row);
    if (!one || this.edit) return; // it may be on its way
    if (!this.table.isConnected) return void requestAnimationFrame(() => this.seek());
    setTimeout(() => {
      if (this.model.get("sought") !== row) return;
      this.model.set("sought", ""); // within its own change it would not be sent
      this.model.save_changes();
    });
    if (!filtered([one], this.columns, this.find.value).length) this.find.value = "";
    this.here = { row, key: this.columns[0].key };
    this.draw(true);
    this.rove(true);
  }

  undo(event) {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || this.edit) return;
    event.preventDefault();
    this.model.send({ undo: true });
  }

  stand(cell, focus) {
    if (!cell || this.edit) return;
    this.at = cell.parentElement.sectionRowIndex;
    this.here = { row: cell.parentElement.dataset.row, key: cell.dataset.key };
    this.rove(focus);
  }

  walk(event) {
    const cell = event.target.closest("[data-key]");
    if (this.edit || !cell) return;
    const rows = [...this.body.rows];
    const at = rows.indexOf(cell.parentElement);
    const place = cell.cellIndex;
    const goals = {
      ArrowUp: [at - 1, place],
      ArrowDown: [at + 1, place],
      ArrowLeft: [at, place - 1],
      ArrowRight: [at, place + 1],
      Home: [event.ctrlKey ? 0 : at, 0],
      End: [event.ctrlKey ? rows.length - 1 : at, cell.parentElement.cells.length - 1],
    };
    if (event.key === "F2") this.beginEdit(cell);
    else if (goals[event.key]) this.stand(rows[goals[event.key][0]]?.cells[goals[event.key][1]], true);
    else return;
    event.preventDefault();
  }

  // --- changing a cell ---

  beginEdit(cell) {
    const column = this.columns.find(({ key }) => key === cell.dataset.key);
    if (this.edit || !column?.editable) return;
    this.stand(cell, false);
    const row = this.model.get("rows").find(({ id }) => id === this.here.row);
    const field = editor(column, row[column.key]);
    const problem = part("p", "rb-problem", "", { role: "alert", id: `${this.id}-problem` });
    field.setAttribute("aria-describedby", problem.id);
    this.edit = { ...this.here, field, problem, was: field.value, sent: null };
    cell.classList.add("is-edited");
    cell.append(field, problem);
    this.listen(field);
    field.focus();
    field.select?.();
  }

  listen(field) {
    let pointed = false; // a choice made with the pointer is done; with the keys it goes on until Enter
    field.onpointerdown = () => (pointed = true);
    field.onchange = () => pointed && field.localName === "select" && this.saveEdit(true);
    field.onblur = ({ relatedTarget }) => this.saveEdit(!relatedTarget); // a tap beside everything stays here
    field.onkeydown = (event) => {
      pointed = false;
      event.stopPropagation();
      if (event.key === "Enter") this.saveEdit(true);
      else if (event.key === "Escape") this.endEdit(true);
      else return;
      event.preventDefault();
    };
  }

  saveEdit(stay) {
    const { row, key, field, was, sent } = this.edit ?? {};
    if (!field || sent === field.value) return;
    if (field.value === was) return this.endEdit(stay);
    Object.assign(this.edit, { sent: field.value, rows: this.model.get("rows"), stay });
    this.model.send({ edit: row, key, text: field.value });
  }

  patch(changed) {
    const news = new Map(changed.map((row) => [row.id, row]));
    for (const row of this.model.get("rows")) if (news.has(row.id)) Object.assign(row, news.get(row.id));
    if (this.edit) this.edit.rows = null; // what was typed is there already, as the kernel has it
    this.draw();
  }

  answered({ edited, key, text, problem }) {
    const { edit } = this;
    if (!edit || edited !== edit.row || key !== edit.key) return;
    if (problem) {
      edit.problem.textContent = problem;
      edit.field.setAttribute("aria-invalid", "true");
      edit.field.focus();
      return;
    }
    if (this.model.get("rows") === edit.rows) edit.rows.find(({ id }) => id === edited)[key] = text;
    this.endEdit(edit.stay || document.activeElement === edit.field);
  }

  endEdit(stay) {
    this.edit.field.onblur = null;
    this.edit = null;
    this.draw(stay);
    if (stay) this.rove(true);
    this.seek();
  }
}

function render({ model, el }) {
  const table = new Table(model, el);
  const draw = () => {
    table.draw();
    table.seek();
  };
  const drawTicks = () => {
    table.drawTicks();
    if (!model.get("ticked").length) table.comeBack();
  };
  const seek = () => table.seek();
  const answered = (message) => (message.changed ? table.patch(message.changed) : table.answered(message));
  model.on("change:rows", draw);
  model.on("change:ticked", drawTicks);
  model.on("change:sought", seek);
  model.on("msg:custom", answered);
  draw();
  return () => {
    model.off("change:rows", draw);
    model.off("change:ticked", drawTicks);
    model.off("change:sought", seek);
    model.off("msg:custom", answered);
  };
}

export default { render };
