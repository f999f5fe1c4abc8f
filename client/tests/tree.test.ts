import assert from "node:assert/strict";
import { test } from "node:test";
import { effect } from "@preact/signals";
import { Tree } from "../src/core/tree";
import type { Op } from "../src/core/protocol";

const outlet = { event: () => undefined, edit: () => undefined };

function column(...ids: number[]): Op[] {
  return [
    ["n", 1, "Page", {}, { controls: ids }],
    ...ids.map((id): Op => ["n", id, "Text", { value: String(id) }, {}]),
  ];
}

function treeOf(ops: Op[], pending?: (id: number, property: string) => boolean): Tree {
  const tree = new Tree(outlet, pending);
  tree.apply(ops, true);
  return tree;
}

const ids = (tree: Tree, slot = "controls") =>
  tree
    .get(1)!
    .slot(slot)
    .map((node) => node.id);

test("a node may refer to one that is created later", () => {
  const tree = treeOf(column(2, 3));
  assert.deepEqual(ids(tree), [2, 3]);
  assert.equal(tree.get(2)!.parent, tree.get(1));
  assert.equal(tree.get(2)!.place, "controls");
});

test("list edits are applied in order", () => {
  const tree = treeOf(column(2, 3, 4, 5));
  tree.apply([
    ["n", 6, "Text", {}, {}],
    [
      "l",
      1,
      "controls",
      [
        ["r", 0, 1],
        ["i", 1, [6]],
        ["m", 3, 0],
      ],
    ],
    ["x", [2]],
  ]);
  assert.deepEqual(ids(tree), [5, 3, 6, 4]);
  assert.equal(tree.get(2), undefined);
});

test("a hundred thousand children are inserted at once", () => {
  const tree = treeOf([["n", 1, "Page", {}, {}]]);
  const many = Array.from({ length: 100_000 }, (_, index) => index + 2);
  tree.apply([...many.map((id): Op => ["n", id, "Text", {}, {}]), ["l", 1, "controls", [["i", 0, many]]]]);
  assert.equal(ids(tree).length, 100_000);
});

test("a flush is seen as a whole", () => {
  const tree = treeOf(column(2));
  const seen: string[] = [];
  effect(() => {
    const values = tree
      .get(1)!
      .slot("controls")
      .map((node) => String(node.props.value["value"]));
    seen.push(values.join());
  });
  tree.apply([
    ["s", 2, { value: "a" }],
    ["n", 3, "Text", { value: "b" }, {}],
    ["l", 1, "controls", [["i", 1, [3]]]],
    ["s", 3, { value: "c" }],
  ]);
  assert.deepEqual(seen, ["2", "a,c"]);
});

test("what is appended to a text the user has changed since is left out", () => {
  const tree = treeOf([
    ["n", 1, "Page", {}, { content: 2 }],
    ["n", 2, "TextField", { value: "old" }, {}],
  ]);
  const field = tree.get(2)!;
  field.write("value", "typed");
  tree.apply([["a", 2, "value", " more"]]);
  assert.equal(field.props.peek()["value"], "typed");
  tree.apply([["a", 2, "value", " more", 1]]);
  assert.equal(field.props.peek()["value"], "typed more");
});

test("null is the default again, and text is appended", () => {
  const tree = treeOf(column(2));
  tree.apply([
    ["s", 2, { value: null, size: 3 }],
    ["a", 2, "value", "x"],
    ["a", 2, "value", "y"],
  ]);
  assert.equal(tree.get(2)!.props.value["value"], "xy");
  assert.equal(tree.get(2)!.props.value["size"], 3);
});

test("a slot filled for the first time redraws its owner", () => {
  const tree = treeOf(column(2));
  let runs = 0;
  effect(() => {
    void tree.get(2)!.props.value;
    void tree.get(2)!.slot("content");
    runs++;
  });
  tree.apply([
    ["n", 3, "Text", {}, {}],
    ["k", 2, "content", 3],
  ]);
  assert.equal(runs, 2);
  tree.apply([["k", 2, "content", null]]);
  assert.equal(runs, 3);
  assert.deepEqual(tree.get(2)!.slot("content"), []);
});

