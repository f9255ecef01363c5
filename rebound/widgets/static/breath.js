// Breath: one bar that widens with "in" and narrows with "out". All times come from the clock.

const REPORT = 5000; // milliseconds between two reports

function part(tag, className, text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function left(seconds) {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 0) return "That was all of it.";
  if (seconds < 60) return "less than a minute left";
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

class Bar {
  constructor(model, el, calm) {
    this.model = model;
    this.calm = calm; // whether motion is not wanted, as the browser knows it
    this.since = 0; // when this run began, on the clock; 0 while it rests
    this.before = model.get("elapsed"); // seconds breathed before this run
    this.bar = part("div", "rb-breath-bar");
    this.word = part("p", "rb-breath-word");
    this.count = part("p", "rb-breath-count");
    this.start = part("button", "rb-button rb-plain", "Start", { type: "button" });
    this.still = part("button", "rb-button rb-word", "", { type: "button" });
    this.note = part("p", "rb-note", left(this.all() - this.before), { role: "status" });
    const stage = part("div", "rb-breath-stage", "", { "aria-hidden": "true" });
    const acts = part("div", "rb-acts");
    stage.append(this.bar, this.word, this.count);
    acts.append(this.start, this.still);
    el.append(stage, acts, this.note);
    this.start.onclick = () => (this.since ? this.pause() : this.run());
    this.still.onclick = () => this.tell({ bar: !model.get("bar") });
  }

  all() {
    return this.model.get("seconds");
  }

  seconds() {
    return this.before + (this.since ? (Date.now() - this.since) / 1000 : 0);
  }

  tell(news) {
    for (const [name, value] of Object.entries(news)) this.model.set(name, value);
    this.model.save_changes();
  }

  report() {
    this.tell({ elapsed: Math.floor(Math.min(this.seconds(), this.all())), running: Boolean(this.since) });
    this.note.textContent = left(this.all() - this.seconds());
  }

  show() {
    const moving = this.model.get("bar") && !this.calm.matches;
    this.bar.hidden = !moving;
    this.count.hidden = moving;
    this.still.hidden = this.calm.matches;
    this.still.textContent = this.model.get("bar") ? "Without the bar" : "With the bar";
    this.draw();
  }

  draw() {
    const [inhale, exhale] = [this.model.get("inhale"), this.model.get("exhale")];
    const at = this.seconds() % (inhale + exhale);
    const inward = at < inhale;
    const depth = inward ? at / inhale : 1 - (at - inhale) / exhale;
    this.bar.style.transform = `scaleX(${0.15 + 0.85 * (0.5 - Math.cos(Math.PI * depth) / 2)})`;
    this.word.textContent = inward ? "in" : "out";
    this.count.textContent = Math.floor(inward ? at : at - inhale) + 1;
  }

  tick() {
    this.draw();
    if (this.seconds() >= this.all()) this.pause();
    else this.frame = requestAnimationFrame(() => this.tick());
  }

  run() {
    if (this.before >= this.all()) this.before = 0;
    this.since = Date.now();
    this.start.textContent = "Pause";
    this.reporting = setInterval(() => (this.seconds() >= this.all() ? this.pause() : this.report()), REPORT);
    this.report();
    this.tick();
  }

  pause() {
    this.before = this.seconds();
    this.since = 0;
    this.stop();
    this.start.textContent = this.before >= this.all() ? "Once more" : "Go on";
    this.report();
  }

  stop() {
    cancelAnimationFrame(this.frame);
    clearInterval(this.reporting);
  }
}

function render({ model, el }) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const bar = new Bar(model, el, calm);
  const show = () => bar.show();
  model.on("change:bar", show);
  calm.addEventListener("change", show);
  show();
  return () => {
    bar.stop();
    model.off("change:bar", show);
    calm.removeEventListener("change", show);
  };
}

export default { render };
