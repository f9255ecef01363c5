// Breath: one bar that widens with "in" and narrows with "out". All times come from the clock.

function part(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function left(seconds) {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 0) return "That was all of it.";
  if (seconds < 60) return "less than a minute left";
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

function render({ model, el }) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const stage = part("div", "rb-breath-stage");
  const bar = part("div", "rb-breath-bar");
  const word = part("p", "rb-breath-word", "in");
  const count = part("p", "rb-breath-count");
  const acts = part("div", "rb-acts");
  const start = part("button", "rb-button rb-plain", "Start");
  const still = part("button", "rb-button rb-word");
  const note = part("p", "rb-note");
  stage.setAttribute("aria-hidden", "true");
  start.type = still.type = "button";
  note.setAttribute("role", "status");
  stage.append(bar, word, count);
  acts.append(start, still);
  el.append(stage, acts, note);

  let since = 0; // when this run began, on the clock
  let before = model.get("elapsed"); // seconds breathed before this run
  let frame = 0;
  let report = 0;

  const seconds = () => before + (since ? (Date.now() - since) / 1000 : 0);
  const tell = () => {
    model.set("elapsed", Math.floor(Math.min(seconds(), model.get("seconds"))));
    model.set("running", Boolean(since));
    model.save_changes();
    note.textContent = left(model.get("seconds") - seconds());
  };
  const draw = () => {
    const inhale = model.get("inhale");
    const exhale = model.get("exhale");
    const at = seconds() % (inhale + exhale);
    const inward = at < inhale;
    const depth = inward ? at / inhale : 1 - (at - inhale) / exhale;
    const moving = model.get("bar") && !calm.matches;
    bar.hidden = !moving;
    count.hidden = moving;
    bar.style.transform = `scaleX(${0.15 + 0.85 * (0.5 - Math.cos(Math.PI * depth) / 2)})`;
    word.textContent = inward ? "in" : "out";
    count.textContent = Math.floor(inward ? at : at - inhale) + 1;
  };
  const tick = () => {
    draw();
    if (seconds() >= model.get("seconds")) pause();
    else frame = requestAnimationFrame(tick);
  };
  const run = () => {
    if (before >= model.get("seconds")) before = 0;
    since = Date.now();
    start.textContent = "Pause";
    report = setInterval(() => (seconds() >= model.get("seconds") ? pause() : tell()), 5000);
    tell();
    tick();
  };
  const pause = () => {
    before = seconds();
    since = 0;
    cancelAnimationFrame(frame);
    clearInterval(report);
    start.textContent = before >= model.get("seconds") ? "Once more" : "Go on";
    tell();
  };
  const show = () => {
    still.textContent = model.get("bar") ? "Without the bar" : "With the bar";
    still.hidden = calm.matches;
    draw();
  };

  start.onclick = () => (since ? pause() : run());
  still.onclick = () => {
    model.set("bar", !model.get("bar"));
    model.save_changes();
  };
  model.on("change:bar", show);
  calm.addEventListener("change", show);
  show();
  note.textContent = left(model.get("seconds") - before);
  return () => {
    cancelAnimationFrame(frame);
    clearInterval(report);
    model.off("change:bar", show);
    calm.removeEventListener("change", show);
  };
}

export default { render };
