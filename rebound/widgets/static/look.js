// Look: brings the sheet where no page template has, keeps the keys there, and tells problems that have no place of
// their own.

const SHEET = "rb-sheet";

// JupyterLab takes keys for its commands, “d d” to delete a cell or an arrow to leave it, wherever the focus is, unless
// the very element that has it says no.
function keepKeys({ target }) {
  if (target.closest(".rb")) target.setAttribute("data-lm-suppress-shortcuts", "true");
}

function bringSheet(model) {
  if (document.body.classList.contains("rb-app") || document.getElementById(SHEET)) return;
  document.addEventListener("focusin", keepKeys);
  const style = document.createElement("style");
  style.id = SHEET;
  document.head.append(style);
  model.on("msg:custom", (message) => {
    if (message.sheet) style.textContent = message.sheet;
  });
  model.send({ ask: "sheet" });
}

function render({ model }) {
  bringSheet(model);
  const box = document.createElement("section");
  const inside = document.createElement("div");
  const sentence = document.createElement("p");
  const close = document.createElement("button");
  box.className = "rb rb-page-problem";
  box.setAttribute("aria-label", "A problem");
  sentence.setAttribute("role", "alert");
  close.type = "button";
  close.className = "rb-button rb-word";
  close.textContent = "Close";
  close.onclick = () => model.send({ ask: "close" });
  inside.append(sentence, close);
  box.append(inside);
  document.body.append(box);

  const show = () => {
    sentence.textContent = model.get("problem");
    box.hidden = !model.get("problem");
  };
  model.on("change:problem", show);
  show();
  return () => {
    box.remove();
    model.off("change:problem", show);
  };
}

export default { render };
