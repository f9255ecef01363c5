// What stands around the page: the help lines, the country they are for, and the colours. It is loaded where
// the foot of the page ends, and works before there is a kernel.

import { post } from "./server";

const THEME_COOKIE = "rebound_theme";
const YEAR = 365 * 24 * 60 * 60;
const SOON = 200; // milliseconds within which all steps of a sitting have said that they moved
const dark = matchMedia("(prefers-color-scheme: dark)");

function openHelp(): void {
  const help = document.getElementById("help") as HTMLDialogElement;
  if (!help.open) help.showModal();
  document.getElementById("rb-help-title")!.focus();
}

function chooseCountry(choice: string): void {
  for (const section of document.querySelectorAll<HTMLElement>("#help [data-country]")) {
    section.hidden = choice !== "" && section.dataset.country !== choice;
  }
  post("/rebound/settings/help_country", { country: choice }).catch(() => {});
}

// A number can be called from where it is read.
function linkNumbers(words: Element): void {
  const parts = words.textContent!.split(/(\d[\d\s-]*\d)/);
  words.replaceChildren(
    ...parts.map((part, place) => {
      if (place % 2 === 0) return part;
      const link = document.createElement("a");
      link.href = `tel:${part.replace(/[^\d]/g, "")}`;
      link.textContent = part;
      return link;
    }),
  );
}

function themeOf(select: HTMLSelectElement): string {
  return select.value === "system" ? (dark.matches ? "dark" : "light") : select.value;
}

function paint(select: HTMLSelectElement): void {
  const chosen = select.value;
  const root = document.documentElement.classList;
  root.toggle("rb-light", chosen === "light");
  root.toggle("rb-dark", chosen === "dark");
  for (const sheet of document.querySelectorAll<HTMLLinkElement>("link[data-rb-theme]")) {
    const name = sheet.dataset.rbTheme;
    sheet.media = chosen === "system" ? `(prefers-color-scheme: ${name})` : chosen === name ? "all" : "not all";
  }
  document.body.dataset.jpThemeLight = String(themeOf(select) === "light");
}

const colours = document.querySelector<HTMLSelectElement>(".rb-theme select")!;
paint(colours);
dark.addEventListener("change", () => paint(colours));
colours.addEventListener("change", () => {
  document.cookie = `${THEME_COOKIE}=${colours.value}; path=/; max-age=${YEAR}; SameSite=Strict`;
  paint(colours);
});

document.querySelectorAll("#help section b").forEach(linkNumbers);

// What comes up at the foot of the window must not cover the field that one is typing in.
const banner = document.getElementById("rb-banner")!;
const uncover = () => banner.hidden || document.activeElement?.scrollIntoView({ block: "nearest" });
new MutationObserver(uncover).observe(banner, { attributeFilter: ["hidden"] });

const country = document.querySelector<HTMLSelectElement>('#help select[name="country"]');
country?.addEventListener("change", () => chooseCountry(country.value));

// The head says where one stands now: after a step that folded, and when the page is looked at again.
const places = document.querySelectorAll<HTMLElement>("[data-rb-place]");
let asking: ReturnType<typeof setTimeout> | undefined;

async function showPlaces(): Promise<void> {
  const answer = await fetch("/rebound/places").catch(() => null);
  if (!answer?.ok) return;
  const now = (await answer.json()).places;
  for (const place of places) place.textContent = now[place.dataset.rbPlace!] ?? place.textContent;
}

function askForPlaces(): void {
  clearTimeout(asking);
  if (places.length) asking = setTimeout(showPlaces, SOON);
}

document.addEventListener("rebound:step", askForPlaces);
document.addEventListener("visibilitychange", () => document.hidden || askForPlaces());

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a[href="#help"]')) {
    event.preventDefault();
    openHelp();
  } else if (target?.closest("[data-rb-close]")) {
    target.closest("dialog")!.close();
  }
});
if (location.hash === "#help") openHelp();
