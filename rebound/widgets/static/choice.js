// Choice: one of some, as real radio buttons.

let groups = 0;

function render({ model, el }) {
  const name = `rb-choice-${++groups}-${Math.random().toString(36).slice(2)}`;
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  const row = document.createElement("div");
  group.className = model.get("form") === "radios" ? "rb-radios" : "rb-marks";
  group.setAttribute("role", "radiogroup");
  legend.textContent = model.get("label");
  legend.id = `${name}-label`;
  group.setAttribute("aria-labelledby", legend.id);
  row.className = "rb-options";
  group.append(legend, row);
  el.append(group);

  group.addEventListener("change", (event) => {
    model.set("value", event.target.value);
    model.save_changes();
  });

  const draw = () => {
    row.replaceChildren(
      ...model.get("options").map(([value, text]) => {
        const label = document.createElement("label");
        const input = document.createElement("input");
        const shown = document.createElement("span");
        input.type = "radio";
        input.name = name;
        input.value = value;
        shown.textContent = text;
        label.append(input, shown);
        return label;
      }),
    );
    show();
  };
  const show = () => {
    for (const input of row.querySelectorAll("input")) input.checked = input.value === model.get("value");
  };
  model.on("change:value", show);
  model.on("change:options", draw);
  draw();
  if (model.get("has_focus")) requestAnimationFrame(() => row.querySelector("input:checked, input")?.focus());
  return () => {
    model.off("change:value", show);
    model.off("change:options", draw);
  };
}

export default { render };
