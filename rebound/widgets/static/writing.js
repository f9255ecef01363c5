// Writing: a field for words, of which no letter is lost. How the counts work is told in writing.py.

const PAUSE = 200; // milliseconds between two messages while the person types

let fields = 0;

function unsaved() {
  window.rebound = window.rebound || {};
  return (window.rebound.unsaved = window.rebound.unsaved || new Map());
}

function part(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function makeField(model, id) {
  const sort = model.get("sort");
  const field = document.createElement(sort === "text" ? "textarea" : "input");
  if (sort === "text") field.rows = model.get("rows");
  else field.type = sort === "date" ? "date" : "text";
  field.id = id;
  field.className = "rb-input";
  field.autocomplete = "off";
  field.value = model.get("value");
  field.setAttribute("data-lm-suppress-shortcuts", "true");
  return field;
}

function makeSuggestions(model, field) {
  const list = document.createElement("datalist");
  list.id = `${field.id}-list`;
  field.setAttribute("list", list.id);
  list.append(...model.get("suggestions").map((text) => new Option(text, text)));
  return list;
}

function render({ model, el }) {
  const id = `rb-writing-${++fields}-${Math.random().toString(36).slice(2)}`;
  const field = makeField(model, id);
  const label = part("label", "rb-label", model.get("label"));
  const help = part("p", "rb-note", model.get("help"));
  const problem = part("p", "rb-problem");
  label.htmlFor = id;
  help.id = `${id}-help`;
  problem.id = `${id}-problem`;
  problem.setAttribute("role", "alert");
  field.setAttribute("aria-describedby", `${help.id} ${problem.id}`);
  el.append(label, field, problem, help);
  if (model.get("suggestions").length && field.type === "text") el.append(makeSuggestions(model, field));

  let typed = 0; // how often the person changed the text in this view
  let sent = 0; // the last change that was sent
  let sentAt = 0;
  let waiting = 0;

  const heardAll = () => typed === 0 || model.get("heard") === `${id}:${typed}`;
  const grow = () => {
    if (field.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const remember = () =>
    unsaved().set(id, {
      entry: model.get("entry_id"),
      rev: model.get("entry_rev"),
      field: model.get("field"),
      text: field.value,
    });
  const send = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (sent === typed) return;
    sent = typed;
    sentAt = performance.now();
    model.send({ words: field.value, count: `${id}:${typed}` });
  };
  const type = () => {
    typed += 1;
    remember();
    grow();
    if (!waiting) waiting = setTimeout(send, Math.max(0, sentAt + PAUSE - performance.now()));
  };
  const leave = () => {
    if (document.visibilityState === "hidden") send();
  };

  const show = () => {
    if (field.value === model.get("value")) return;
    const { selectionStart, selectionEnd, type: kind } = field;
    field.value = model.get("value");
    if (kind !== "date" && document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
    grow();
  };
  const showGiven = () => heardAll() && show();
  const showElsewhere = () => heardAll() && document.activeElement !== field && show();
  const acknowledge = () => {
    if (model.get("acknowledged") !== `${id}:${typed}`) return remembered() && remember();
    unsaved().delete(id);
  };
  const remembered = () => unsaved().has(id);
  const tellProblem = () => {
    problem.textContent = model.get("problem");
    field.setAttribute("aria-invalid", String(Boolean(model.get("problem"))));
  };

  field.addEventListener("input", type);
  field.addEventListener("blur", send);
  document.addEventListener("visibilitychange", leave);
  window.addEventListener("pagehide", send, { capture: true }); // before the one that ends the kernel
  const watched = {
    "change:given": showGiven,
    "change:value": showElsewhere,
    "change:acknowledged": acknowledge,
    "change:problem": tellProblem,
  };
  for (const [name, callback] of Object.entries(watched)) model.on(name, callback);
  tellProblem();
  requestAnimationFrame(grow);
  return () => {
    send();
    document.removeEventListener("visibilitychange", leave);
    window.removeEventListener("pagehide", send, { capture: true });
    for (const [name, callback] of Object.entries(watched)) model.off(name, callback);
  };
}

export default { render };
