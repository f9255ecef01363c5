// Stopwatch: one button that begins and ends, and the time since. All times come from the clock.

function part(tag, className, text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const shown = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function render({ model, el }) {
  let since = 0; // when this run began, on the clock; 0 while it rests
  let ticking = 0;
  const face = part("p", "rb-stopwatch-face", "0:00", { role: "timer", "aria-label": model.get("label") });
  const button = part("button", "rb-button rb-plain", "Start the clock", { type: "button" });
  const told = part("p", "rb-note", "", { role: "status" });
  el.append(face, button, told);

  const passed = () => (since ? (Date.now() - since) / 1000 : 0);
  const tick = () => {
    face.textContent = shown(passed());
  };
  const begin = () => {
    since = Date.now();
    ticking = setInterval(tick, 250);
    button.textContent = "I am done";
    told.textContent = "";
    tick();
  };
  const end = () => {
    const seconds = Math.max(1, Math.round(passed()));
    clearInterval(ticking);
    since = 0;
    face.textContent = shown(seconds);
    button.textContent = "Once more";
    told.textContent = `${shown(seconds)}, kept.`;
    model.send({ seconds });
  };
  button.onclick = () => (since ? end() : begin());
  return () => clearInterval(ticking);
}

export default { render };
