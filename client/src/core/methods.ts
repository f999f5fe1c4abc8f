import type { ControlNode, Method } from "./node";
import type { Json } from "./protocol";
import type { Tree } from "./tree";

/** A call to a control that never shows up (a lazy chunk that cannot be loaded) fails after this long. */
const PATIENCE = 10_000;

/**
 * Registers what the server may call on a control: `useMethods(node, { focus: () => input.current?.focus() })`.
 * Arguments come as one object; the return value (or what it resolves to) is the answer.
 */
export function useMethods(node: ControlNode, methods: Record<string, Method>): void {
  node.methods = methods;
  const calls = node.calls;
  if (!calls) return;
  node.calls = null;
  // The component is rendering: its elements exist after this.
  queueMicrotask(() => {
    for (const call of calls) call.run();
  });
}

/** Calls a method of a node; waits for a control that has not been drawn yet. */
export function callMethod(
  tree: Tree,
  id: number,
  method: string,
  args: Record<string, Json>,
  answer: ((error: string | null, value: Json) => void) | null,
): void {
  const node = tree.get(id);
  const fail = (reason: string) => answer?.(reason, null);
  if (!node) {
    fail("the control is not on the page");
    return;
  }
  let done = false;
  const once = (act: () => void) => {
    if (done) return;
    done = true;
    act();
  };
  const run = () => once(() => void invoke(node, method, args, answer));
  // The flush before this call is drawn in a microtask: only then do elements exist.
  queueMicrotask(() => {
    if (node.methods) {
      run();
      return;
    }
    (node.calls ??= []).push({ run, fail: (reason) => once(() => fail(reason)) });
    setTimeout(() => once(() => fail(`${node.type} has no methods`)), PATIENCE);
  });
}

async function invoke(
  node: ControlNode,
  name: string,
  args: Record<string, Json>,
  answer: ((error: string | null, value: Json) => void) | null,
): Promise<void> {
  const method = node.methods?.[name];
  try {
    if (!method) throw new Error(`${node.type} has no method "${name}"`);
    const value = await method(args);
    answer?.(null, (value ?? null) as Json);
  } catch (error) {
    if (answer) answer(error instanceof Error ? error.message : String(error), null);
    else console.warn("flet:", error);
  }
}
