// The page before Voilà's own script: a kernel ends when its page is gone and not before, and the page
// is shown once what its notebook draws is there.
(() => {
  "use strict";

  const PATIENCE = 120000;

  // Voilà ends the kernel on `beforeunload`, which a mailto: link and a download raise too, and it closes
  // the connection there, with the last words still in it. So its listener is not taken; ours waits for
  // `pagehide`, comes after those of the fields, and leaves closing the connection to the browser.
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type, ...rest) => type !== "beforeunload" && listen(type, ...rest);
  listen("pagehide", endKernel);
  listen("pageshow", (event) => event.persisted && location.reload());

  function endKernel() {
    const config = document.getElementById("jupyter-config-data");
    if (!config) return;
    const form = new FormData();
    form.append("_xsrf", window.rebound.xsrf());
    navigator.sendBeacon(`/voila/api/shutdown/${JSON.parse(config.textContent).kernelId}`, form);
  }

  // anywidget gives a control up after two seconds, and with it the page; an old laptop needs longer.
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => timeout(Math.max(ms, PATIENCE));

  // What a page holds and no kernel has acknowledged: key → {entry, rev, field, text}. In memory only.
  window.rebound = {
    unsaved: new Map(),
    xsrf: () => (document.cookie.match(/(?:^|; )_xsrf=([^;]*)/) || [])[1] || "",
  };

  // Voilà calls these while the notebook runs.
  window.voila_process = window.voila_heartbeat = window.voila_finish = () => {};

  const PENDING = 'script[type="application/vnd.voila.cell-output+json"]';
  const LONGEST = 10000;

  function isDrawn(page) {
    if (!document.getElementById("main") || page.querySelector(PENDING)) return false;
    const outputs = [...page.querySelectorAll(".jp-OutputArea-output")];
    return outputs.every((output) => output.childElementCount && output.textContent !== "Loading widget...");
  }

  // ipywidgets waits two seconds for a control's state, and on a busy computer it can just miss it for good.
  function isMissed(page) {
    if (history.state?.missed || !page.textContent.includes("Error displaying widget")) return false;
    history.replaceState({ ...history.state, missed: true }, "");
    location.reload();
    return true;
  }

  function show(page) {
    if (isMissed(page)) return;
    page.hidden = false;
    document.getElementById("rb-opening").hidden = true;
    // Voilà has put the page at the end of the body; the foot comes after it for the keyboard too.
    document.body.append(document.querySelector(".rb-foot"), document.getElementById("help"));
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const place = target && target.localName !== "dialog" ? target : page.querySelector(".is-gone-on-with");
    place?.scrollIntoView({ block: "center" });
    document.dispatchEvent(new Event("rebound:shown"));
  }

  listen("load", () => {
    const page = document.getElementById("rendered_cells");
    const opening = document.getElementById("rb-opening");
    if (!page || !opening) return;
    const since = performance.now();
    const watch = () => {
      if (isDrawn(page) || performance.now() - since > LONGEST) show(page);
      else requestAnimationFrame(watch);
    };
    watch();
  });
})();
