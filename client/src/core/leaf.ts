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

const ATTRIBUTES = ["dir", "data-key", "data-tooltip"] as const;

/** The content of the element as Preact sees it: nothing that it would have to compare. */
export const UNTOUCHED = { __html: "" };

/** A leaf in one place, and the `ref` of the element that stands for it there. */
export class DrawnLeaf {
  private element: HTMLElement | null = null;
  private before = FRESH;

  constructor(
    private readonly node: ControlNode,
    readonly layout: Layout,
    private readonly leaf: Leaf,
  ) {}

  get current(): HTMLElement | null {
    return this.element;
  }

  set current(element: HTMLElement | null) {
    this.element = element;
    this.before = FRESH;
    if (element) {
      this.node.drawnLeaf = this;
      this.paint();
    } else if (this.node.drawnLeaf === this) {
      // Otherwise another place of the same control has taken over since.
      this.node.drawnLeaf = null;
    }
  }

  /** Brings the element up to date. */
  paint(): void {
    const { node, element, before } = this;
    if (!element) return;
    const props = node.props.peek();
    if (!this.leaf.plain(node, props)) {
      node.redraw();
      return;
    }
    this.before = this.leaf.look(node, props, this.layout);
    fill(element, this.before, before);
  }
}

/** The `ref` of the element that stands for a leaf; the same one for the same node and layout. */
export function leafRef(node: ControlNode, layout: Layout, leaf: Leaf): DrawnLeaf {
  const known = node.leaf;
  return known?.layout === layout ? known : (node.leaf = new DrawnLeaf(node, layout, leaf));
}

/** Brings an element from one look to another. It is not asked what it is like: with 10,000 of them that takes long. */
function fill(element: HTMLElement, { box, text }: Look, { box: old, text: oldText }: Look): void {
  if (box.class !== old.class) element.className = box.class;
  if (text !== oldText) element.textContent = text;
  // Set anew as a whole: what is no longer there must go. Nothing is computed in between, so transitions run.
  if (styled(old)) element.removeAttribute("style");
  const { style } = box;
  for (const name in style) {
    const value = style[name];
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
