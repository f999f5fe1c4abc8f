import type { ControlNode, Props } from "../node";
import { number } from "../values/number";

/** What lays a control out: `box` stretches its child, `aligned` places it, `list` stretches across. */
export type Parent =
  "row" | "column" | "wrap" | "box" | "aligned" | "stack" | "list" | "responsive" | "overlay";

/** What a parent tells its children. Interned: equal layouts are the same object, so that they never re-render. */
export interface Layout {
  readonly parent: Parent;
  /** Whether the parent's own room is limited in an axis. */
  readonly boundedX: boolean;
  readonly boundedY: boolean;
}

export type Axis = "x" | "y";

const interned = new Map<string, Layout>();

export function layoutOf(parent: Parent, boundedX: boolean, boundedY: boolean): Layout {
  const key = `${parent}${boundedX ? "1" : "0"}${boundedY ? "1" : "0"}`;
  let found = interned.get(key);
  if (!found) interned.set(key, (found = { parent, boundedX, boundedY }));
  return found;
}

/** The layout of what stands in a fully bounded area: a view, a dialog, an overlay. */
export const BOUNDED_BOX = layoutOf("box", true, true);

/** Whether a control takes part in sharing out the free room of its row or column, and how much. */
export function expandOf(props: Props): number {
  const { expand } = props;
  if (expand === true) return 1;
  return typeof expand === "number" && expand > 0 ? expand : 0;
}

/** Whether a child of a stack is placed by its sides; they are no numbers where a control uses the names itself. */
export function isPositioned({ left, top, right, bottom }: Props): boolean {
  return [left, top, right, bottom].some((side) => number(side) !== undefined);
}

/**
 * Whether a control has limited room in an axis, by its own size or its parent's. A row gives unlimited width to
 * children that do not expand, a column unlimited height, a wrap unlimited height, a list along its scrolling, a
 * stack both to children it places by one side only.
 */
export function bounded(layout: Layout, props: Props, axis: Axis): boolean {
  const own = axis === "x" ? props["width"] : props["height"];
  if (own !== undefined) return true;
  if (layout.parent === "stack" && isPositioned(props)) {
    const [start, end] = axis === "x" ? [props["left"], props["right"]] : [props["top"], props["bottom"]];
    return number(start) !== undefined && number(end) !== undefined;
  }
  const given = axis === "x" ? layout.boundedX : layout.boundedY;
  if (!given) return false;
  if ((layout.parent === "row" && axis === "x") || (layout.parent === "column" && axis === "y")) {
    return expandOf(props) > 0;
  }
  return true;
}

/** Class for a box with a size of its own: what is laid out in it gets that size, whatever it would like. */
export function tight(props: Props): string {
  return (
    (props["width"] === undefined ? "" : " flet-box--wide") +
    (props["height"] === undefined ? "" : " flet-box--high")
  );
}

/** The layout of the children of a control that stands in `layout`. */
export function inner(parent: Parent, layout: Layout, props: Props): Layout {
  return layoutOf(parent, bounded(layout, props, "x"), bounded(layout, props, "y"));
}

/** Says whether a control takes all the room it may have in an axis. */
export type Fills = (props: Props, node: ControlNode, axis: Axis) => boolean;

let fillsOf: (node: ControlNode) => Fills | undefined = () => undefined;

/** The registry tells where the rules are; it stands above this module. */
export function setFillsLookup(lookup: (node: ControlNode) => Fills | undefined): void {
  fillsOf = lookup;
}

/**
 * Whether a node fills an axis; for parents whose own size follows from their children. The answer is kept until
 * a property or slot it was made from changes.
 */
export function fills(node: ControlNode, axis: Axis): boolean {
  const rule = fillsOf(node);
  if (!rule) return false;
  return node.cached(`fills-${axis}`, () => ownFills(node, node.props.value, axis));
}

/** The same for the control that is being drawn: its properties are at hand and already subscribed to. */
export function ownFills(node: ControlNode, props: Props, axis: Axis): boolean {
  if ((axis === "x" ? props["width"] : props["height"]) !== undefined) return false;
  // One side follows from the other.
  if (props["aspect_ratio"] !== undefined) return axis === "x" && props["height"] === undefined;
  return fillsOf(node)?.(props, node, axis) ?? false;
}

/** A rule for controls that only pass constraints on: they fill when their content does. */
export function contentFills(slot = "content"): Fills {
  return (_props, node, axis) => anyFills(node, slot, axis);
}

/** A rule for controls that are as wide as their room, and as high as their contents. */
export const fillsWidth: Fills = (_props, _node, axis) => axis === "x";

/** Whether any visible child of a slot fills an axis. */
export function anyFills(node: ControlNode, slot: string, axis: Axis): boolean {
  return node.slot(slot).some((child) => child.props.peek()["visible"] !== false && fills(child, axis));
}
