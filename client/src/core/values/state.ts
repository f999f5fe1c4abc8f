import { record } from "./number";

/** What a control is in at the moment; the wire knows the same names. */
export type State =
  "hovered" | "focused" | "pressed" | "dragged" | "selected" | "scrolledUnder" | "disabled" | "error";

const STATES = new Set([
  "hovered",
  "focused",
  "pressed",
  "dragged",
  "selected",
  "scrolledUnder",
  "disabled",
  "error",
  "",
]);

/** Whether a value is given per state. */
export function isPerState(value: unknown): value is Record<string, unknown> {
  const parts = record(value);
  return (
    parts !== undefined && Object.keys(parts).length > 0 && Object.keys(parts).every((key) => STATES.has(key))
  );
}

/**
 * The value for the given states: the first that holds, in the author's order; "" always holds. A value that
 * is not given per state is the value for all.
 */
export function resolveState(value: unknown, states: ReadonlySet<State>): unknown {
  if (!isPerState(value)) return value;
  for (const [state, item] of Object.entries(value)) {
    if (state === "" || states.has(state as State)) return item;
  }
  return undefined;
}
