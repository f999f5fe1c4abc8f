import type { ControlNode, Props } from "../node";
import { alignment, position } from "../values/alignment";
import { motion, transition } from "../values/curves";
import { number, px, record } from "../values/number";
import { offset } from "../values/shadow";
import { bounded, expandOf, isPositioned, ownFills, type Layout } from "./layout";

export type Style = Record<string, string | undefined>;

/** What a control spreads on its root element. */
export interface Box {
  class: string;
  style?: Style;
  dir?: "rtl" | "ltr";
  "data-key"?: string;
  "data-tooltip"?: string;
  onTransitionEnd?: (event: TransitionEvent) => void;
}

/**
 * Everything all controls share, for the one root element of a control: place in the parent, size, transforms,
 * opacity, implicit animations, tooltip, key, direction. Uses no hooks, so it may be called anywhere.
 * `style` is the control's own; what is shared wins, as the author set it on the outside.
 */
export function useBox(
  node: ControlNode,
  props: Props,
  layout: Layout,
  name: string,
  style: Style = {},
): Box {
  const box: Box = { class: name + place(node, props, layout, style), style };
  if (!hasShared(props)) return box;
  size(props, style);
  if (props["opacity"] !== undefined) style["opacity"] = String(number(props["opacity"]) ?? 1);
  transform(props, style);
  animate(node, props, style, box);
  if (props["rtl"] !== undefined) box.dir = props["rtl"] ? "rtl" : "ltr";
  if (props["key"] !== undefined) box["data-key"] = String(props["key"] as string);
  if (props["tooltip"] !== undefined) box["data-tooltip"] = String(props["tooltip"] as string);
  return box;
}

/** What the parent says: as a class where it is the same for many, for it costs less than a style. */
function place(node: ControlNode, props: Props, layout: Layout, style: Style): string {
  switch (layout.parent) {
    case "column":
      expand(props, layout.boundedY, style, "minHeight");
      return layout.boundedX && ownFills(node, props, "x") ? " flet-stretch" : "";
    case "row":
      expand(props, layout.boundedX, style, "minWidth");
      return layout.boundedY && ownFills(node, props, "y") ? " flet-stretch" : "";
    case "wrap":
      if (layout.boundedX && ownFills(node, props, "x")) style["width"] = "100%";
      break;
    case "stack":
      inStack(node, props, layout, style);
      break;
    case "aligned":
      loose(node, props, layout, style);
      break;
    case "responsive":
      columns(props, style);
      return " flet-col";
  }
  return "";
}

function expand(props: Props, limited: boolean, style: Style, minimum: "minWidth" | "minHeight"): void {
  const share = expandOf(props);
  // Without a limit there is no free room to share.
  if (!share || !limited) return;
  style["flex"] = `${String(share)} 1 0`;
  style[minimum] = "0";
  if (!props["expand_loose"]) return;
  // It may have as much room as the others, but is not larger than it likes.
  if (minimum === "minWidth") style["maxWidth"] = px(props["width"]) ?? "max-content";
  else style["maxHeight"] = px(props["height"]) ?? "max-content";
}

function loose(node: ControlNode, props: Props, layout: Layout, style: Style): void {
  if (bounded(layout, props, "x") && ownFills(node, props, "x")) style["justifySelf"] = "stretch";
  if (bounded(layout, props, "y") && ownFills(node, props, "y")) style["alignSelf"] = "stretch";
}

const SIDES = ["left", "top", "right", "bottom"] as const;

function inStack(node: ControlNode, props: Props, layout: Layout, style: Style): void {
  if (!isPositioned(props)) {
    loose(node, props, layout, style);
    return;
  }
  for (const side of SIDES) {
    const value = px(props[side]);
    if (value !== undefined) style[side] = value;
  }
  style["position"] = "absolute";
  style["maxWidth"] = style["maxHeight"] = "none";
  // Between two sides it is stretched; with one it is as wide as it likes, even beyond the edge of the stack.
  if (!bounded(layout, props, "x")) style["width"] = "max-content";
  else style["justifySelf"] = "stretch";
  if (bounded(layout, props, "y")) style["alignSelf"] = "stretch";
}

