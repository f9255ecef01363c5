// Sorting: each sentence has a row of radio buttons; a digit chooses and goes on to the next sentence.

let groups = 0;

function part(tag, className = "", text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function render({ model, el }) {
  const name = `rb-sorting-${++groups}-${Math.random().toString(36).slice(2)}`;
  const list = part("ol", "rb-sorting-list");
  const hint = part("p", "rb-note rb-sorting-keys");
  const told = part("p", "rb-note");
  told.setAttribute("role", "status");
  list.setAttribute("aria-label", model.get("label"));
  el.append(hint, list, told);

  const kinds = () => model.get("kinds");

  const choose = (place, kind) => {
    const value = [...model.get("value")];
    value[place] = kind;
    model.set("value", value);
    model.save_changes();
  };

  // The button of a sentence that takes the focus: the chosen one, or the first.
  const inHand = (place) => {
    const inputs = [...list.querySelectorAll(`[name="${name}-${place}"]`)];
    return inputs.find((input) => input.checked) ?? inputs[0];
  };

  // A digit sorts the sentence in hand; the focus goes on to the next one that is there.
  list.addEventListener("keydown", (event) => {
    const item = event.target.closest(".rb-sorting-line");
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = Number(item.dataset.place);
    const kind = kinds()[Number(event.key) - 1];
    if (kind) choose(place, kind[0]);
    else if (event.key === "0" || event.key === "Backspace") choose(place, "");
    else return;
    event.preventDefault();
    (inHand(place + Boolean(kind)) ?? inHand(place)).focus();
  });
  list.addEventListener("change", (event) => {
    choose(Number(event.target.closest(".rb-sorting-line").dataset.place), event.target.value);
  });

  const line = (text, place) => {
    const item = part("li", "rb-sorting-line");
    const words = part("p", "rb-sorting-text", text);
    const row = part("div", "rb-marks");
    const options = part("div", "rb-options");
    item.dataset.place = place;
    words.id = `${name}-${place}-text`;
    row.setAttribute("role", "radiogroup");
    row.setAttribute("aria-labelledby", words.id);
    options.append(
      ...kinds().map(([value, label], number) => {
        const choice = document.createElement("label");
        const input = document.createElement("input");
        const shown = part("span", "", label);
        const key = part("kbd", "rb-key", number + 1);
        key.setAttribute("aria-hidden", "true");
        input.type = "radio";
        input.name = `${name}-${place}`;
        input.value = value;
        shown.prepend(key);
        choice.append(input, shown);
        return choice;
      }),
    );
    row.append(options);
    item.append(words, row);
    return item;
  };

  const draw = () => {
    const texts = model.get("texts");
    list.replaceChildren(...texts.map(line));
    const keys = kinds().length > 2 ? `1 to ${kinds().length}` : "1 and 2";
    hint.textContent = texts.length ? `The keys ${keys} sort a sentence and go on; 0 takes it back.` : "";
    show();
  };
  const show = () => {
    const value = model.get("value");
    for (const input of list.querySelectorAll("input")) {
      const place = Number(input.closest(".rb-sorting-line").dataset.place);
      input.checked = input.value === value[place];
    }
    const texts = model.get("texts");
    const left = texts.filter((_, place) => !value[place]).length;
    told.textContent = !texts.length ? "" : left ? `${left} of ${texts.length} not sorted yet.` : "All of them are sorted.";
  };
  model.on("change:texts", draw);
  model.on("change:value", show);
  draw();
  return () => {
    model.off("change:texts", draw);
    model.off("change:value", show);
  };
}

export default { render };
