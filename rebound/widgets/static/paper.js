// Paper: the button that prints the sheet it belongs to and nothing else of the page.

const ONE = "rb-prints-one";

function render({ model, el }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rb-button rb-plain";
  button.textContent = model.get("label");
  el.append(button);

  // The classes are there only while the print window is open, so that the browser's own print has it all.
  button.onclick = () => {
    const sheet = el.closest(".rb-paper");
    const mark = (on) => {
      document.documentElement.classList.toggle(ONE, on);
      sheet.classList.toggle("is-printed", on);
    };
    addEventListener("afterprint", () => mark(false), { once: true });
    mark(true);
    print();
  };
}

export default { render };
