// FilePick: hands a file over in pieces, each after the one before has arrived.

const mega = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

function part(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function render({ model, el }) {
  const area = part("div", "rb-drop");
  const pick = part("button", "rb-button rb-plain", model.get("label"));
  const input = part("input", "");
  const limit = part("p", "rb-note", `or drop it here. Up to ${mega(model.get("most_bytes"))}; it stays on this computer.`);
  const told = part("p", "rb-note");
  const bar = part("progress", "");
  const cancel = part("button", "rb-button rb-word", "Stop");
  const problem = part("p", "rb-problem");
  pick.type = cancel.type = "button";
  input.type = "file";
  input.accept = model.get("accept");
  input.hidden = true;
  cancel.hidden = bar.hidden = true;
  bar.setAttribute("aria-label", "How much of the file has been read");
  told.setAttribute("role", "status");
  problem.setAttribute("role", "alert");
  area.append(pick, input, limit);
  el.append(area, told, bar, cancel, problem);

  let file = null;

  const stop = (words) => {
    file = null;
    cancel.hidden = bar.hidden = true;
    pick.disabled = false;
    told.textContent = words;
  };
  const begin = (chosen) => {
    if (!chosen || file) return;
    file = chosen;
    problem.textContent = "";
    told.textContent = `Reading “${file.name}” …`;
    pick.disabled = true;
    cancel.hidden = bar.hidden = false;
    bar.removeAttribute("value");
    model.send({ begin: file.name, size: file.size });
  };
  const goOn = async (got) => {
    if (!file) return;
    if (got >= file.size) {
      told.textContent = `Looking through “${file.name}” …`;
      bar.removeAttribute("value");
      return;
    }
    const from = file;
    if (got) told.textContent = `Reading “${file.name}”: ${mega(got)} of ${mega(file.size)}.`;
    if (got) bar.value = got / file.size;
    const piece = await from.slice(got, got + model.get("piece")).arrayBuffer();
    if (file === from) model.send({ piece: got }, undefined, [piece]);
  };
  const take = (message) => {
    if (message.problem) {
      stop("");
      problem.textContent = message.problem;
    } else if (message.handed) stop("");
    else if (message.done) stop(`“${message.done}” has been read.`);
    else if ("got" in message) goOn(message.got);
  };

  pick.onclick = () => input.click();
  input.onchange = () => {
    begin(input.files[0]);
    input.value = "";
  };
  cancel.onclick = () => {
    model.send({ cancel: true });
    stop("Stopped. Nothing was kept of it.");
    pick.focus();
  };
  area.ondragover = (event) => {
    event.preventDefault();
    area.classList.add("is-over");
  };
  area.ondragleave = () => area.classList.remove("is-over");
  area.ondrop = (event) => {
    event.preventDefault();
    area.classList.remove("is-over");
    begin(event.dataTransfer.files[0]);
  };
  model.on("msg:custom", take);
  return () => model.off("msg:custom", take);
}

export default { render };
