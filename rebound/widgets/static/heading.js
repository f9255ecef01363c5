// Heading: a title that can be given the focus, and a line of pencil below it.

function render({ model, el }) {
  const title = document.createElement("h3");
  title.tabIndex = -1;
  const note = document.createElement("p");
  note.className = "rb-note";
  el.append(title, note);

  const show = () => {
    title.textContent = model.get("label");
    note.textContent = model.get("note");
  };
  const receive = (message) => {
    if (!message.focus) return;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  };
  model.on("change:label change:note", show);
  model.on("msg:custom", receive);
  show();
  return () => {
    model.off("change:label change:note", show);
    model.off("msg:custom", receive);
  };
}

export default { render };