/** The share of a responsive row at each breakpoint; the row's style sheet picks one. */
function columns(props: Props, style: Style): void {
  const all = number(props["col"]);
  if (all !== undefined) style["--flet-col-xs"] = String(all);
  for (const [breakpoint, value] of Object.entries(record(props["col"]) ?? {})) {
    const share = number(value);
    // "" is every width.
    if (share !== undefined) style[`--flet-col-${breakpoint || "xs"}`] = String(share);
  }
}

function size(props: Props, style: Style): void {
  const width = px(props["width"]);
  const height = px(props["height"]);
  if (width !== undefined) style["width"] = width;
  if (height !== undefined) style["height"] = height;
  if (props["aspect_ratio"] !== undefined) style["aspectRatio"] = String(number(props["aspect_ratio"]) ?? 1);
}

function transform(props: Props, style: Style): void {
  const { rotate, scale, offset: moved } = props;
  if (rotate !== undefined) {
    const parts = record(rotate);
    style["rotate"] = `${String(number(parts ? parts["angle"] : rotate) ?? 0)}rad`;
    origin(parts, style);
  }
  if (scale !== undefined) {
    const parts = record(scale);
    const all = number(parts ? parts["scale"] : scale) ?? 1;
    style["scale"] =
      `${String(number(parts?.["scale_x"]) ?? all)} ${String(number(parts?.["scale_y"]) ?? all)}`;
    origin(parts, style);
  }
  const move = offset(moved);
  if (move) style["translate"] = `${String(move[0] * 100)}% ${String(move[1] * 100)}%`;
}

function origin(parts: Record<string, unknown> | undefined, style: Style): void {
  const point = alignment(parts?.["alignment"]);
  if (point) style["transformOrigin"] = position(point);
}

/** The animated property of a control to the CSS properties that move. */
const ANIMATED: readonly [string, readonly string[]][] = [
  ["animate_opacity", ["opacity"]],
  ["animate_rotation", ["rotate"]],
  ["animate_scale", ["scale"]],
  ["animate_offset", ["translate"]],
  ["animate_position", ["left", "top", "right", "bottom"]],
  ["animate_size", ["width", "height"]],
];

/** Most controls have none of these; looking at what there is takes less than asking for each. */
const SHARED = new Set([
  "width",
  "height",
  "aspect_ratio",
  "opacity",
  "rotate",
  "scale",
  "offset",
  "rtl",
  "key",
  "tooltip",
  "on_animation_end",
  ...ANIMATED.map(([name]) => name),
]);

function hasShared(props: Props): boolean {
  for (const name in props) if (SHARED.has(name)) return true;
  return false;
}

/** A CSS property to what the handler of `on_animation_end` reads; anything else belongs to `animate`. */
const ENDED: Record<string, string> = {
  opacity: "opacity",
  rotate: "rotation",
  scale: "scale",
  translate: "offset",
  left: "position",
  top: "position",
  right: "position",
  bottom: "position",
};

function animate(node: ControlNode, props: Props, style: Style, box: Box): void {
  let transitions = style["transition"];
  for (const [name, properties] of ANIMATED) {
    const how = props[name] === undefined ? undefined : motion(props[name]);
    if (!how) continue;
    for (const property of properties) {
      transitions = (transitions ? `${transitions}, ` : "") + transition(property, how);
    }
  }
  if (!transitions) return;
  style["transition"] = transitions;
  if (props["on_animation_end"]) box.onTransitionEnd = (event) => ended(node, event);
}

/** Several CSS properties move in one animation of the app: only the first end within a frame counts. */
const lastEnds = new WeakMap<ControlNode, string>();

function ended(node: ControlNode, event: TransitionEvent): void {
  if (event.target !== event.currentTarget) return;
  const sized = event.propertyName === "width" || event.propertyName === "height";
  const kind =
    ENDED[event.propertyName] ??
    (sized && node.props.peek()["animate_size"] !== undefined ? "size" : "container");
  if (lastEnds.get(node) === kind) return;
  lastEnds.set(node, kind);
  setTimeout(() => lastEnds.delete(node), 16);
  node.emit("animation_end", kind);
}
