/** The ways a drag may be bound to. */
export type Axis = "horizontal" | "vertical" | "pan";

export type Kind = "tap" | "double" | "long" | "secondary" | "multi" | Axis | "scale";

/** The events each kind of gesture sends. */
export const EVENTS: Record<Kind, string[]> = {
  tap: ["tap", "tap_down", "tap_up"],
  double: ["double_tap", "double_tap_down"],
  long: ["long_press_start", "long_press_end"],
  secondary: [
    "secondary_tap",
    "secondary_tap_down",
    "secondary_tap_up",
    "secondary_long_press_start",
    "secondary_long_press_end",
  ],
  multi: ["multi_tap", "multi_long_press"],
  horizontal: ["horizontal_drag_start", "horizontal_drag_update", "horizontal_drag_end"],
  vertical: ["vertical_drag_start", "vertical_drag_update", "vertical_drag_end"],
  pan: ["pan_start", "pan_update", "pan_end"],
  scale: ["scale_start", "scale_update", "scale_end"],
};
const KINDS = Object.keys(EVENTS) as Kind[];
export const AXES: readonly Axis[] = ["horizontal", "vertical", "pan"];

/** Elements that use presses themselves; those after the gap use all other gestures, too. */
const PRESSED = "button, a[href], label, [role=button], [role=tab], [role=menuitem]";
const OPERATED = "input, textarea, select, [contenteditable], [role=slider]";

/** What inner detectors do with a press; the outer ones leave that to them. */
const claims = new WeakMap<Event, Set<Kind>>();

/**
 * The kinds of gesture a press may become for an element: those it listens to and nothing inside it uses. They are
 * used from then on. `shared` tells whether something inside uses the press for another kind.
 */
export function claim(event: Event, element: Element, listens: (...names: string[]) => boolean) {
  const taken = used(event, element);
  const own = KINDS.filter((kind) => !taken.has(kind) && listens(...EVENTS[kind]));
  claims.set(event, new Set([...taken, ...own]));
  return { own, shared: taken.size > 0 };
}

function used(event: Event, element: Element): Set<Kind> {
  const taken = new Set(claims.get(event));
  const within = (selector: string) => {
    const found = (event.target as Element).closest(selector);
    return found !== null && found !== element && element.contains(found);
  };
  if (within(OPERATED)) return new Set(KINDS);
  if (within(PRESSED)) for (const kind of ["tap", "double", "multi"] as const) taken.add(kind);
  return taken;
}
