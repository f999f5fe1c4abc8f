import "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import "../src/controls";
import { bounded, fills, isPositioned, layoutOf } from "../src/core/layout/layout";
import { useBox } from "../src/core/control";
import { Tree } from "../src/core/tree";
import type { Op } from "../src/core/protocol";

const STACK = layoutOf("stack", true, false);

function stack(...children: Op[]) {
  const tree = new Tree({ event: () => undefined, edit: () => undefined });
  const ids = children.map((op) => op[1] as number);
  tree.apply(
    [["n", 1, "Page", {}, { views: [2] }], ["n", 2, "Stack", {}, { controls: ids }], ...children],
    true,
  );
  return tree;
}

test("sides place a child of a stack, unless they are switches of the control itself", () => {
  assert.equal(isPositioned({ left: 0 }), true);
  assert.equal(isPositioned({ bottom: "5" }), true);
  assert.equal(isPositioned({ left: true, top: false }), false);
  assert.equal(isPositioned({}), false);
});

test("a placed child has as much room as it likes, unless both sides hold it", () => {
  assert.equal(bounded(STACK, {}, "x"), true);
  assert.equal(bounded(STACK, { left: 5 }, "x"), false);
  assert.equal(bounded(STACK, { left: 5, right: 5 }, "x"), true);
  assert.equal(bounded(STACK, { top: 5, bottom: 5 }, "y"), true);
  assert.equal(bounded(STACK, { left: 5, width: 10 }, "x"), true);
});

test("placed children are as wide as they like", () => {
  const tree = stack(["n", 3, "Container", { left: 5 }, {}]);
  const node = tree.get(3)!;
  const one = useBox(node, { left: 5 }, STACK, "x").style!;
  assert.deepEqual([one["position"], one["left"], one["width"]], ["absolute", "5px", "max-content"]);
  const both = useBox(node, { left: 5, right: 6, top: 1, bottom: 2 }, STACK, "x").style!;
  assert.deepEqual(
    [both["width"], both["justifySelf"], both["alignSelf"]],
    [undefined, "stretch", "stretch"],
  );
  const own = useBox(node, { left: 5, width: 20 }, STACK, "x").style!;
  assert.equal(own["width"], "20px");
});

test("a stack is as large as its children that have no place", () => {
  const wide: Op = ["n", 3, "Divider", {}, {}];
  const small: Op = ["n", 4, "Text", { value: "x" }, {}];
  const placed: Op = ["n", 5, "Divider", { left: 1 }, {}];
  assert.equal(fills(stack(wide, small).get(2)!, "x"), true);
  assert.equal(fills(stack(small).get(2)!, "x"), false);
  assert.equal(fills(stack(small, placed).get(2)!, "y"), false);
  // With placed ones only, it takes what it may.
  assert.equal(fills(stack(placed).get(2)!, "y"), true);
});
