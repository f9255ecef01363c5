// Progress: words and a bar while something lasts; nothing for what is over at once.

const NOTICED = 400; // milliseconds

function render({ model, el }) {
  const told = document.createElement("p");
  const bar = document.createElement("progress");
  told.className = "rb-note";
  told.setAttribute("role", "status");
  el.append(told, bar);
  let soon = 0;

  const move = () => {
    const done = model.get("done");
    if (done === null) bar.removeAttribute("value");
    else bar.value = done;
  };
  const begin = () => {
    told.textContent = `${model.get("words")} …`;
    bar.setAttribute("aria-label", model.get("words"));
    bar.hidden = false;
    el.classList.remove("is-empty");
  };
  const say = () => {
    if (!bar.hidden) told.textContent = `${model.get("words")} …`;
  };
  const show = () => {
    clearTimeout(soon);
    told.textContent = "";
    bar.hidden = true;
    el.classList.add("is-empty");
    if (model.get("running")) soon = setTimeout(begin, NOTICED);
  };
  model.on("change:running", show);
  model.on("change:words", say);
  model.on("change:done", move);
  move();
  show();
  return () => {
    clearTimeout(soon);
    model.off("change:running", show);
    model.off("change:words", say);
    model.off("change:done", move);
  };
}

export default { render };
