import { Component, Fragment, h, render, type ComponentChildren, type VNode } from "preact";
import type { ControlNode } from "./node";
import { keepFocus, keepScroll } from "./keep";

/**
 * A control that moves to another parent keeps its elements, and with them focus, scroll positions and whatever its
 * components know. Preact compares the children of one parent only, so its record of the control is taken out of the
 * old parent before that is drawn again, and put into the new one. These are the names Preact's distributed files
 * give to the fields of such a record; those of one major version do not change, extensions depend on them.
 */
interface Drawing {
  type: unknown;
  key: unknown;
  /** The parent. */
  __: Drawing | null;
  /** The children. */
  __k: (Drawing | null)[] | null;
  /** The place among the parent's children. */
  __i: number;
  /** The first element. */
  __e: ChildNode | null;
  __c: DrawnComponent | null;
}

/** A component of Preact with the fields that tell where it is drawn. */
export interface DrawnComponent {
  __v: Drawing;
  /** The element it is drawn in; null once it is gone. */
  __P: Node | null;
}

interface Parked {
  drawing: Drawing;
  lot: HTMLElement;
  restore: () => void;
}

const parked = new Map<ControlNode, Parked>();

/** Takes a control out of its old place, as far as it is drawn, until the new place asks for it. */
export function park(node: ControlNode): void {
  const drawing = outermost(node);
  const siblings = drawing?.__?.__k;
  if (!drawing || !siblings) return;
  const elements = elementsOf(drawing);
  const restore = [...elements.map(keepScroll), keepFocus(elements)];
  siblings[siblings.indexOf(drawing)] = null;
  mend(drawing.__);
  const lot = document.body.appendChild(document.createElement("div"));
  lot.hidden = true;
  const holder = h(Fragment, null) as unknown as Drawing;
  (lot as unknown as { __k: Drawing }).__k = holder;
  put(drawing, holder, lot, null);
  parked.set(node, { drawing, lot, restore: () => restore.forEach((run) => run()) });
  node.moved = true;
  // Whoever has not been asked for when everything is drawn is not shown any more.
  if (parked.size === 1) setTimeout(clear);
}

function clear(): void {
  for (const { lot } of parked.values()) {
    render(null, lot);
    lot.remove();
  }
  parked.clear();
}

/** The record of what the parent has drawn for a control; none unless it is in the document. */
function outermost(node: ControlNode): Drawing | null {
  if (!node.drawn?.__P) return null;
  let drawing: Drawing | null = node.drawn.__v;
  while (drawing && drawing.key !== node.id) drawing = drawing.__;
  return drawing;
}

function isComponent(drawing: Drawing): boolean {
  return typeof drawing.type === "function";
}

function elementsOf(drawing: Drawing): ChildNode[] {
  if (!isComponent(drawing)) return drawing.__e ? [drawing.__e] : [];
  return (drawing.__k ?? []).flatMap((child) => (child ? elementsOf(child) : []));
}

/** Has the components around a place know their first element again. */
function mend(drawing: Drawing | null): void {
  for (let around = drawing; around && isComponent(around); around = around.__) {
    around.__e = around.__k?.find((child) => child?.__e)?.__e ?? null;
  }
}

/** Makes `drawing` the only child of `parent`, and moves its elements into `host`, before an element of it. */
function put(drawing: Drawing, parent: Drawing, host: Node, before: Node | null): void {
  for (const element of elementsOf(drawing)) moveElement(element, host, before);
  settle(drawing, host);
  drawing.__ = parent;
  drawing.__i = 0;
  parent.__k = [drawing];
  mend(parent);
}

function settle(drawing: Drawing, host: Node): void {
  if (!isComponent(drawing)) return;
  if (drawing.__c) drawing.__c.__P = host;
  for (const child of drawing.__k ?? []) if (child) settle(child, host);
}

type Movable = Node & { moveBefore?: (node: Node, before: Node | null) => void };

function moveElement(element: ChildNode, host: Movable, before: Node | null): void {
  // Keeps focus, running animations and playing media, where the browser knows it.
  if (host.moveBefore && element.isConnected && host.isConnected) host.moveBefore(element, before);
  else host.insertBefore(element, before);
}

interface MovedProps {
  node: ControlNode;
  children: ComponentChildren;
}

/** Stands around a control that has moved: draws a mark for its place first, and has the parked control take it. */
export class Moved extends Component<MovedProps> {
  private arriving = parked.has(this.props.node);
  private restore: (() => void) | null = null;

  override componentDidMount(): void {
    if (!this.arriving) return;
    this.arriving = false;
    const { node } = this.props;
    const found = parked.get(node);
    if (found) {
      parked.delete(node);
      const own = (this as unknown as DrawnComponent).__v;
      const mark = own.__k![0]!.__e!;
      put(found.drawing, own, mark.parentNode!, mark);
      mark.remove();
      found.lot.remove();
      this.restore = found.restore;
    }
    this.forceUpdate();
  }

  override componentDidUpdate(): void {
    this.restore?.();
    this.restore = null;
  }

  override render(): ComponentChildren {
    return this.arriving ? ((<template />) as VNode) : this.props.children;
  }
}
