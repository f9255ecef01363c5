// Rating: eleven real radio buttons on one ruled line; nothing is chosen until the person chooses.

let groups = 0;

function part(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function number(value, name) {
  const label = part("label", "rb-rating-number");
  const input = part("input", "");
  const shown = part("span", "", value);
  input.type = "radio";
  input.name = name;
  input.value = value;
  label.append(input, shown);
  return { label, input };
}

function render({ model, el }) {
  const name = `rb-rating-${++groups}-${Math.random().toString(36).slice(2)}`;
  const group = part("div", "rb-rating");
  const title = part("span", "rb-rating-title", model.get("label"));
  const row = part("div", "rb-rating-row");
  const ends = part("p", "rb-rating-ends rb-note");
  const hint = part("span", "rb-hide");
  const top = model.get("top");
  const numbers = Array.from({ length: 11 }, (_, place) => number((place * top) / 10, name));

  title.id = `${name}-title`;
  hint.id = `${name}-hint`;
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-labelledby", title.id);
  group.setAttribute("aria-describedby", hint.id);
  row.append(...numbers.map((each) => each.label));
  group.append(title, row, hint);
  if (model.get("ends_shown")) {
    ends.setAttribute("aria-hidden", "true");
    ends.append(part("span", "", model.get("low")), part("span", "", model.get("high")));
    group.append(ends);
  }
  el.append(group);

  group.addEventListener("change", (event) => {
    model.set("value", Number(event.target.value));
    model.save_changes();
  });

  const show = () => {
    const before = model.get("before");
    numbers.forEach(({ label, input }, place) => {
      const value = (place * top) / 10;
      input.checked = value === model.get("value");
      label.toggleAttribute("data-before", value === before);
    });
    const note = model.get("before_note") || "the answer before";
    hint.textContent =
      `0 is ${model.get("low")}, ${top} is ${model.get("high")}.` + (before === null ? "" : ` ${before}: ${note}.`);
    row.title = before === null ? "" : `The dot is ${note}`;
  };
  const watched = "change:value change:before change:before_note";
  model.on(watched, show);
  show();
  return () => model.off(watched, show);
}

export default { render };
