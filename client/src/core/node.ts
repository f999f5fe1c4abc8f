import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { DrawnLeaf } from "./leaf";
import { park, type DrawnComponent } from "./moving";
import type { Json, WireProps } from "./protocol";

export type Props = Readonly<Record<string, unknown>>;
export type Method = (args: Record<string, Json>) => unknown;

/** Where a node's events and edits go. */
export interface Outlet {
  event(id: number, name: string, data: string | null): void;
  edit(id: number, property: string, value: Json, revision: number): void;
}

export interface WaitingCall {
  run: () => void;
  fail: (reason: string) => void;
}

const NONE: readonly ControlNode[] = [];

/** Raised when any node changes its parent: what is inherited through the tree is computed anew. */
export const reparented = signal(0);

/** One control as the client knows it: its properties, its slots, and its line to the server. */
export class ControlNode {
  readonly props: Signal<Props>;
  parent: ControlNode | null = null;
  /** The parent's slot this node stands in. */
  place = "";
  /** Methods the server may call, see `useMethods`. */
  methods: Record<string, Method> | null = null;
  /** Calls that came before the control had registered its methods. */
  calls: WaitingCall[] | null = null;
  /** How often the user has edited a property here. */
  revisions: Record<string, number> | null = null;

  /** The leaf whose element is in the document, see core/leaf. */
  drawnLeaf: DrawnLeaf | null = null;
  /** The component that draws the node, see core/moving. */
  drawn: DrawnComponent | null = null;
  /** Whether it has come from another parent while it was drawn. */
  moved = false;
  /** The leaf that was drawn last. */
  leaf: DrawnLeaf | null = null;

  private slots: Record<string, Signal<readonly ControlNode[]>> | null = null;
  private inheritedDisabled: ReadonlySignal<boolean> | null = null;
  private inheritedAdaptive: ReadonlySignal<boolean> | null = null;
  private caches: Record<string, ReadonlySignal<unknown>> | null = null;
  private composing: string | null = null;
  private held: WireProps | null = null;

  constructor(
    readonly id: number,
    readonly type: string,
    props: Props,
    private readonly outlet: Outlet,
  ) {
    this.props = signal(props);
  }

  /**
   * The nodes of a slot, visible or not. Read in a component or computed, it subscribes to the slot; to one that
   * has never been filled through the properties, so that a leaf pays nothing for the slots it might have.
   */
  slot(name: string): readonly ControlNode[] {
    const slot = this.slots?.[name];
    if (slot) return slot.value;
    // Also where another control looks at this one's slot.
    void this.props.value;
    return NONE;
  }

  /** The names of the slots that have been used. */
  slotNames(): string[] {
    return this.slots ? Object.keys(this.slots) : [];
  }

  /** Fills a slot. `fresh` tells that nobody can have looked at this node yet. */
  setSlot(name: string, nodes: readonly ControlNode[], fresh = false): void {
    const slots = (this.slots ??= {});
    const slot = slots[name];
    const before = slot?.peek() ?? NONE;
    if (before.length) {
      const kept = new Set(nodes);
      for (const node of before) if (!kept.has(node)) node.leave(this, name);
    }
    for (const node of nodes) node.enter(this, name);
    if (slot) {
      slot.value = nodes;
    } else {
      slots[name] = signal(nodes);
      if (!fresh) this.show({ ...this.props.peek() });
    }
  }

  peekSlot(name: string): readonly ControlNode[] {
    return this.slots?.[name]?.peek() ?? NONE;
  }

  /** Sends an event, if the app listens to it. `data` is what the handler reads as `e.data`. */
  emit(name: string, data: string | null = null): void {
    if (this.props.peek()[`on_${name}`]) this.outlet.event(this.id, name, data);
  }

  /** Sends an event whether the app listens or not: for the page, whose state the server follows. */
  report(name: string, data: string | null = null): void {
    this.outlet.event(this.id, name, data);
  }

  /** Whether the app listens to an event. Subscribes to the properties. */
  listens(name: string): boolean {
    return Boolean(this.props.value[`on_${name}`]);
  }

