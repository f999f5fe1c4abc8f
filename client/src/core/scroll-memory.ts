/**
 * Where the user had scrolled to in each entry of the history. The app draws a view anew when the user comes back
 * to it, so the browser cannot know; positions are put back once the view is there, unless the user scrolls first.
 */

const STORED = `flet.scroll ${new URL(document.baseURI).pathname}`;
const SCROLLERS = '.flet-view:not([hidden], .flet-view--leaving) [class*="flet-scroll--"]';
/** How long the app may take to draw the view again. */
const PATIENCE = 5000;
/** How long further drawing is watched once everything is where it was. */
const SETTLING = 500;
const MOST_ENTRIES = 50;

type Position = readonly [index: number, left: number, top: number];
type Memory = Record<string, readonly Position[]>;

let entry = "";
let stop: (() => void) | null = null;
/** Where each area of the current entry was last, by its place among the areas that scroll. */
let latest = new Map<Element, Position>();

function memory(): Memory {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "{}") as Memory;
  } catch {
    return {};
  }
}

function note(scroller: Element, index: number): void {
  latest.set(scroller, [index, Math.round(scroller.scrollLeft), Math.round(scroller.scrollTop)]);
}

function noteAll(): void {
  document.querySelectorAll(SCROLLERS).forEach(note);
}

/**
 * Follows what the user scrolls. Looking only when an entry is left would be too late: the app may have drawn the
 * next view before it tells the route of it. Scrolling itself is told with the next frame only, which a click may
 * outrun.
 */
export function followScrolling(): void {
  const scrolled = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const index = latest.get(target)?.[0] ?? [...document.querySelectorAll(SCROLLERS)].indexOf(target);
    if (index >= 0) note(target, index);
  };
  addEventListener("scroll", scrolled, { capture: true, passive: true });
  for (const name of ["click", "keydown", "pagehide", "popstate"])
    addEventListener(name, noteAll, { capture: true, passive: true });
}

/** Remembers the positions of the entry that is about to be left. */
export function leaveEntry(): void {
  stop?.();
  const others = Object.entries(memory()).filter(([name]) => name !== entry);
  const kept = others.slice(1 - MOST_ENTRIES);
  const positions = [...latest.values()].filter(([, left, top]) => left || top);
  if (positions.length) kept.push([entry, positions]);
  try {
    sessionStorage.setItem(STORED, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Storage may be forbidden: then nothing is remembered.
  }
}

/** The current entry of the history is shown; `again` when it may have been shown before. */
export function visitEntry(again: boolean): void {
  const state = history.state as { flet?: string } | null;
  entry = state?.flet ?? "";
  if (!entry) {
    // A letter in front: numbers would be put in their own order.
    entry = `e${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    history.replaceState({ ...state, flet: entry }, "");
  }
  latest = new Map();
  const positions = again ? memory()[entry] : undefined;
  if (positions) restore(positions);
}

function restore(positions: readonly Position[]): void {
  // What is still shown belongs to the entry that was left.
  const old = new Set(document.querySelectorAll(SCROLLERS));
  const attempt = () => {
    const scrollers = document.querySelectorAll(SCROLLERS);
    let reached = true;
    for (const [index, left, top] of positions) {
      const scroller = scrollers[index];
      if (!scroller || old.has(scroller)) {
        reached = false;
        continue;
      }
      scroller.scrollTo({ left, top, behavior: "instant" });
      reached &&= Math.abs(scroller.scrollTop - top) <= 1;
    }
    // The app may still be drawing: what it draws next must not move the user again.
    if (reached) expire(SETTLING);
  };
  const observer = new MutationObserver(attempt);
  const given = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of given) removeEventListener(name, end, true);
    stop = null;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expire = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(end, after);
  };
  expire(PATIENCE);
  stop = end;
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] };
  observer.observe(document.body, watched);
  for (const name of given) addEventListener(name, end, { capture: true, passive: true });
}
