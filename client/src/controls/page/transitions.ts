import "./transitions.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ControlNode } from "../../core/control";
import { platform } from "../../core/page-events";
import { record } from "../../core/values/number";

/** Platforms whose views come from the side unless the theme says otherwise. */
const APPLE = new Set(["ios", "macos"]);

export type Direction = "push" | "pop";

/** A view as far as it matters here: programs make views anew, so the route says which one it is. */
export interface Known {
  id: number;
  route: unknown;
}

function same(one: Known, other: Known): boolean {
  return one.id === other.id || (one.route !== undefined && one.route === other.route);
}

/** Whether a view was opened or the one on top was left; undefined when the top is the same as before, or the first. */
export function directionOf(before: readonly Known[], now: readonly Known[]): Direction | undefined {
  const old = before[before.length - 1];
  const top = now[now.length - 1];
  if (!old || !top || same(old, top)) return undefined;
  if (before.some((view) => same(view, top))) return "pop";
  return now.length < before.length && !now.some((view) => same(view, old)) ? "pop" : "push";
}

/** The element of the view on top, with what has been scrolled in it: that is lost with its place in the document. */
interface Seen {
  element: HTMLElement;
  scrolled: (readonly [area: Element, left: number, top: number])[];
}

function look(root: HTMLElement): Seen | null {
  const element = root.querySelector<HTMLElement>(":scope > .flet-view:not([hidden], .flet-view--leaving)");
  if (!element) return null;
  const areas = [...element.querySelectorAll('[class*="flet-scroll--"]')];
  const scrolled = areas.map((area) => [area, area.scrollLeft, area.scrollTop] as const);
  return { element, scrolled };
}

/** Keeps a view in sight that the app has removed, for as long as it leaves. */
function showLeaving(root: HTMLElement, { element, scrolled }: Seen): void {
  for (const earlier of root.querySelectorAll(".flet-view--leaving")) earlier.remove();
  // Nothing but a picture any more; pages inside would be loaded again.
  element.classList.add("flet-view--leaving");
  element.inert = true;
  element.setAttribute("aria-hidden", "true");
  for (const frame of element.querySelectorAll("iframe")) frame.remove();
  root.append(element);
  for (const [area, left, top] of scrolled) area.scrollTo({ left, top, behavior: "instant" });
  const running = element.getAnimations();
  if (!running.length) element.remove();
  void Promise.allSettled(running.map((animation) => animation.finished)).then(() => element.remove());
}

/** A new program starts with an empty view, which nobody has seen. */
function isEmpty(element: HTMLElement): boolean {
  return !element.querySelector(".flet-view-body > *, .flet-view-bar > *");
}

/** The way in which views come and go: attributes for the element `root`, whose children they are. */
export function useTransition(
  theme: unknown,
  views: readonly ControlNode[],
  root: { readonly current: HTMLElement | null },
): Record<string, string | undefined> {
  const now: Known[] = views.map(({ id, props }) => ({ id, route: props.peek()["route"] }));
  const top = now[now.length - 1]?.id;
  const before = useRef(now);
  const direction = useRef<Direction | undefined>(undefined);
  const seen = useRef<Seen | null>(null);
  if (top !== before.current[before.current.length - 1]?.id) {
    direction.current = directionOf(before.current, now);
    // This is the last moment at which what was on top is still there.
    seen.current = root.current && look(root.current);
  }
  before.current = now;
  useLayoutEffect(() => {
    const left = seen.current;
    seen.current = null;
    if (!left || left.element.isConnected || !root.current) return;
    if (direction.current && !isEmpty(left.element)) showLeaving(root.current, left);
  }, [top]);

  if (!direction.current) return {};
  const chosen = record(record(theme)?.["page_transitions"])?.[platform()];
  const kind = typeof chosen === "string" ? chosen : APPLE.has(platform()) ? "cupertino" : "zoom";
  return { "data-transition": kind, "data-direction": direction.current };
}
