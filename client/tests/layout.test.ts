import "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import "../src/controls";
import { inner, layoutOf, bounded, fills, ownFills } from "../src/core/layout/layout";
import { useBox } from "../src/core/control";
import { Tree } from "../src/core/tree";
import type { Op, WireProps } from "../src/core/protocol";

function nodes(...ops: Op[]) {
  const events: string[] = [];
  const tree = new Tree({
    event: (id, name, data) => void events.push(`${id} ${name} ${data}`),
    edit: () => undefined,
  });
  tree.apply(ops, true);
  return { tree, events, node: (id: number) => tree.get(id)! };
}

const COLUMN = layoutOf("column", true, true);
const ROW = layoutOf("row", true, true);

test("equal layouts are the same object", () => {
  assert.equal(layoutOf("row", true, false), layoutOf("row", true, false));
  assert.notEqual(layoutOf("row", true, false), layoutOf("row", false, true));
});

test("a row bounds the width of expanding children only, a column the height", () => {
  assert.equal(bounded(ROW, {}, "x"), false);
  assert.equal(bounded(ROW, { expand: true }, "x"), true);
  assert.equal(bounded(ROW, { width: 5 }, "x"), true);
  assert.equal(bounded(ROW, {}, "y"), true);
  assert.equal(bounded(COLUMN, {}, "y"), false);
  assert.equal(inner("box", ROW, {}), layoutOf("box", false, true));
});

test("a row fills its width unless tight, wrapped or scrolled; a column as its widest child", () => {
  const { node, tree } = nodes(
    ["n", 1, "Column", {}, { controls: [2] }],
    ["n", 2, "Container", {}, { content: 3 }],
    ["n", 3, "Row", {}, {}],
  );
  assert.equal(fills(node(1), "x"), true);
  assert.equal(fills(node(1), "y"), true);
  const changes: WireProps[] = [{ tight: true }, { wrap: true }, { scroll: "auto" }];
  for (const change of changes) {
    tree.apply([["s", 3, change]]);
    assert.equal(fills(node(1), "x"), false, JSON.stringify(change));
    tree.apply([["s", 3, { tight: null, wrap: null, scroll: null }]]);
    assert.equal(fills(node(1), "x"), true);
  }
  // With nothing to be seen in it, the container takes the room itself.
  tree.apply([["s", 3, { tight: true }]]);
  tree.apply([["s", 3, { visible: false }]]);
  assert.equal(fills(node(1), "x"), true);
});

test("a container fills with an alignment or when it is empty, and hugs with an own size", () => {
  const { node } = nodes(
    ["n", 1, "Container", {}, { content: 2 }],
    ["n", 2, "Text", {}, {}],
    ["n", 3, "Container", {}, {}],
  );
  const alignment = { x: 0, y: 0 };
  assert.equal(ownFills(node(1), {}, "x"), false);
  assert.equal(ownFills(node(3), {}, "x"), true);
  assert.equal(ownFills(node(3), { width: 5 }, "x"), false);
  assert.equal(ownFills(node(1), { alignment }, "x"), true);
  assert.equal(ownFills(node(1), { alignment, width: 5 }, "x"), false);
  assert.equal(ownFills(node(1), { alignment, width: 5 }, "y"), true);
});

test("what fills is stretched where the room is bounded", () => {
  const { node } = nodes(["n", 1, "Row", {}, {}]);
  assert.equal(useBox(node(1), {}, COLUMN, "x").class, "x flet-stretch");
  assert.equal(useBox(node(1), {}, layoutOf("column", false, true), "x").class, "x");
  assert.equal(useBox(node(1), {}, layoutOf("aligned", true, true), "x").style!["justifySelf"], "stretch");
});

test("expanding shares the room, but only where there is some", () => {
  const { node } = nodes(["n", 1, "Text", {}, {}]);
  assert.equal(useBox(node(1), { expand: 2 }, ROW, "x").style!["flex"], "2 1 0");
  const loose = useBox(node(1), { expand: true, expand_loose: true }, ROW, "x").style!;
  assert.deepEqual([loose["flex"], loose["maxWidth"]], ["1 1 0", "max-content"]);
  assert.equal(
    useBox(node(1), { expand: true }, layoutOf("row", false, true), "x").style!["flex"],
    undefined,
  );
});

test("positions count in a stack only", () => {
  const { node } = nodes(["n", 1, "Text", {}, {}]);
  const props = { left: 5, bottom: 0 };
  assert.deepEqual(useBox(node(1), props, layoutOf("stack", true, true), "x").style, {
    left: "5px",
    bottom: "0px",
    position: "absolute",
    maxWidth: "none",
    maxHeight: "none",
    width: "max-content",
  });
  assert.deepEqual(useBox(node(1), props, COLUMN, "x").style, {});
});

test("sizes, transforms and attributes", () => {
  const { node } = nodes(["n", 1, "Text", {}, {}]);
  const box = useBox(
    node(1),
    {
      width: "inf",
      opacity: 0.5,
      rotate: { angle: 1, alignment: { x: -1, y: -1 } },
      scale: 2,
      offset: [1, 0.5],
      tooltip: "t",
      key: "k",
      rtl: true,
    },
    COLUMN,
    "x",
  );
  assert.deepEqual(box, {
    class: "x",
    style: {
      width: "100%",
      opacity: "0.5",
      rotate: "1rad",
      transformOrigin: "0% 0%",
      scale: "2 2",
      translate: "100% 50%",
    },
    dir: "rtl",
    "data-key": "k",
    "data-tooltip": "t",
  });
});

test("the end of an animation is reported once, under the app's name for it", () => {
  const { node, events } = nodes([
    "n",
    1,
    "Text",
    { on_animation_end: true, animate_position: 100, animate_opacity: 5 },
    {},
  ]);
  const props = node(1).props.value;
  const box = useBox(node(1), props, COLUMN, "x");
  assert.match(box.style!["transition"]!, /^opacity 5ms linear, left 100ms linear, top 100ms linear/);
  const target = {};
  const end = (propertyName: string, from: object = target) =>
    box.onTransitionEnd!({ propertyName, target: from, currentTarget: target } as unknown as TransitionEvent);
  end("left");
  end("top");
  end("opacity", {});
  end("opacity");
  assert.deepEqual(events, ["1 animation_end position", "1 animation_end opacity"]);
});
