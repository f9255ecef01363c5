// Copy: puts the text into the clipboard; where the browser does not allow that, marks it to be copied by hand.

function render({ model, el }) {
  const button = document.createElement("button");
  const told = document.createElement("p");
  const field = document.createElement("textarea");
  button.type = "button";
  button.className = "rb-button rb-plain";
  button.textContent = model.get("label");
  told.className = "rb-note";
  told.setAttribute("role", "status");
  field.className = "rb-input";
  field.readOnly = true;
  field.hidden = true;
  field.setAttribute("aria-label", model.get("label"));
  el.append(button, told, field);

  const show = () => {
    told.textContent = "";
    field.hidden = true;
  };
  button.onclick = async () => {
    const text = model.get("text");
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = "Copied.";
    } catch {
      field.value = text;
      field.hidden = false;
      field.select();
      told.textContent = "Your browser does not let a page copy. The words are selected: copy them with the keyboard.";
    }
  };
  model.on("change:text", show);
  return () => model.off("change:text", show);
}

export default { render };
