import { number, record } from "./number";

/** A point in a box: -1, -1 is its top left, 0, 0 its centre, 1, 1 its bottom right. */
export interface Point {
  x: number;
  y: number;
}

export function alignment(value: unknown): Point | undefined {
  const parts = record(value);
  return parts && { x: number(parts["x"]) ?? 0, y: number(parts["y"]) ?? 0 };
}

/** The same as a CSS position ("50% 50%"), for transform-origin and background-position. */
export function position(point: Point): string {
  return `${String((point.x + 1) * 50)}% ${String((point.y + 1) * 50)}%`;
}

const SIDES_X = new Map([
  [-1, "left"],
  [0, "center"],
  [1, "right"],
]);
const SIDES_Y = new Map([
  [-1, "start"],
  [0, "center"],
  [1, "end"],
]);

/**
 * Grid styles that place the only child at a point. Named places cost one property; others share out the free
 * room with tracks before and after the child, which then stands in the second column and row.
 */
export function placed(point: Point): Record<string, string> {
  const x = SIDES_X.get(point.x);
  const y = SIDES_Y.get(point.y);
  return x && y ? { justifyItems: x, alignItems: y } : placedByTracks(point);
}

/** The same always with tracks, for which there are transitions from one place to another. */
export function placedByTracks(point: Point): Record<string, string> {
  return { gridTemplateColumns: tracks(point.x), gridTemplateRows: tracks(point.y), direction: "ltr" };
}

function tracks(at: number): string {
  const before = Math.min(Math.max((at + 1) / 2, 0), 1);
  return `${String(before)}fr minmax(0, auto) ${String(1 - before)}fr`;
}

/** Main axis: how flex items share the free room. The reference ignores spacing where room is shared out. */
export const MAIN_AXIS: Record<string, string> = {
  start: "flex-start",
  end: "flex-end",
  center: "center",
  spaceBetween: "space-between",
  spaceAround: "space-around",
  spaceEvenly: "space-evenly",
};

export const CROSS_AXIS: Record<string, string> = {
  start: "flex-start",
  end: "flex-end",
  center: "center",
  stretch: "stretch",
  baseline: "baseline",
};
