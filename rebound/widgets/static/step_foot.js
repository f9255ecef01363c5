// Step foot: what is wrong, the step's buttons, and the saved note. A saved note also tells the page's script.

function part(tag, className, attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function tellPage(text) {
  const time = text.match(/\d{1,2}:\d{2}/);
  if (time) document.dispatchEvent(new CustomEvent("rebound:saved", { detail: { at: time[0] } }));
}

function render({ model, el }) {
  const problem = part("p", "rb-problem", { role: "alert" });
  const acts = part("div", "rb-acts");
  const row = part("div", "rb-foot-row");
  const saved = part("p", "rb-saved", { role: "status" });
  const buttons = new Map();
  row.append(saved);
  for (const [name, text] of model.get("acts")) {
    const kind = name === "go" ? "rb-go" : "rb-word";
    const button = part("button", `rb-button ${kind}`, { type: "button" });
    button.textContent = text;
    button.onclick = () => model.send({ act: name });
    (name === "delete" ? row : acts).append(button);
    buttons.set(name, button);
  }
  el.append(problem, acts, row);

  const show = () => {
    problem.textContent = model.get("problem");
    saved.textContent = model.get("saved");
    if (buttons.has("go") && model.get("go")) buttons.get("go").textContent = model.get("go");
  };
  const tell = () => tellPage(model.get("saved"));
  model.on("change:problem change:saved change:go", show);
  model.on("change:saved", tell);
  show();
  return () => {
    model.off("change:problem change:saved change:go", show);
    model.off("change:saved", tell);
  };
}

export default { render };
