// Watches the connection to the kernel. When it is lost the page says so, asks for the server until it
// answers, hands over what was not yet saved, and loads itself again; the page finds its step in the journal,
// and words that belonged to no entry yet find their fields.
(() => {
  "use strict";

  const PATIENCE = 3000; // A connection that comes back within this is not worth a word.
  const SHORT = 10000; // A page that is lost sooner than this may be lost again as soon as it is loaded,
  const TRIES = 3; // so it loads itself again only so many times in a row.
  const STILL = 2000; // The page is not taken away from somebody who types, nor before it can be read.
  const SLOWEST = 60000; // After this a page that never reached its kernel says so.
  const WAITS = [500, 1000, 2000, 4000, 8000, 15000];

  let savedAt = "";
  let lostAt = "";
  let lostFor = null;
  let asking = false;
  let leaving = false;
  let movedAt = 0; // when something was last typed, or the connection was lost
  const handed = new Map(); // entry → the save of it that came of what this page handed over

  const clock = () => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

  document.addEventListener("rebound:saved", (event) => {
    savedAt = event.detail?.at || clock();
  });

  function say(...sentences) {
    const banner = document.getElementById("rb-banner");
    banner.querySelector("p").textContent = sentences.filter(Boolean).join(" ");
    banner.hidden = false;
  }

  function whatIsSafe() {
    if (window.rebound.unsaved.size) return "What you wrote since then is kept in this page; leave it open.";
    return "";
  }

  function sayLost() {
    const safe = savedAt
      ? `Everything up to ${savedAt} is saved on this computer.`
      : "What was shown as saved is saved on this computer.";
    say(`The connection was lost at ${lostAt}.`, safe, whatIsSafe());
  }

  // Only the journal's own server knows the answer: after a restart somebody else's program could be
  // listening on its port. No cookie goes along before that is known.
  async function isAnswering() {
    const { rbNonce, rbProof } = document.body.dataset;
    try {
      const answer = await fetch(`/rebound/alive?nonce=${rbNonce}`, { credentials: "omit", cache: "no-store" });
      return answer.ok && (await answer.json()).proof === rbProof;
    } catch {
      return false;
    }
  }

  // What is typed into a form, or first of all into a step, belongs to no entry of the journal yet.
  const held = (hasEntry) => [...window.rebound.unsaved].filter(([, each]) => Boolean(each.entry) === hasEntry);

  // Returns whether the journal has every text that belongs to an entry. What was typed while a text was
  // on its way stays, and goes with the next round.
  async function handOver() {
    const { unsaved } = window.rebound;
    while (held(true).length) {
      const sent = new Map(held(true).map(([id, each]) => [id, { ...each, rev: handed.get(each.entry) ?? each.rev }]));
      const answer = await window.rebound.post("/rebound/unsaved", Object.fromEntries(sent));
      if (!answer.ok && answer.status !== 409) return false;
      const { kept, revs, problem } = await answer.json();
      for (const [entry, rev] of Object.entries(revs)) handed.set(entry, rev);
      for (const key of kept) if (unsaved.get(key)?.text === sent.get(key).text) unsaved.delete(key);
      if (problem) {
        say(problem, "What you wrote is still in this page: copy it, then load the page again.");
        return false;
      }
    }
    return true;
  }

  // Gives the rest to the server's memory, to be put back into its fields once the page is there again.
  async function leaveRest() {
    const left = held(false).map(([id, { text }]) => ({ ...placeOf(id), text }));
    if (!left.length) return true;
    const answer = await window.rebound.post("/rebound/left", left);
    if (!answer.ok) return false;
    history.replaceState({ ...history.state, left: (await answer.json()).ticket }, "");
    return true;
  }

  const labelOf = (input) => input.labels[0]?.textContent || "";
  const fields = () => [...document.querySelectorAll("#rendered_cells .rb-writing .rb-input")];

  function placeOf(id) {
    const input = document.getElementById(id);
    const label = labelOf(input);
    return { label, place: fields().filter((each) => labelOf(each) === label).indexOf(input) };
  }

  async function putBack() {
    const { left: ticket, writing, ...rest } = history.state || {};
    history.replaceState(rest, "");
    if (ticket) await putWordsBack(ticket);
    if (writing) goOnWriting(writing);
  }

  async function putWordsBack(ticket) {
    const answer = await window.rebound.post("/rebound/left/back", { ticket });
    if (!answer.ok) return;
    const homeless = (await answer.json()).filter((each) => !putIntoField(each));
    if (homeless.length) say("These words have no field any more; copy what you want to keep:", ...homeless.map(({ text }) => text));
  }

  const fieldAt = ({ label, place }) => fields().filter((each) => labelOf(each) === label)[place];

  function putIntoField({ text, ...where }) {
    const input = fieldAt(where);
    if (!input) return false;
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  }

  // The page that comes after this one puts the cursor back where it was, with what was typed meanwhile.
  let typedEarly = "";

  function hearEarly({ key, ctrlKey, metaKey, altKey }) {
    if (key === "Backspace") typedEarly = typedEarly.slice(0, -1);
    else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) typedEarly += key;
  }

  function goOnWriting({ at, ...where }) {
    document.removeEventListener("keydown", hearEarly, true);
    const input = fieldAt(where);
    if (!input) return;
    input.focus();
    if (at === null) return;
    input.setSelectionRange(at, at);
    if (!typedEarly) return;
    input.setRangeText(typedEarly, at, at, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function leave() {
    const input = document.activeElement;
    const writing = fields().includes(input) ? { ...placeOf(input.id), at: input.selectionEnd } : undefined;
    history.replaceState({ ...history.state, writing }, "");
    window.onbeforeunload = null;
    leaving = true;
    location.reload();
  }

  // What is typed while the page is already on its way out holds it back.
  function onInput() {
    movedAt = performance.now();
    if (!leaving) return;
    window.stop();
    leaving = false;
    holdTab();
    keepAsking();
  }

  // `asked`: the person wants the page loaded again, also where not every word could be handed over.
  async function comeBack(asked = false) {
    if (asking) return false;
    asking = true;
    try {
      if (!(await isAnswering())) return false;
      if (!((await handOver()) && (await leaveRest())) && !asked) return false;
      if (isTyping() && !asked) return false;
      leave();
      return true;
    } catch {
      return false;
    } finally {
      asking = false;
    }
  }

  const isTyping = () => performance.now() - movedAt < STILL;

  async function keepAsking(times = 0) {
    while (isTyping()) await new Promise((done) => setTimeout(done, STILL / 4));
    if (await comeBack()) return;
    setTimeout(() => keepAsking(times + 1), WAITS[Math.min(times, WAITS.length - 1)]);
  }

  function lost(kernel) {
    if (lostAt) return;
    lostAt = clock();
    movedAt = performance.now();
    window.rebound.lost = true;
    kernel.dispose(); // It would go on knocking at the port, with the cookie, whoever listens there by then.
    sayLost();
    document.addEventListener("input", onInput);
    document.addEventListener("input", sayLost, { once: true });
    holdTab();
    if (mayLoadAgain()) keepAsking();
  }

  function holdTab() {
    window.onbeforeunload = (event) => window.rebound.unsaved.size && event.preventDefault();
  }

  function mayLoadAgain() {
    const wasShort = performance.now() - window.rebound.connectedAt < SHORT;
    const tried = wasShort ? history.state?.tried || 0 : 0;
    history.replaceState({ ...history.state, tried: tried + 1 }, "");
    return tried < TRIES;
  }

  function onKernel(kernel, status) {
    if (status === "autorestarting" || status === "dead") lost(kernel);
  }

  function onConnection(kernel, status) {
    if (status === "connected") {
      clearTimeout(lostFor);
      lostFor = null;
    } else if (status === "disconnected") lost(kernel);
    else lostFor ??= setTimeout(lost, PATIENCE, kernel);
  }

  async function watch() {
    setTimeout(() => window.rebound.connectedAt || say("This page did not open fully. Load it again."), SLOWEST);
    while (!window.jupyterapp) await new Promise((done) => setTimeout(done, 100));
    const { kernel } = await window.jupyterapp.widgetManagerPromise.promise;
    window.rebound.connectedAt = performance.now();
    kernel.statusChanged.connect(onKernel);
    kernel.connectionStatusChanged.connect(onConnection);
    onKernel(kernel, kernel.status);
  }

  if (history.state?.writing) document.addEventListener("keydown", hearEarly, true);
  document.addEventListener("rebound:shown", putBack);

  document.addEventListener("DOMContentLoaded", () => {
    if (!document.body.dataset.rbNonce) return;
    document.querySelector("#rb-banner button").addEventListener("click", async () => {
      if (!(await comeBack(true)) && lostAt) say("Rebound does not answer yet. Start it again in the terminal; this page then goes on by itself.", whatIsSafe());
    });
    watch();
  });
})();
