// Fold: the line that opens and shuts what stands below it. The sheet hides the body of a shut fold.

function render({ model, el }) {
  const line = document.createElement("button");
  line.type = "button";
  line.className = "rb-fold-line";
  line.textContent = model.get("label");
  line.onclick = () => {
    model.set("shown", !model.get("shown"));
    model.save_changes();
  };
  el.append(line);

  const show = () => line.setAttribute("aria-expanded", String(model.get("shown")));
  model.on("change:shown", show);
  show();
  return () => model.off("change:shown", show);
}

export default { render };
