import { draw, drawn } from "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import "../src/controls";
import type { Op } from "../src/core/protocol";

/** A page with a column of the controls 10…, and an empty container. */
function page(controls: Op[], ids: number[]): Op[] {
  return [
    ["n", 1, "Page", {}, { views: [2] }],
    ["n", 2, "View", { route: "/" }, { controls: [3, 4] }],
    ["n", 3, "Column", {}, { controls: ids }],
    ["n", 4, "Row", {}, {}],
    ...controls,
  ];
}

const field = (id: number): Op => ["n", id, "TextField", { label: `field ${String(id)}` }, {}];
const column = (host: Element) => [...host.querySelectorAll("main > .flet-column > *")];
const row = (host: Element) => [...host.querySelectorAll("main > .flet-row > *")];

test("a control keeps its element when it moves to another parent", async () => {
  const { host, tree } = await draw(page([field(10), field(11), field(12)], [10, 11, 12]));
  const [first, second, third] = column(host);
  tree.apply([
    ["l", 3, "controls", [["r", 1, 1]]],
    ["l", 4, "controls", [["i", 0, [11]]]],
  ]);
  await drawn();
  assert.deepEqual(column(host), [first, third]);
  assert.deepEqual(row(host), [second]);
  tree.apply([["s", 11, { label: "still alive" }]]);
  await drawn();
  assert.equal(row(host)[0], second);
  assert.match(second!.textContent, /still alive/);
});

test("it moves into a parent that is new, while the old one goes", async () => {
  const { host, tree } = await draw(page([field(10), field(11)], [10, 11]));
  const [, second] = column(host);
  tree.apply([
    ["n", 20, "Row", {}, { controls: [21] }],
    ["n", 21, "Container", {}, { content: 11 }],
    ["l", 2, "controls", [["=", [20, 4]]]],
    ["x", [3, 10]],
  ]);
  await drawn();
  assert.equal(host.querySelector(".flet-row .flet-container")!.contains(second!), true);
  assert.equal(host.querySelectorAll("input").length, 1);
});

test("it moves back and forth, and others take its place", async () => {
  const { host, tree } = await draw(page([field(10), field(11)], [10, 11]));
  const [first, second] = column(host);
  for (let round = 0; round < 3; round++) {
    tree.apply([
      field(30 + round),
      ["l", 3, "controls", [["=", [30 + round, 11]]]],
      ["l", 4, "controls", [["=", [10]]]],
    ]);
    await drawn();
    assert.equal(column(host).length, 2);
    assert.equal(column(host)[1], second);
    assert.deepEqual(row(host), [first]);
    tree.apply([
      ["l", 4, "controls", [["=", []]]],
      ["l", 3, "controls", [["=", [10, 11]]]],
      ["x", [30 + round]],
    ]);
    await drawn();
    assert.deepEqual(column(host), [first, second]);
    assert.deepEqual(row(host), []);
  }
});

test("one that moves to where nothing is drawn is drawn anew when it is", async () => {
  const { host, tree } = await draw(page([field(10), field(11)], [10, 11]));
  tree.apply([
    ["s", 4, { visible: false }],
    ["l", 3, "controls", [["=", [11]]]],
    ["l", 4, "controls", [["=", [10]]]],
  ]);
  await drawn();
  assert.equal(host.querySelectorAll("input").length, 1);
  assert.equal(document.body.querySelectorAll("body > [hidden]").length, 0);
  tree.apply([["s", 4, { visible: null }]]);
  await drawn();
  assert.equal(row(host).length, 1);
  assert.equal(host.querySelectorAll("input").length, 2);
});

test("one that has moved can go", async () => {
  const { host, tree } = await draw(page([field(10)], [10]));
  tree.apply([
    ["l", 3, "controls", [["=", []]]],
    ["l", 4, "controls", [["=", [10]]]],
  ]);
  await drawn();
  assert.equal(host.querySelectorAll("input").length, 1);
  tree.apply([
    ["l", 4, "controls", [["=", []]]],
    ["x", [10]],
  ]);
  await drawn();
  assert.equal(host.querySelectorAll("input").length, 0);
});

test("many change places at once, and so do the parents they stand in", async () => {
  const ids = Array.from({ length: 40 }, (_, index) => 100 + index);
  const { host, tree } = await draw(page(ids.map(field), ids));
  const elements = new Map(ids.map((id, index) => [id, column(host)[index]!]));
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 30; round++) {
    const shuffled = [...ids].sort(() => random() - 0.5);
    const cut = Math.floor(random() * ids.length);
    const [left, right] = [shuffled.slice(0, cut), shuffled.slice(cut)];
    const parents: Op = ["l", 2, "controls", [["=", round % 2 ? [3, 4] : [4, 3]]]];
    const edits: Op[] = [
      ["l", 3, "controls", [["=", left]]],
      ["l", 4, "controls", [["=", right]]],
    ];
    tree.apply([parents, ...(round % 3 ? edits : edits.reverse())]);
    await drawn();
    assert.deepEqual(
      column(host),
      left.map((id) => elements.get(id)),
    );
    assert.deepEqual(
      row(host),
      right.map((id) => elements.get(id)),
    );
  }
});
