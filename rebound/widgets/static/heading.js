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
  let isGone = false;
  const come = () => {
    if (!model.get("wanted") || isGone) return;
    if (!title.isConnected) return void requestAnimationFrame(come);
    setTimeout(() => {
      model.set("wanted", false); // within its own change it would not be sent
      model.save_changes();
    });
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  };
  model.on("change:label change:note", show);
  model.on("change:wanted", come);
  show();
  come();
  return () => {
    isGone = true;
    model.off("change:label change:note", show);
    model.off("change:wanted", come);
  };
}

export default { render };
