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
  look(node: ControlNode, props: Props, layout: Layout): Look;
}

interface Look {
  box: Box;
  text: string;
}

/** What a new element looks like. */
const FRESH: Look = { box: { class: "" }, text: "" };

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
    let before = FRESH;
    paint = () => {
      const props = node.props.peek();
      if (!leaf.plain(node, props)) {
        node.redraw();
        return;
      }
      const look = leaf.look(node, props, layout);
      fill(element, look, before);
      before = look;
    };
    node.paint = paint;
    paint();
  };
  node.leaf = { layout, attach };
  return attach;
}

/** Brings an element from one look to another. It is not asked what it is like: with 10,000 of them that takes long. */
function fill(element: HTMLElement, { box, text }: Look, { box: old, text: oldText }: Look): void {
  if (box.class !== old.class) element.className = box.class;
  if (text !== oldText) element.textContent = text;
  // Set anew as a whole: what is no longer there must go. Nothing is computed in between, so transitions run.
  if (styled(old)) element.removeAttribute("style");
  for (const [name, value] of Object.entries(box.style ?? {})) {
    if (value === undefined) continue;
    if (name.startsWith("--")) element.style.setProperty(name, value);
    else (element.style as unknown as Record<string, string>)[name] = value;
  }
  for (const name of ATTRIBUTES) {
    const value = box[name];
    if (value === old[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  if (box.onTransitionEnd !== old.onTransitionEnd) element.ontransitionend = box.onTransitionEnd ?? null;
}

function styled({ style }: Box): boolean {
  for (const name in style) if (style[name] !== undefined) return true;
  return false;
}
