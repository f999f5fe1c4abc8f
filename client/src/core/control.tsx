import { signal } from "@preact/signals";
import type { ComponentChild, FunctionComponent, VNode } from "preact";
import { setFillsLookup, type Fills, type Layout } from "./layout/layout";
import { leafRef, UNTOUCHED, type Leaf } from "./leaf";
import { lookOf } from "./look";
import { Moved, type DrawnComponent } from "./moving";
import type { ControlNode, Props } from "./node";

export { useBox, type Box, type Style } from "./layout/box";
export { bounded, fillsWidth, inner, layoutOf, type Axis, type Layout } from "./layout/layout";
export { useMethods } from "./methods";
export type { ControlNode, Props } from "./node";

/** Properties every control may have; `useBox` takes care of them. */
export interface BaseProps {
  visible?: boolean;
  disabled?: boolean;
  key?: string;
  tooltip?: string;
  width?: number | string;
  height?: number | string;
  expand?: boolean | number;
  opacity?: number;
}

export interface Input<P> {
  node: ControlNode;
  props: Readonly<P & BaseProps> & Props;
  layout: Layout;
}

interface Drawn {
  node: ControlNode;
  layout: Layout;
}

interface Definition {
  component: FunctionComponent<Drawn>;
  fills?: Fills;
  leaf?: Leaf;
}

interface Lazy {
  load: () => Promise<unknown>;
  /** Raised when the chunk has arrived. */
  loaded: { value: boolean };
  started: boolean;
}

const definitions = new Map<string, Definition>();
const lazy = new Map<string, Lazy>();

/**
 * Declares how controls of a type are drawn. The function is a component: it may use hooks, and runs again when
 * a property of this control changes, and only then. `fills` says whether it takes all the room it may have,
 * `leaf` draws simple ones without a component.
 */
export function control<P>(
  type: string,
  draw: (input: Input<P>) => ComponentChild,
  options: { fills?: Fills; leaf?: Leaf } = {},
): void {
  const component = function (this: unknown, { node, layout }: Drawn) {
    node.drawn = this as DrawnComponent;
    return draw({ node, props: node.props.value as Input<P>["props"], layout }) as VNode;
  };
  component.displayName = type;
  definitions.set(type, { component, ...options });
}

/**
 * Declares controls whose code is fetched on first use: `lazyControls({ DataTable: () => import("./table") })`. The
 * module calls `control` for them.
 */
export function lazyControls(loaders: Record<string, () => Promise<unknown>>): void {
  for (const [type, load] of Object.entries(loaders)) {
    lazy.set(type, { load, loaded: signal(false), started: false });
  }
}

function fetchChunk(type: string, entry: Lazy): void {
  if (entry.started) return;
  entry.started = true;
  entry.load().then(
    () => (entry.loaded.value = true),
    (error: unknown) => {
      // The next control of this type, or the next drawing of this one, tries again.
      entry.started = false;
      console.error(`flet: the code of ${type} could not be loaded`, error);
    },
  );
}

/** Stands in for a control until its chunk is there, and draws it from then on. */
function LazyControl({ type, node, layout }: Drawn & { type: string }): VNode | null {
  const entry = lazy.get(type)!;
  if (!entry.loaded.value) {
    fetchChunk(type, entry);
    return null;
  }
  const Component = definitions.get(type)?.component;
  return Component ? <Component node={node} layout={layout} /> : null;
}

setFillsLookup((node) => {
  const type = lookOf(node);
  const found = definitions.get(type);
  // Subscribed: the answer may change once the chunk is there.
  if (!found) void lazy.get(type)?.loaded.value;
  return found?.fills;
});

const warned = new Set<string>();

function draw(node: ControlNode, layout: Layout): VNode | null {
  const type = lookOf(node);
  const definition = definitions.get(type);
  const leaf = definition?.leaf;
  if (leaf?.plain(node, node.props.peek())) {
    return <span key={node.id} ref={leafRef(node, layout, leaf)} dangerouslySetInnerHTML={UNTOUCHED} />;
  }
  const Component = definition?.component;
  const drawn = lazy.has(type) ? (
    <LazyControl key={node.id} type={type} node={node} layout={layout} />
  ) : Component ? (
    <Component key={node.id} node={node} layout={layout} />
  ) : null;
  if (drawn) {
    if (!node.moved) return drawn;
    return (
      <Moved key={node.id} node={node}>
        {drawn}
      </Moved>
    );
  }
  if (!warned.has(node.type)) {
    warned.add(node.type);
    console.warn(`flet: there is no control "${node.type}" in this client`);
  }
  return null;
}

/** The visible nodes of a slot. Subscribes to the slot, not to the nodes: the tree raises it when one appears. */
export function visible(node: ControlNode, slot: string): readonly ControlNode[] {
  const nodes = node.slot(slot);
  return nodes.every(isVisible) ? nodes : nodes.filter(isVisible);
}

function isVisible(node: ControlNode): boolean {
  return node.props.peek()["visible"] !== false;
}

/** Draws a node wherever it belongs to; for controls that look at their children one by one. */
export function drawNode(node: ControlNode, layout: Layout): VNode | null {
  return draw(node, layout);
}

/** Draws the one child of a slot as part of this control: no component in between. */
export function child(node: ControlNode, slot: string, layout: Layout): VNode | null {
  const [first] = visible(node, slot);
  return first ? draw(first, layout) : null;
}

/** Draws the children of a slot as part of this control, which is drawn again whenever the list changes. */
export function children(node: ControlNode, slot: string, layout: Layout): (VNode | null)[] {
  return visible(node, slot).map((item) => draw(item, layout));
}

interface SlotProps {
  of: ControlNode;
  slot?: string;
  layout: Layout;
}

/** The child of a slot. */
export function Child({ of, slot = "content", layout }: SlotProps): VNode | null {
  return child(of, slot, layout);
}

/** The children of a slot, keyed by id. A component of its own: the control around it is not drawn with the list. */
export function Children({ of, slot = "controls", layout }: SlotProps): VNode {
  return <>{children(of, slot, layout)}</>;
}
