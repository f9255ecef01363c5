// Several: some of many, as real checkboxes; one more than may be chosen is not taken, and said.

const NUMBERS = ["none", "one", "two", "three", "four", "five"];

let groups = 0;

function render({ model, el }) {
  const name = `rb-several-${++groups}-${Math.random().toString(36).slice(2)}`;
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  const row = document.createElement("div");
  const told = document.createElement("p");
  group.className = model.get("form") === "ticks" ? "rb-ticks" : "rb-chips";
  legend.textContent = model.get("label");
  row.className = "rb-options";
  told.className = "rb-note";
  told.setAttribute("role", "status");
  group.append(legend, row, told);
  el.append(group);

  // A note stands below the words and is read after them, as a description and not as the name.
  const note = (input, text) => {
    const made = document.createElement("span");
    made.className = "rb-note";
    made.textContent = text;
    made.id = `${name}-${input.value}-note`;
    made.setAttribute("aria-hidden", "true");
    input.setAttribute("aria-describedby", made.id);
    return made;
  };

  const chosen = () => [...row.querySelectorAll("input:checked")].map((input) => input.value);

  group.addEventListener("change", (event) => {
    const most = model.get("most");
    if (most && chosen().length > most) {
      event.target.checked = false;
      told.textContent = `Up to ${NUMBERS[most] ?? most}. Take one away to choose another.`;
      return;
    }
    told.textContent = "";
    model.set("value", chosen());
    model.save_changes();
  });

  const draw = () => {
    row.replaceChildren(
      ...model.get("options").map(([value, text]) => {
        const label = document.createElement("label");
        const input = document.createElement("input");
        const shown = document.createElement("span");
        input.type = "checkbox";
        input.name = name;
        input.value = value;
        shown.textContent = text;
        label.append(input, shown);
        if (model.get("notes")[value]) label.append(note(input, model.get("notes")[value]));
        return label;
      }),
    );
    show();
  };
  const show = () => {
    const values = model.get("value");
    for (const input of row.querySelectorAll("input")) input.checked = values.includes(input.value);
  };
  model.on("change:value", show);
  model.on("change:options", draw);
  draw();
  return () => {
    model.off("change:value", show);
    model.off("change:options", draw);
  };
}

export default { render };
