import assert from "node:assert/strict";
import { test } from "node:test";

import { readShapes } from "./shapes.mjs";

test("paths keep their data and tell which are even-odd", () => {
  const shapes = readShapes('<path fill="currentColor" d="M0 0h1z"/><path fill-rule="evenodd" d="M2 2h1z"/>');
  assert.deepEqual(shapes, { paths: ["M0 0h1z", "M2 2h1z"], evenOdd: [1] });
});

test("a background without fill is dropped", () => {
  assert.deepEqual(readShapes('<path fill="none" d="M0 0h24v24H0z"/><path d="M1 1z"/>').paths, ["M1 1z"]);
});

test("circles, ellipses, rectangles and polygons become paths", () => {
  const path = (body) => readShapes(body).paths[0];
  assert.equal(path('<circle cx="12" cy="10" r="2"/>'), "M10 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z");
  assert.equal(path('<ellipse cx="5" cy="6" rx="2" ry="1"/>'), "M3 6a2 1 0 1 0 4 0a2 1 0 1 0 -4 0z");
  assert.equal(path('<rect x="1" y="2" width="3" height="4"/>'), "M1 2h3v4h-3z");
  assert.equal(
    path('<rect width="6" height="8" rx="1"/>'),
    "M1 0h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1z",
  );
  assert.equal(path('<polygon points="0,0 4,0 2,3"/>'), "M0 0 4 0 2 3z");
});

test("what a path cannot say is refused", () => {
  assert.throws(() => readShapes('<path d="M0 0z" opacity=".3"/>'), /opacity/);
  assert.throws(() => readShapes('<line x1="0"/>'), /line|x1/);
  assert.throws(() => readShapes("<g><path d='M0 0z'/></g>"), /<g> cannot/);
});
