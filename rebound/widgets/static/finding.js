// Findings: the notes beside a draft. When one is answered, the focus goes to the one that takes its place.

function part(tag, className = "", text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

// The quoted words, with a marker line under those that the note is about.
function quote(text, ranges) {
  const made = part("q");
  const letters = Array.from(text); // counted as Python counts them
  const words = (from, to) => letters.slice(from, to).join("");
  let at = 0;
  for (const [from, to] of ranges) {
    made.append(words(at, from), part("u", "", words(from, to)));
    at = to;
  }
  made.append(words(at));
  return made;
}

function sentence(...children) {
  const made = part("p");
  made.append(...children);
  return made;
}

function count(notes) {
  return notes.length === 1 ? "1 note on the draft." : `${notes.length || "No"} notes on the draft.`;
}

function render({ model, el }) {
  const region = part("section");
  const told = part("p", "rb-hide");
  const list = part("ul", "rb-finding-list");
  const closing = part("p", "rb-note");
  let answered = -1; // the place of the note that was answered last and has not left the list yet
  region.setAttribute("aria-label", model.get("label"));
  region.tabIndex = -1;
  list.setAttribute("role", "list");
  told.setAttribute("role", "status");
  region.append(told, list, closing);
  el.append(region);

  const act = (text, note, place, name) => {
    const made = part("button", "rb-button rb-word", text);
    made.type = "button";
    made.onclick = () => {
      answered = place;
      model.send({ act: name, quote: note.quote, kind: note.kind });
    };
    return made;
  };
  const draw = (note, place) => {
    const item = part("li", "rb-finding");
    const acts = part("div", "rb-acts");
    const kind = part("span", "rb-kind", note.kind ? `${note.kind}.` : "Read this again.");
    if (note.quote) item.append(sentence(quote(note.quote, note.words)));
    item.append(sentence(kind, ` ${note.why}`));
    if (note.calmer) item.append(sentence(`${model.get("instead")}: `, quote(note.calmer, [])));
    if (note.calmer) acts.append(act("Use this", note, place, "use"));
    acts.append(act(model.get("leave"), note, place, "leave"));
    item.append(acts);
    return item;
  };
  const goOn = () => {
    const next = list.children[Math.min(answered, list.childElementCount - 1)];
    (next?.querySelector("button") ?? region).focus();
  };
  const show = () => {
    const notes = model.get("notes");
    const wasHere = answered >= 0 && el.contains(document.activeElement);
    list.replaceChildren(...notes.map(draw));
    if (notes.length || told.textContent) told.textContent = count(notes);
    if (wasHere) goOn();
    answered = -1;
    close();
  };
  const close = () => {
    closing.textContent = model.get("closing");
    el.classList.toggle("is-empty", !list.childElementCount && !closing.textContent);
  };
  model.on("change:notes", show);
  model.on("change:closing", close);
  show();
  return () => {
    model.off("change:notes", show);
    model.off("change:closing", close);
  };
}

export default { render };