  /** Records an edit of the user: shown at once, sent soon, and never overwritten by older server writes. */
  write(property: string, value: Json): void {
    const revision = (this.revisions?.[property] ?? 0) + 1;
    (this.revisions ??= {})[property] = revision;
    // What waited for the composition to end is older than this edit.
    this.held = null;
    this.show({ ...this.props.peek(), [property]: value });
    this.outlet.edit(this.id, property, value, revision);
  }

  /** Applies properties from the server; null means the default. */
  assign(changes: WireProps, revisions?: Record<string, number>): void {
    const before = this.props.peek();
    const next: Record<string, unknown> = { ...before };
    for (const [name, value] of Object.entries(changes)) {
      // Without a revision the server has not seen any edit of the field yet.
      if ((revisions?.[name] ?? 0) < (this.revisions?.[name] ?? 0)) continue;
      if (name === this.composing) {
        (this.held ??= {})[name] = value;
      } else {
        next[name] = value ?? undefined;
      }
    }
    this.show(next);
    if (before["visible"] !== next["visible"] || before["adaptive"] !== next["adaptive"]) this.redraw();
  }

  /** Appends text from the server to a property, unless the user has edited it since revision `seen`. */
  append(property: string, text: string, seen = 0): void {
    if (seen < (this.revisions?.[property] ?? 0)) return;
    const held = this.held?.[property];
    if (this.composing === property && typeof held === "string") {
      this.held![property] = held + text;
      return;
    }
    const current = this.props.peek()[property];
    this.assign({ [property]: (typeof current === "string" ? current : "") + text }, { [property]: seen });
  }

  /** While the user composes text (IME) in a property, server writes to it wait. */
  compose(property: string): void {
    this.composing = property;
  }

  composed(): void {
    const held = this.held;
    this.composing = null;
    this.held = null;
    if (held) this.assign(held);
  }

  /** Replaces everything, keeping what the user has edited and the server may not know yet. */
  replace(props: Props, keep: (property: string) => boolean): void {
    const before = this.props.peek();
    const next: Record<string, unknown> = { ...props };
    for (const name of Object.keys(this.revisions ?? {})) {
      if (keep(name) || name === this.composing) next[name] = before[name];
    }
    this.show(next);
  }

  /** Whether this control or one above it is disabled. Subscribes. */
  isDisabled(): boolean {
    return this.props.value["disabled"] === true || this.isInheritedDisabled();
  }

  /**
   * Whether this control takes the look of the user's platform, as it says or else the one around it. Subscribes to
   * those around it only: whoever draws this node does so again when its own word changes.
   */
  isAdaptive(): boolean {
    const own = this.props.peek()["adaptive"];
    return typeof own === "boolean" ? own : this.isInheritedAdaptive();
  }

  /** A value computed from the node's properties and slots, kept until one of them changes. */
  cached<T>(name: string, compute: () => T): T {
    const caches = (this.caches ??= {});
    return (caches[name] ??= computed(compute)).value as T;
  }

  private isInheritedDisabled(): boolean {
    const parent = this.parent;
    if (!parent) return false;
    return (parent.inheritedDisabled ??= computed(() => {
      void reparented.value;
      return parent.isDisabled();
    })).value;
  }

  private isInheritedAdaptive(): boolean {
    const parent = this.parent;
    if (!parent) return false;
    return (parent.inheritedAdaptive ??= computed(() => {
      void reparented.value;
      void parent.props.value;
      return parent.isAdaptive();
    })).value;
  }

  /** Replaces the properties: components subscribe to the signal, the element of a leaf is filled directly. */
  private show(props: Props): void {
    this.props.value = props;
    this.drawnLeaf?.paint();
  }

  /** Has the parent draw this node again. */
  redraw(): void {
    this.parent?.touch(this.place);
  }

  private touch(name: string): void {
    const slot = this.slots?.[name];
    if (slot) slot.value = slot.peek().slice();
  }

  private enter(parent: ControlNode, place: string): void {
    if (this.place && (this.parent !== parent || this.place !== place)) {
      if (this.parent !== parent) reparented.value++;
      park(this);
    }
    this.parent = parent;
    this.place = place;
  }

  private leave(parent: ControlNode, place: string): void {
    if (this.parent === parent && this.place === place) this.parent = null;
  }
}
