/**
 * Where the user had scrolled to in each entry of the history. The app draws a view anew when the user comes back
 * to it, so the browser cannot know; positions are put back once the view is there, unless the user scrolls first.
 */

const STORED = `flet.scroll ${new URL(document.baseURI).pathname}`;
const SCROLLERS = '.flet-view:not([hidden]) [class*="flet-scroll--"]';
/** How long the app may take to draw the view again. */
const PATIENCE = 5000;
/** How long further drawing is watched once everything is where it was. */
const SETTLING = 500;
const MOST_ENTRIES = 50;

type Position = readonly [left: number, top: number];
type Memory = Record<string, readonly Position[]>;

let entry = "";
let stop: (() => void) | null = null;

function memory(): Memory {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "{}") as Memory;
  } catch {
    return {};
  }
}

/** Remembers the positions of the entry that is about to be left. */
export function leaveEntry(): void {
  stop?.();
  const positions = [...document.querySelectorAll(SCROLLERS)].map(({ scrollLeft, scrollTop }): Position => [
    Math.round(scrollLeft),
    Math.round(scrollTop),
  ]);
  const others = Object.entries(memory()).filter(([name]) => name !== entry);
  const kept = others.slice(1 - MOST_ENTRIES);
  if (positions.some(([left, top]) => left || top)) kept.push([entry, positions]);
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
  const positions = again ? memory()[entry] : undefined;
  if (positions) restore(positions);
}

function restore(positions: readonly Position[]): void {
  const attempt = () => {
    const scrollers = document.querySelectorAll(SCROLLERS);
    let reached = true;
    positions.forEach(([left, top], index) => {
      const scroller = scrollers[index];
      scroller?.scrollTo({ left, top, behavior: "instant" });
      reached &&= !!scroller && Math.abs(scroller.scrollTop - top) <= 1;
    });
    // The app may still be drawing: what it draws next must not move the user again.
    if (reached) expire(SETTLING);
  };
  // The view that is still shown is the one of the entry that was left: only what changes from now on counts.
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
