// Note: one line that is read aloud when it changes. A saved note also tells the page's script.

function tellPage(text) {
  const time = text.match(/\d{1,2}:\d{2}/);
  if (time) document.dispatchEvent(new CustomEvent("rebound:saved", { detail: { at: time[0] } }));
}

function render({ model, el }) {
  const line = document.createElement("p");
  const alert = model.get("role") === "alert";
  line.setAttribute("role", model.get("role"));
  line.className = alert ? "rb-problem" : "rb-saved";
  el.append(line);

  const show = () => {
    line.textContent = model.get("text");
    el.classList.toggle("is-empty", !model.get("text"));
  };
  const change = () => {
    show();
    if (!alert) tellPage(model.get("text"));
  };
  model.on("change:text", change);
  show();
  return () => model.off("change:text", change);
}

export default { render };
