import type { Box } from "./layout/box";
import type { Layout } from "./layout/layout";
import type { ControlNode, Props } from "./node";

/**
 * How controls without children are put into the document without a component: the parent draws an empty element, and
 * this fills it. A page of 10,000 controls is mostly such leaves, and a component costs three times as much.
 */
export interface Leaf {
  /** Whether this simple way will do for the properties; the component draws the control otherwise. */
  plain(node: ControlNode, props: Props): boolean;
  /** The attributes of the element, as `useBox` gives them, and its text. */
  look(node: ControlNode, props: Props, layout: Layout): { box: Box; text: string };
}

type Attach = (element: HTMLElement | null) => void;

const ATTRIBUTES = ["dir", "data-key", "data-tooltip"] as const;

/** The `ref` of the element that stands for a leaf; the same one for the same node and layout. */
export function leafRef(node: ControlNode, layout: Layout, leaf: Leaf): Attach {
  const known = node.leaf;
  if (known?.layout === layout) return known.attach;
  let paint: (() => void) | null = null;
  const attach: Attach = (element) => {
    // Another place of the same control may have taken over since.
    if (node.paint === paint) node.paint = null;
    paint = null;
    if (!element) return;
    paint = () => {
      const props = node.props.peek();
      if (leaf.plain(node, props)) fill(element, leaf.look(node, props, layout));
      else node.redraw();
    };
    node.paint = paint;
    paint();
  };
  node.leaf = { layout, attach };
  return attach;
}

function fill(element: HTMLElement, { box, text }: { box: Box; text: string }): void {
  if (element.className !== box.class) element.className = box.class;
  if (element.textContent !== text) element.textContent = text;
  // Set anew as a whole: what is no longer there must go. Nothing is computed in between, so transitions run.
  if (element.style.length) element.removeAttribute("style");
  for (const [name, value] of Object.entries(box.style ?? {})) {
    if (value === undefined) continue;
    if (name.startsWith("--")) element.style.setProperty(name, value);
    else (element.style as unknown as Record<string, string>)[name] = value;
  }
  for (const name of ATTRIBUTES) {
    const value = box[name];
    if (value !== undefined) element.setAttribute(name, value);
    else if (element.hasAttribute(name)) element.removeAttribute(name);
  }
  element.ontransitionend = box.onTransitionEnd ?? null;
}
