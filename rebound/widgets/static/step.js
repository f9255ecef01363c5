// Step: number, title and help of a step; when it is done, one line that opens it again.

function part(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const LONGEST = 300; // frames within which the closing words of a sitting are there

// In the web app the prose cell before a step shows with it.
function proseBefore(el) {
  const cell = el.closest("[cell-index]")?.previousElementSibling;
  return cell?.querySelector(".jp-MarkdownCell") && cell.checkVisibility() ? cell : null;
}

function render({ model, el }) {
  const open = part("div", "rb-open");
  const heading = part("h2", "rb-title");
  const spoken = part("span", "rb-hide");
  const numbers = [part("span", "rb-n"), part("span", "rb-n"), part("span", "rb-n")]; // open, done, next
  const titles = [part("span", ""), part("span", "rb-t"), part("span", "rb-t")]; // open, done, next
  const help = part("p", "rb-help");
  heading.append(spoken, titles[0]);
  heading.tabIndex = -1;
  numbers[0].setAttribute("aria-hidden", "true");
  open.append(numbers[0], heading, help);

  const done = part("button", "rb-done");
  const answer = part("span", "rb-answer");
  done.type = "button";
  done.append(numbers[1], titles[1], answer, part("span", "rb-change", "Look again"));
  done.onclick = () => model.send({ open: true });

  const next = part("p", "rb-next");
  next.append(numbers[2], titles[2]);
  el.append(open, done, next);
  el.classList.toggle("is-gone-on-with", model.get("gone_on_with"));

  const show = () => {
    const state = document.body.classList.contains("rb-app") ? model.get("state") : "open";
    open.hidden = state !== "open";
    done.hidden = state !== "done";
    next.hidden = state !== "next";
    answer.textContent = model.get("answer");
    spoken.textContent = `Step ${model.get("number")}: `;
    for (const number of numbers) number.textContent = model.get("number");
    for (const title of titles) title.textContent = model.get("label");
    help.textContent = model.get("help");
  };
  // A page that is opened again begins, for the keyboard too, at the step that is gone on with.
  const takeUp = (tries) => {
    if (!document.body.classList.contains("rb-app") || document.activeElement !== document.body || location.hash) return;
    if (!el.checkVisibility()) return void (tries && requestAnimationFrame(() => takeUp(tries - 1)));
    if (model.get("state") === "open") heading.focus({ preventScroll: true });
    else conclude(LONGEST);
  };
  // The closing words may come a moment after the last step is folded.
  const conclude = (tries) => {
    const step = el.closest(".rb-step");
    const here = document.activeElement;
    if (!step || (here !== document.body && !here.closest(".rb-step"))) return;
    const isAfter = (each) => step.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = [...document.querySelectorAll(".rb-step, .rb-closing")].find((each) => isAfter(each) && !step.contains(each));
    if (!next?.matches(".rb-closing")) return;
    const title = next.querySelector("h2");
    if (!title) return void (tries && requestAnimationFrame(() => conclude(tries - 1)));
    title.tabIndex = -1;
    title.focus();
  };
  const told = (message) => {
    if (message.conclude) conclude(LONGEST);
    if (!message.focus) return;
    show();
    requestAnimationFrame(() => {
      heading.focus({ preventScroll: true });
      (proseBefore(el) ?? open).scrollIntoView({ block: "start" });
    });
  };
  // The head of the page shows the place in each stage.
  const moved = () => el.dispatchEvent(new Event("rebound:step", { bubbles: true }));
  model.on("change:number change:state change:answer change:label change:help", show);
  model.on("change:state", moved);
  model.on("msg:custom", told);
  show();
  if (model.get("gone_on_with")) takeUp(LONGEST);
  return () => {
    model.off("change:state", moved);
    model.off("change:number change:state change:answer change:label change:help", show);
    model.off("msg:custom", told);
  };
}

export default { render };
