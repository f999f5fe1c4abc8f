import { batch, signal } from "@preact/signals";
import { ControlNode, type Outlet } from "./node";
import type { Edit, Op, WireProps } from "./protocol";

export const PAGE = 1;

/** All nodes of the session. A flush is applied at once: no component ever sees half of it. */
export class Tree {
  readonly page = signal<ControlNode | null>(null);
  private nodes = new Map<number, ControlNode>();

  constructor(
    private readonly outlet: Outlet,
    /** Whether an edit of this property still waits for the server. */
    private readonly pending: (id: number, property: string) => boolean = () => false,
  ) {}

  get(id: number): ControlNode | undefined {
    return this.nodes.get(id);
  }

  get size(): number {
    return this.nodes.size;
  }

  clear(): void {
    this.forget([...this.nodes.keys()]);
    this.page.value = null;
  }

  /**
   * Applies the ops of one flush. With `full`, the tree is built anew; nodes of the same id and type keep
   * their identity, so that focus, scroll position and unsent edits survive a lost connection.
   */
  apply(ops: readonly Op[], full = false): void {
    batch(() => {
      const old = full ? this.nodes : null;
      if (full) this.nodes = new Map();
      for (const op of ops) if (op[0] === "n") this.create(op[1], op[2], op[3], old);
      for (const op of ops) this.applyOne(op);
      if (old) for (const [id, node] of old) if (this.nodes.get(id) !== node) retire(node);
      this.page.value = this.nodes.get(PAGE) ?? null;
    });
  }

  private create(id: number, type: string, props: WireProps, old: Map<number, ControlNode> | null): void {
    const known = old?.get(id);
    if (known?.type === type) {
      known.replace(props, (property) => this.pending(id, property));
      this.nodes.set(id, known);
    } else {
      this.nodes.set(id, new ControlNode(id, type, props, this.outlet));
    }
  }

  private applyOne(op: Op): void {
    if (op[0] === "x") {
      this.forget(op[1]);
      return;
    }
    // The server may still write to what a later op of an earlier flush has already removed.
    const node = this.nodes.get(op[1]);
    if (!node) return;
    switch (op[0]) {
      case "n":
        this.link(node, op[4]);
        break;
      case "s":
        node.assign(op[2], op[3]);
        break;
      case "k":
        node.setSlot(op[2], this.find(op[3] === null ? [] : [op[3]]));
        break;
      case "l":
        node.setSlot(op[2], this.edited(node.peekSlot(op[2]), op[3]));
        break;
      case "a":
        node.append(op[2], op[3], op[4]);
        break;
    }
  }

  private link(node: ControlNode, slots: Record<string, number | number[]>): void {
    for (const name of node.slotNames()) if (!(name in slots)) node.setSlot(name, []);
    for (const name in slots) {
      const ids = slots[name]!;
      // A node that was kept has got new properties just now, which redraws it anyway.
      node.setSlot(name, this.find(typeof ids === "number" ? [ids] : ids), true);
    }
  }

  private edited(nodes: readonly ControlNode[], edits: readonly Edit[]): ControlNode[] {
    let result = nodes.slice();
    for (const edit of edits) {
      if (edit[0] === "i") {
        // Not splice(at, 0, ...found): thousands of arguments overflow the stack.
        result = [...result.slice(0, edit[1]), ...this.find(edit[2]), ...result.slice(edit[1])];
      } else if (edit[0] === "r") {
        result.splice(edit[1], edit[2]);
      } else if (edit[0] === "=") {
        result = this.find(edit[1]);
      } else {
        const [moved] = result.splice(edit[1], 1);
        if (moved) result.splice(edit[2], 0, moved);
      }
    }
    return result;
  }

  private find(ids: readonly number[]): ControlNode[] {
    const found: ControlNode[] = [];
    for (const id of ids) {
      const node = this.nodes.get(id);
      if (node) found.push(node);
    }
    return found;
  }

  private forget(ids: readonly number[]): void {
    for (const id of ids) {
      const node = this.nodes.get(id);
      if (node) retire(node);
      this.nodes.delete(id);
    }
  }
}

function retire(node: ControlNode): void {
  const calls = node.calls;
  node.calls = null;
  for (const call of calls ?? []) call.fail("the control was removed");
}
