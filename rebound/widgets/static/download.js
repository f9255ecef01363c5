// Download: asks for the file when the button is pressed, and hands it to the browser to keep.

function keep(name, type, data) {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function render({ model, el }) {
  const button = document.createElement("button");
  const told = document.createElement("p");
  const problem = document.createElement("p");
  button.type = "button";
  button.className = "rb-button rb-plain";
  button.textContent = model.get("label");
  told.className = "rb-note";
  told.setAttribute("role", "status");
  problem.className = "rb-problem";
  problem.setAttribute("role", "alert");
  el.append(button, told, problem);

  let isAsked = false;
  button.onclick = () => {
    if (isAsked) return;
    isAsked = true;
    problem.textContent = "";
    told.textContent = "Making the file …";
    model.send({ ask: "file" });
  };
  const take = (message, buffers) => {
    isAsked = false;
    told.textContent = message.name ? `“${message.name}” is where your browser keeps downloads.` : "";
    problem.textContent = message.problem ?? "";
    if (message.name) keep(message.name, message.type, buffers[0]);
  };
  model.on("msg:custom", take);
  return () => model.off("msg:custom", take);
}

export default { render };
