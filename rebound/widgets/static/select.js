// Select: one of many, as a real drop-down list below its question.

let lists = 0;

function render({ model, el }) {
  const list = document.createElement("select");
  const label = document.createElement("label");
  list.id = `rb-select-${++lists}-${Math.random().toString(36).slice(2)}`;
  list.className = "rb-input";
  label.className = "rb-label";
  label.htmlFor = list.id;
  label.textContent = model.get("label");
  el.append(label, list);

  list.addEventListener("change", () => {
    model.set("value", list.value);
    model.save_changes();
  });

  const show = () => {
    const options = model.get("options").map(([value, text]) => new Option(text, value));
    const chosen = options.find(({ value }) => value === model.get("value"));
    const none = new Option("choose …", "");
    none.hidden = true;
    const groups = model.get("groups").map(([title, values]) => {
      const group = document.createElement("optgroup");
      group.label = title;
      group.append(...options.filter(({ value }) => values.includes(value)));
      return group;
    });
    const alone = options.filter(({ parentNode }) => !parentNode);
    list.replaceChildren(...(chosen ? [] : [none]), ...alone, ...groups);
    (chosen ?? none).selected = true;
  };
  model.on("change:value change:options", show);
  show();
  if (model.get("has_focus")) requestAnimationFrame(() => list.focus());
  return () => model.off("change:value change:options", show);
}

export default { render };
