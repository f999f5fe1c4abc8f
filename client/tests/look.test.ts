import "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { effect } from "@preact/signals";
import "../src/controls";
import { lookOf, toldPlatform } from "../src/core/look";
import type { Op, WireProps } from "../src/core/protocol";
import { Tree } from "../src/core/tree";

const outlet = { event: () => undefined, edit: () => undefined };

/** A checkbox (5) in a container (4) in a column (3) in a view (2) of a page; each with the properties given. */
function nested(props: Record<number, WireProps> = {}): Tree {
  const tree = new Tree(outlet);
  const node = (id: number, type: string, slots: Record<string, number[] | number>): Op =>
    ["n", id, type, props[id] ?? {}, slots] as unknown as Op;
  tree.apply(
    [
      node(1, "Page", { views: [2] }),
      node(2, "View", { controls: [3] }),
      node(3, "Column", { controls: [4] }),
      node(4, "Container", { content: 5 }),
      node(5, "Checkbox", {}),
    ],
    true,
  );
  return tree;
}

const look = (tree: Tree, id = 5) => lookOf(tree.get(id)!);

test("an adaptive control has its twin's look on Apple's platforms, and only there", () => {
  const tree = nested({ 5: { adaptive: true } });
  for (const [platform, type] of Object.entries({
    ios: "CupertinoCheckbox",
    macos: "CupertinoCheckbox",
    android: "Checkbox",
    windows: "Checkbox",
    linux: "Checkbox",
  })) {
    toldPlatform.value = platform;
    assert.equal(look(tree), type, platform);
  }
});

test("what says nothing follows the nearest around it that does", () => {
  toldPlatform.value = "ios";
  assert.equal(look(nested()), "Checkbox");
  for (const id of [1, 2, 3, 4])
    assert.equal(look(nested({ [id]: { adaptive: true } })), "CupertinoCheckbox");
  assert.equal(look(nested({ 1: { adaptive: true }, 4: { adaptive: false } })), "Checkbox");
  assert.equal(look(nested({ 1: { adaptive: true }, 5: { adaptive: false } })), "Checkbox");
  assert.equal(look(nested({ 4: { adaptive: false }, 5: { adaptive: true } })), "CupertinoCheckbox");
  assert.equal(look(nested({ 1: { adaptive: false }, 3: { adaptive: true } })), "CupertinoCheckbox");
});

test("what has no twin keeps its look", () => {
  toldPlatform.value = "ios";
  assert.equal(look(nested({ 1: { adaptive: true } }), 4), "Container");
});

test("whoever draws a control hears of what changes around it", () => {
  toldPlatform.value = "ios";
  const tree = nested();
  const seen: string[] = [];
  const stop = effect(() => {
    seen.push(look(tree));
  });
  tree.apply([["s", 1, { adaptive: true }]]);
  tree.apply([["s", 3, { adaptive: false }]]);
  tree.apply([["s", 3, { adaptive: null }]]);
  // Nothing that matters for the look.
  tree.apply([["s", 3, { spacing: 5 }]]);
  toldPlatform.value = "linux";
  toldPlatform.value = "macos";
  assert.deepEqual(seen, [
    "Checkbox",
    "CupertinoCheckbox",
    "Checkbox",
    "CupertinoCheckbox",
    "Checkbox",
    "CupertinoCheckbox",
  ]);
  stop();
});

test("a control's own word has its parent draw it again", () => {
  toldPlatform.value = "ios";
  const tree = nested();
  const seen: string[] = [];
  const stop = effect(() => {
    seen.push(...tree.get(4)!.slot("content").map(lookOf));
  });
  tree.apply([["s", 5, { adaptive: true }]]);
  assert.deepEqual(seen, ["Checkbox", "CupertinoCheckbox"]);
  stop();
});

test("a control that moves takes the look of its new place", () => {
  toldPlatform.value = "ios";
  const tree = nested({ 3: { adaptive: true } });
  assert.equal(look(tree), "CupertinoCheckbox");
  tree.apply([
    ["n", 6, "Container", {}, { content: 5 }] as unknown as Op,
    ["k", 4, "content", null],
    ["l", 2, "controls", [["i", 1, [6]]]],
  ]);
  assert.equal(look(tree), "Checkbox");
});
