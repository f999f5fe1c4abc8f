import "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { FixedExtents, MeasuredExtents } from "../src/controls/layout/window/extents";
import { cells } from "../src/controls/layout/grid-view";

const items = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));

test("rows of one length are found by arithmetic", () => {
  const rows = new FixedExtents(1000, 30, 10);
  assert.equal(rows.total, 39_990);
  assert.equal(rows.start(25), 1000);
  assert.equal(rows.at(1000), 25);
  assert.equal(rows.at(999), 24);
  assert.equal(rows.at(-50), 0);
  assert.equal(rows.at(1e9), 999);
  assert.equal(new FixedExtents(0, 30, 10).total, 0);
});

test("rows of any length count as the average until they are measured", () => {
  const rows = new MeasuredExtents();
  rows.setItems(items(100), 5);
  const first = rows.start(1);
  assert.equal(rows.total, first * 100 - 5);
  assert.equal(rows.measure(0, 20), true);
  assert.equal(rows.measure(0, 20.2), false);
  assert.equal(rows.start(1), 25);
  assert.equal(rows.isMeasured(0), true);
  assert.equal(rows.isMeasured(1), false);
  rows.measure(1, 40);
  assert.equal(rows.guessAgain(), true);
  assert.equal(rows.total, 20 + 40 + 98 * 30 + 99 * 5);
  // Not for every row: the scroll bar would tremble.
  rows.measure(2, 90);
  assert.equal(rows.guessAgain(), false);
});

test("a position leads to the last row that begins before it", () => {
  const rows = new MeasuredExtents();
  rows.setItems(items(4), 0);
  [10, 0, 30, 5].forEach((size, index) => rows.measure(index, size));
  assert.deepEqual(
    [-1, 0, 9, 10, 39, 40, 100].map((position) => rows.at(position)),
    [0, 0, 0, 2, 2, 3, 3],
  );
});

test("what was measured moves along with its item", () => {
  const list = items(5);
  const rows = new MeasuredExtents();
  rows.setItems(list, 0);
  list.forEach((_, index) => rows.measure(index, (index + 1) * 10));
  const [a, b, c, d, e] = list;
  rows.setItems([a!, c!, b!, e!, d!], 0);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((index) => rows.start(index)),
    [0, 10, 40, 60, 110, 150],
  );
  rows.setItems([{ id: 9 }, a!], 0);
  assert.equal(rows.isMeasured(0), false);
  assert.equal(rows.isMeasured(1), true);
  rows.setItems([], 0);
  assert.equal(rows.total, 0);
  assert.equal(rows.at(10), 0);
});

test("a gap that changes moves all rows", () => {
  const list = items(3);
  const rows = new MeasuredExtents();
  rows.setItems(list, 0);
  list.forEach((_, index) => rows.measure(index, 10));
  assert.equal(rows.total, 30);
  rows.setItems(list, 4);
  assert.equal(rows.total, 38);
});

test("cells of a grid", () => {
  assert.deepEqual(cells({}, 200), { perRow: 1, across: 200, along: 200 });
  assert.deepEqual(cells({ runs_count: 3, run_spacing: 10 }, 200), { perRow: 3, across: 60, along: 60 });
  // As many as keep each below the greatest extent.
  assert.deepEqual(cells({ max_extent: 100, run_spacing: 5 }, 250), { perRow: 3, across: 80, along: 80 });
  assert.equal(cells({ child_aspect_ratio: 2 }, 100).along, 50);
  assert.equal(cells({ runs_count: 0 }, 100).perRow, 1);
  assert.equal(cells({ runs_count: 50, run_spacing: 10 }, 100).across, 0);
});
