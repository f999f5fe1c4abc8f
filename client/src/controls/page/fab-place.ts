import type { ControlNode, Style } from "../../core/control";
import { number, px } from "../../core/values/number";
import { offset } from "../../core/values/shadow";

/** Where a view's floating button stands: over the body, on its upper edge, or inside the bottom bar. */
export interface FabPlace {
  where: "body" | "top" | "bar";
  class: string;
  style?: Style;
}

const SIZE = 56;
const MINI_SIZE = 40;

function halfHeight(fab: ControlNode): number {
  const { height, mini } = fab.props.value;
  return (number(height) ?? (mini ? MINI_SIZE : SIZE)) / 2;
}

/** Reads a `FloatingActionButtonLocation`, or an offset in pixels from the end and the bottom. */
export function fabPlace(
  location: unknown,
  fab: ControlNode,
  bars: { top: boolean; bottom: boolean },
): FabPlace {
  const moved = offset(location);
  if (moved) {
    const [right, bottom] = moved.map((value) => px(value)!);
    return {
      where: "body",
      class: "flet-view-fab",
      style: { position: "absolute", right, bottom, margin: "0" },
    };
  }
  const words = typeof location === "string" ? location.toLowerCase() : "endfloat";
  const names = ["start", "center", "mini"].filter((word) => words.includes(word));
  const classes = (...more: string[]) =>
    ["flet-view-fab", ...[...names, ...more].map((name) => `flet-view-fab--${name}`)].join(" ");
  const shifted = (side: string) => ({ [side]: px(-halfHeight(fab)) });
  if (words.endsWith("top")) {
    // Half over the app bar; without one, flush with the edge.
    return { where: "top", class: classes("edge"), style: bars.top ? shifted("marginTop") : {} };
  }
  if (words.endsWith("docked")) {
    return {
      where: "body",
      class: classes("edge", "docked"),
      style: bars.bottom ? shifted("marginBottom") : {},
    };
  }
  if (words.endsWith("contained")) return { where: bars.bottom ? "bar" : "body", class: classes("edge") };
  return { where: "body", class: classes() };
}
