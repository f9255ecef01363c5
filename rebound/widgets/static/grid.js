// Grid: a real table, fifty rows at a time; sorted, filtered, walked with the arrow keys, changed in place.

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

let grids = 0;

function part(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}

function wordButton(text, onclick, className = "rb-button rb-word") {
  const made = part("button", className, text);
  made.type = "button";
  made.onclick = onclick;
  return made;
}

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
    const all = texts.join(" ").toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

function editor(column, value) {
  const select = column.kind === "choice";
  const made = part(select ? "select" : "input", "rb-input");
  if (select) {
    const known = column.options.some(([each]) => each === value);
    if (!known) made.append(new Option(shown(column, value) || "not said", value ?? ""));
    made.append(...column.options.map(([each, text]) => new Option(text, each)));
  } else made.type = column.kind === "date" ? "date" : "text";
  if (column.kind === "number") made.inputMode = "decimal";
  made.value = value ?? "";
  made.setAttribute("aria-label", column.title);
  return made;
}

function render({ model, el }) {
  const columns = model.get("columns");
  const id = `rb-grid-${++grids}-${Math.random().toString(36).slice(2)}`;
  const see = { sort: null, direction: 1, text: "", page: 0, row: "", key: columns[0].key };
  let edit = null; // the cell being changed: {row, key, field, cell, sent}
  let visible = [];

  // --- what stands around the table ---
  const label = part("label", "rb-label", "Find");
  const find = part("input", "rb-input");
  const count = part("p", "rb-note");
  const sortLabel = part("label", "rb-label", "Sort by");
  const sortBy = part("select", "rb-input");
  const tools = part("div", "rb-grid-tools");
  const table = part("table");
  const head = part("thead");
  const body = part("tbody");
  const empty = part("p", "rb-empty");
  const pages = part("nav", "rb-grid-pages");
  const place = part("span", "rb-note");
  const back = wordButton("Earlier rows", () => turn(-1));
  const on = wordButton("More rows", () => turn(+1));

  label.htmlFor = find.id = `${id}-find`;
  sortLabel.htmlFor = sortBy.id = `${id}-sort`;
  find.type = "search";
  find.autocomplete = "off";
  count.setAttribute("role", "status");
  el.setAttribute("data-lm-suppress-shortcuts", "true");
  pages.setAttribute("aria-label", `Rows of ${model.get("label")}`);
  const findBox = part("div", "rb-grid-find");
  const sortBox = part("div", "rb-grid-sort");
  findBox.append(label, find);
  sortBox.append(sortLabel, sortBy);
  tools.append(findBox, sortBox, count);
  pages.append(back, place, on);
  table.setAttribute("role", "grid");
  table.append(part("caption", "rb-hide", model.get("label")), head, body);
  head.setAttribute("role", "rowgroup");
  body.setAttribute("role", "rowgroup");
  el.append(tools, table, empty, pages);

  const heads = columns.map((column) => {
    const cell = part("th");
    cell.setAttribute("role", "columnheader");
    cell.scope = "col";
    cell.style.width = column.width;
    cell.append(wordButton(column.title, () => sortOn(column.key), "rb-sort"));
    return cell;
  });
  const headRow = part("tr");
  headRow.setAttribute("role", "row");
  headRow.append(...heads);
  head.append(headRow);
  sortBy.append(new Option("the order they came in", ""));
  for (const { key, title } of columns) {
    sortBy.append(new Option(title, `${key} 1`), new Option(`${title}, last first`, `${key} -1`));
  }

  // --- drawing ---
  const drawCell = (row, column, first) => {
    const cell = part(first ? "th" : "td");
    const text = shown(column, row[column.key]);
    cell.setAttribute("role", first ? "rowheader" : "gridcell");
    cell.dataset.key = column.key;
    const name = part("span", "rb-cell-name", column.title);
    name.setAttribute("aria-hidden", "true");
    cell.append(name);
    const picks = first && model.get("picks");
    if (picks || column.editable) {
      const act = () => (picks ? model.send({ pick: row.id }) : beginEdit(row.id, column.key));
      const button = wordButton(text || "–", act, picks ? "rb-cell-button rb-picks" : "rb-cell-button");
      if (!text) button.setAttribute("aria-label", `${column.title}, empty`);
      if (picks) button.title = model.get("picks");
      cell.append(button);
    } else cell.append(part("span", "rb-cell-text", text || "–"));
    return cell;
  };
  const drawRow = (row) => {
    const line = part("tr");
    line.setAttribute("role", "row");
    line.dataset.row = row.id;
    line.append(...columns.map((column, index) => drawCell(row, column, index === 0)));
    return line;
  };
  const draw = () => {
    if (edit) return;
    const focused = body.contains(document.activeElement);
    const all = model.get("rows");
    const found = filtered(all, columns, see.text);
    visible = sorted(found, columns.find(({ key }) => key === see.sort), see.direction);
    const atOnce = model.get("at_once");
    const last = Math.max(0, Math.ceil(visible.length / atOnce) - 1);
    see.page = Math.min(see.page, last);
    const from = see.page * atOnce;
    body.replaceChildren(...visible.slice(from, from + atOnce).map(drawRow));
    heads.forEach((cell, index) => {
      const here = columns[index].key === see.sort;
      cell.setAttribute("aria-sort", here ? (see.direction > 0 ? "ascending" : "descending") : "none");
    });
    sortBy.value = see.sort ? `${see.sort} ${see.direction}` : "";
    count.textContent = see.text ? `${found.length} of ${all.length} rows` : `${all.length} rows`;
    if (all.length === 1 && !see.text) count.textContent = "1 row";
    tools.hidden = !all.length;
    table.hidden = !visible.length;
    empty.hidden = Boolean(visible.length);
    empty.textContent = all.length ? "No row has these words." : model.get("empty");
    pages.hidden = last === 0;
    place.textContent = `${from + 1} to ${Math.min(from + atOnce, visible.length)} of ${visible.length}`;
    back.disabled = see.page === 0;
    on.disabled = see.page === last;
    rove(focused);
  };

  // --- walking ---
  const target = (cell) => cell.querySelector("button, input, select") ?? cell;
  const cellAt = (row, key) => body.querySelector(`[data-row="${CSS.escape(row)}"] > [data-key="${CSS.escape(key)}"]`);
  const rove = (focus) => {
    for (const cell of body.querySelectorAll("[data-key]")) target(cell).tabIndex = -1;
    const cell = cellAt(see.row, see.key) ?? body.querySelector("[data-key]");
    if (!cell) return;
    target(cell).tabIndex = 0;
    if (focus) target(cell).focus();
  };
  const stand = (row, key, focus = true) => {
    see.row = row;
    see.key = key;
    rove(focus);
  };
  const turn = (by) => {
    see.page = Math.max(0, see.page + by);
    see.row = "";
    draw();
    if (by) (on.disabled ? back : document.activeElement).focus();
  };
  const walk = (event) => {
    if (edit) return;
    const cell = event.target.closest("[data-key]");
    const rows = [...body.rows];
    const at = rows.indexOf(cell.parentElement);
    const place = [...cell.parentElement.cells].indexOf(cell);
    const goals = {
      ArrowUp: [at - 1, place],
      ArrowDown: [at + 1, place],
      ArrowLeft: [at, place - 1],
      ArrowRight: [at, place + 1],
      Home: [event.ctrlKey ? 0 : at, 0],
      End: [event.ctrlKey ? rows.length - 1 : at, columns.length - 1],
    };
    if (event.key === "F2") beginEdit(cell.parentElement.dataset.row, cell.dataset.key);
    else if (goals[event.key]) {
      const goal = rows[goals[event.key][0]]?.cells[goals[event.key][1]];
      if (goal) stand(goal.parentElement.dataset.row, goal.dataset.key);
    } else return;
    event.preventDefault();
  };

  // --- changing ---
  const beginEdit = (row, key) => {
    const column = columns.find((each) => each.key === key);
    const cell = cellAt(row, key);
    if (edit || !column.editable || !cell) return;
    const was = model.get("rows").find((each) => each.id === row)[key];
    const field = editor(column, was);
    const problem = part("p", "rb-problem");
    problem.setAttribute("role", "alert");
    problem.id = `${id}-problem`;
    field.setAttribute("aria-describedby", problem.id);
    see.row = row;
    see.key = key;
    edit = { row, key, field, problem, was: field.value, sent: null, rows: null };
    cell.classList.add("is-edited");
    cell.append(field, problem);
    let pointed = false;
    field.onpointerdown = () => (pointed = true);
    field.onkeydown = (event) => {
      pointed = false;
      event.stopPropagation();
      if (event.key === "Enter") saveEdit(true);
      else if (event.key === "Escape") endEdit(true);
      else return;
      event.preventDefault();
    };
    field.onchange = () => pointed && column.kind === "choice" && saveEdit(true);
    field.onblur = () => saveEdit(false);
    field.focus();
    if (field.select) field.select();
  };
  const saveEdit = (stay) => {
    if (!edit || edit.sent === edit.field.value) return;
    if (edit.field.value === edit.was) return endEdit(stay);
    edit.sent = edit.field.value;
    edit.rows = model.get("rows");
    edit.stay = stay;
    model.send({ edit: edit.row, key: edit.key, text: edit.sent });
  };
  const endEdit = (stay) => {
    edit.field.onblur = null;
    edit = null;
    draw();
    if (stay) rove(true);
  };
  const answered = (message) => {
    if (!edit || message.edited !== edit.row || message.key !== edit.key) return;
    if (message.problem) {
      edit.problem.textContent = message.problem;
      edit.field.setAttribute("aria-invalid", "true");
      edit.field.focus();
      return;
    }
    if (model.get("rows") === edit.rows) edit.rows.find(({ id: row }) => row === edit.row)[edit.key] = message.text;
    endEdit(edit.stay || document.activeElement === edit.field);
  };

  // --- sorting and finding ---
  const sortOn = (key) => {
    if (see.sort === key && see.direction < 0) see.sort = null;
    else {
      see.direction = see.sort === key ? -1 : 1;
      see.sort = key;
    }
    see.page = 0;
    draw();
  };
  find.oninput = () => {
    see.text = find.value;
    see.page = 0;
    draw();
  };
  sortBy.onchange = () => {
    const [key, direction] = sortBy.value.split(" ");
    see.sort = key || null;
    see.direction = Number(direction ?? 1);
    draw();
  };
  body.addEventListener("keydown", walk);
  body.addEventListener("focusin", (event) => {
    const cell = event.target.closest("[data-key]");
    if (cell && !edit && cell.dataset.key) stand(cell.parentElement.dataset.row, cell.dataset.key, false);
  });
  model.on("change:rows", draw);
  model.on("msg:custom", answered);
  draw();
  return () => {
    model.off("change:rows", draw);
    model.off("msg:custom", answered);
  };
}

export default { render };
