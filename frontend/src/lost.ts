// What is pressed may be drawn away by what it does. Then the focus goes on to the same control, if it is drawn again,
// or else to the heading that it stood below, and not back to the top of the page.

const CONTROL = "button, a[href], input, select, textarea, [tabindex]";
const HEADING = "h1, h2, h3";
const SETTLED = 400; // milliseconds without a control of that name, after which none is coming

interface Last {
  element: Element;
  around: Element[];
  name: string;
  isOnly: boolean;
}

const nameOf = (element: Element): string =>
  element.getAttribute("aria-label") || (element as HTMLInputElement).labels?.[0]?.textContent || element.textContent || "";

const named = (name: string, within: Element): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(CONTROL)].filter((each) => nameOf(each) === name);

function remember(element: Element, page: Element): Last {
  const around: Element[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) around.push(each);
  const name = nameOf(element);
  return { element, around, name, isOnly: named(name, page).length === 1 };
}

/** Returns the last heading of the page that stands before `place` or begins it. */
function headingOf(place: Element, page: Element): HTMLElement | undefined {
  const isBefore = (each: Element) => place.contains(each) || each.compareDocumentPosition(place) & 4;
  const before = [...page.querySelectorAll<HTMLElement>(HEADING)].filter(isBefore);
  const inside = before.findIndex((each) => place.contains(each));
  return inside < 0 ? before.at(-1) : before[inside];
}

/** Keeps the focus where the person is on `page`. */
export function keepFocus(page: HTMLElement): void {
  let last: Last | null = null;

  const isLost = () => last && !last.element.isConnected && document.activeElement === document.body;

  const goOn = (until: number): void => {
    if (!last || !isLost()) return;
    const near = last.around.find((each) => each.isConnected)!;
    const [same] = last.isOnly ? named(last.name, page) : [];
    if (!same && performance.now() < until) return void requestAnimationFrame(() => goOn(until));
    const goal = same ?? headingOf(near, page);
    if (!same && goal) goal.tabIndex = -1;
    last = null;
    goal?.focus({ preventScroll: true });
  };

  page.addEventListener("focusin", ({ target }) => (last = remember(target as Element, page)));
  new MutationObserver(() => isLost() && goOn(performance.now() + SETTLED)).observe(page, {
    childList: true,
    subtree: true,
  });
}
