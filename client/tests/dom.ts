// A document for tests that draw. To be imported before anything that looks at it.
import { Window } from "happy-dom";
import type { ControlNode } from "../src/core/node";
import type { Op } from "../src/core/protocol";

const window = new Window({ url: "http://localhost/app/", width: 800, height: 600 });
for (const name of [
  "document",
  "window",
  "location",
  "history",
  "navigator",
  "matchMedia",
  "getComputedStyle",
  "localStorage",
  "sessionStorage",
  "Element",
  "HTMLElement",
  "SVGElement",
  "Node",
  "Text",
  "Event",
  "KeyboardEvent",
  "MouseEvent",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "MutationObserver",
  "ResizeObserver",
] as const) {
  const value = (window as unknown as Record<string, unknown>)[name];
  Object.defineProperty(globalThis, name, {
    value: typeof value === "function" && !/^[A-Z]/.test(name) ? value.bind(window) : value,
    configurable: true,
    writable: true,
  });
}

export interface Sent {
  events: [number, string, string | null][];
  edits: [number, string, unknown, number][];
}

/** Draws the nodes of some ops, the page being number 1, and records what controls send. */
export async function draw(ops: Op[]) {
  const [{ render, h }, { Tree }, { drawNode }, { BOUNDED_BOX }] = await Promise.all([
    import("preact"),
    import("../src/core/tree"),
    import("../src/core/control"),
    import("../src/core/layout/layout"),
  ]);
  const sent: Sent = { events: [], edits: [] };
  const tree = new Tree({
    event: (...args) => void sent.events.push(args),
    edit: (...args) => void sent.edits.push(args),
  });
  tree.apply(ops, true);
  const host = document.body.appendChild(document.createElement("div"));
  render(
    h(() => drawNode(tree.page.value!, BOUNDED_BOX), {}),
    host,
  );
  const node = (id: number): ControlNode => tree.get(id)!;
  return { tree, host, sent, node };
}

/** Lets pending drawing happen. */
export async function drawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

/** Waits until something holds, such as what code that is fetched on first use has drawn. */
export async function until(holds: () => unknown): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`never: ${String(holds)}`);
    await drawn();
  }
}
