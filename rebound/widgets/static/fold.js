// Fold: the line that opens and shuts what stands below it. The sheet hides the body of a shut fold.

function render({ model, el }) {
  const line = document.createElement("button");
  line.type = "button";
  line.className = "rb-fold-line";
  line.textContent = model.get("label");
  line.onclick = () => {
    model.set("open", !model.get("open"));
    model.save_changes();
  };
  el.append(line);

  const show = () => line.setAttribute("aria-expanded", String(model.get("open")));
  model.on("change:open", show);
  show();
  return () => model.off("change:open", show);
}

export default { render };
