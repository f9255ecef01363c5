// Pin: the person's sentence in quotation marks, or one of ours without, and a note beside it.

function render({ model, el }) {
  const box = document.createElement("section");
  const words = document.createElement(model.get("own") ? "q" : "p");
  const note = document.createElement("p");
  box.className = "rb-pin-in";
  box.setAttribute("aria-label", model.get("label"));
  note.className = "rb-note";
  box.append(words, note);
  el.append(box);

  const show = () => {
    words.textContent = model.get("words");
    note.textContent = model.get("note");
    el.classList.toggle("is-empty", !model.get("words"));
  };
  model.on("change:words change:note", show);
  show();
  return () => model.off("change:words change:note", show);
}

export default { render };