test("hiding a control tells the list it stands in", () => {
  const tree = treeOf(column(2, 3));
  let runs = 0;
  effect(() => {
    void tree.get(1)!.slot("controls");
    runs++;
  });
  tree.apply([["s", 3, { value: "other" }]]);
  assert.equal(runs, 1);
  tree.apply([["s", 3, { visible: false }]]);
  assert.equal(runs, 2);
});

test("a full tree keeps the nodes it knows and forgets the others", () => {
  const tree = treeOf(column(2, 3, 4));
  const [second, fourth] = [tree.get(2), tree.get(4)];
  tree.apply(
    [
      ["n", 1, "Page", {}, { controls: [2, 4] }],
      ["n", 2, "Text", { value: "new" }, {}],
      ["n", 4, "Row", {}, {}],
    ],
    true,
  );
  assert.equal(tree.get(2), second);
  assert.equal(tree.get(2)!.props.value["value"], "new");
  assert.notEqual(tree.get(4), fourth);
  assert.equal(tree.get(3), undefined);
  assert.deepEqual(ids(tree), [2, 4]);
});

test("a full tree empties the slots it does not name", () => {
  const tree = treeOf(column(2));
  tree.apply([["n", 1, "Page", {}, {}]], true);
  assert.deepEqual(ids(tree), []);
});

test("older writes of the server do not overwrite what the user has typed since", () => {
  const tree = treeOf(column(2));
  const node = tree.get(2)!;
  node.write("value", "typed");
  node.write("value", "typed more");
  tree.apply([["s", 2, { value: "stale", size: 9 }, { value: 1 }]]);
  assert.equal(node.props.value["value"], "typed more");
  assert.equal(node.props.value["size"], 9);
  tree.apply([["s", 2, { value: "fresh" }, { value: 2 }]]);
  assert.equal(node.props.value["value"], "fresh");
});

test("unsent typing survives a full tree, sent typing does not", () => {
  const tree = treeOf(column(2, 3), (id) => id === 2);
  tree.get(2)!.write("value", "mine");
  tree.get(3)!.write("value", "known to the server");
  tree.apply(column(2, 3), true);
  assert.equal(tree.get(2)!.props.value["value"], "mine");
  assert.equal(tree.get(3)!.props.value["value"], "3");
  assert.deepEqual(tree.get(3)!.revisions, { value: 1 });
});

test("server writes wait for the end of a composition", () => {
  const tree = treeOf(column(2));
  const node = tree.get(2)!;
  node.compose("value");
  tree.apply([["s", 2, { value: "server", size: 5 }]]);
  assert.equal(node.props.value["value"], "2");
  assert.equal(node.props.value["size"], 5);
  node.composed();
  assert.equal(node.props.value["value"], "server");
});

test("an edit at the end of a composition wins over the write that waited", () => {
  const tree = treeOf(column(2));
  const node = tree.get(2)!;
  node.compose("value");
  tree.apply([["s", 2, { value: "server" }]]);
  node.write("value", "composed");
  node.composed();
  assert.equal(node.props.value["value"], "composed");
});

test("being disabled is inherited, also after moving to another parent", () => {
  const tree = treeOf([
    ["n", 1, "Page", {}, { controls: [2, 3] }],
    ["n", 2, "Row", { disabled: true }, { controls: [4] }],
    ["n", 3, "Row", {}, { controls: [] }],
    ["n", 4, "Row", {}, { controls: [5] }],
    ["n", 5, "Text", {}, {}],
  ]);
  const leaf = tree.get(5)!;
  assert.equal(leaf.isDisabled(), true);
  tree.apply([
    ["l", 2, "controls", [["r", 0, 1]]],
    ["l", 3, "controls", [["i", 0, [4]]]],
  ]);
  assert.equal(leaf.isDisabled(), false);
  tree.apply([["s", 3, { disabled: true }]]);
  assert.equal(leaf.isDisabled(), true);
});
