// What a canvas draws: outlines as path data, colours of gradients, edges of blurs, things kept between pictures.
import "./dom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ControlNode } from "../src/core/node";
import { beyond } from "../src/controls/canvas/context/blur";
import { stopsBetween, type Stop } from "../src/controls/canvas/context/gradient";
import { itemsOf, wordsOf } from "../src/controls/canvas/items";
import { Kept } from "../src/controls/canvas/kept";
import { lookOf, paintedBounds } from "../src/controls/canvas/look";
import { outlineOf, outlineOfElements } from "../src/controls/canvas/outline";
import { computedColor, cssColor } from "../src/controls/canvas/palette";

function data(type: string, props: Record<string, unknown>): string | undefined {
  return outlineOf(type, props)?.data;
}

function elements(...list: unknown[]): string {
  return outlineOfElements(list).data;
}

test("figures as path data", () => {
  assert.equal(data("CanvasLine", { x1: 1, y1: 2, x2: 3, y2: "inf" }), "M1 2L3 0");
  assert.equal(data("CanvasRect", { x: 1, y: 2, width: 3, height: 4 }), "M1 2L4 2L4 6L1 6L1 2Z");
  assert.match(data("CanvasCircle", { x: 10, y: 10, radius: 5 })!, /^M15 10(A5 5 0 0 1 [\d. ]+){4}Z$/);
  // Radii are no larger than there is room for.
  assert.match(
    data("CanvasRect", { width: 10, height: 20, border_radius: { top_left: 20, top_right: 0 } })!,
    /A10 10/,
  );
  assert.match(data("CanvasRect", { x: 10, width: -10, height: 5 })!, /^M0 0L10 0/);
  assert.match(
    data("CanvasArc", { width: 10, height: 10, sweep_angle: -1, use_center: true })!,
    /^M5 5L10 5A5 5 0 0 0 /,
  );
  assert.equal(
    data("CanvasPoints", {
      points: [[1, 2], { x: 3, y: 4 }, [5, 6]],
      point_mode: "lines",
    }),
    "M1 2L3 4",
  );
  assert.equal(data("CanvasText", {}), undefined);
});

test("paths as path data", () => {
  // Without a start, a path begins in its corner; after a closed piece, where that one began.
  assert.equal(elements({ type: "lineto", x: 1, y: 2 }, { type: "close" }), "M0 0L1 2Z");
  const inner = { type: "subpath", x: 10, y: 20, elements: [{ type: "lineto", x: 1, y: 0 }] };
  assert.equal(elements(inner, { type: "lineto", x: 5, y: 5 }), "M10 20L11 20L5 5");
  const empty = { type: "subpath", x: 10, y: 20, elements: [] };
  const start = { type: "moveto", x: 1, y: 1 };
  assert.equal(elements(start, empty, { type: "lineto", x: 5, y: 5 }), "M1 1L5 5");
  const bent = { type: "conicto", cp1x: 10, cp1y: 0, x: 10, y: 10, w: 1 };
  assert.equal(elements(bent), "M0 0Q10 0 10 10");
  assert.equal(elements({ ...bent, w: 0 }), "M0 0L10 10");
  // A quarter of a circle, as many parabolas: all of them on it.
  const round = elements({ ...bent, w: Math.SQRT1_2 });
  const ends = [...round.matchAll(/Q\S+ \S+ (\S+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  assert.equal(ends.length, 16);
  for (const [x, y] of ends) assert.ok(Math.abs(Math.hypot(x!, y! - 10) - 10) < 0.01);
  assert.equal(elements({ type: "arcto", x: 4, y: 0, radius: 2, clockwise: false }), "M0 0A2 2 0 0 0 4 0");
  assert.equal(elements({ type: "arcto", x: 4, y: 0 }), "M0 0L4 0");
  assert.equal(elements({ type: "unknown" }, 5, null), "");
});

test("paints", () => {
  const plain = lookOf(undefined);
  assert.deepEqual(
    [plain.color, plain.blend, plain.smooth, plain.stroke],
    ["#000000", "srcOver", true, null],
  );
  assert.deepEqual(lookOf({ style: "stroke", stroke_dash_pattern: [3] }).stroke, {
    width: 0,
    cap: "butt",
    join: "miter",
    miter: 4,
    dash: [3, 3],
  });
  assert.deepEqual(lookOf({ style: "stroke", stroke_dash_pattern: [0, 0] }).stroke!.dash, []);
  assert.equal(lookOf({ style: "stroke" }, "fill").stroke, null);
  assert.deepEqual(lookOf({ blur_image: [1, 2] }).blur, { x: 1, y: 2, tile: "clamp" });
  assert.deepEqual(lookOf({ blur_image: { sigma_x: 3, sigma_y: 0, tile_mode: "decal" } }).blur, {
    x: 3,
    y: 0,
    tile: "decal",
  });
  assert.equal(lookOf({ blur_image: 0 }).blur, null);
  const gradient = { type: "linear", begin: [0, 0], end: [1, 0], colors: ["red", "blue", "red"] };
  assert.deepEqual(lookOf({ gradient }).gradient!.stops, [0, 0.5, 1]);
  // They rise, whatever is given.
  assert.deepEqual(
    lookOf({ gradient: { ...gradient, color_stops: [0.5, 0.2, 3] } }).gradient!.stops,
    [0.5, 0.5, 1],
  );
  assert.equal(lookOf({ gradient: { type: "linear", colors: [] } }).gradient, null);
  const bounds = { left: 10, top: 10, right: 20, bottom: 20 };
  const blurred = lookOf({ style: "stroke", stroke_width: 4, stroke_join: "round", blur_image: [2, 1] });
  assert.deepEqual(paintedBounds(bounds, blurred), { left: 1, top: 4, right: 29, bottom: 26 });
});

test("colours", () => {
  assert.deepEqual(computedColor("rgb(255, 0, 51)"), [1, 0, 0.2, 1]);
  assert.deepEqual(computedColor("rgba(0, 0, 0, 0.5)"), [0, 0, 0, 0.5]);
  assert.deepEqual(computedColor("color(srgb 1 0.5 0 / 0.25)"), [1, 0.5, 0, 0.25]);
  assert.deepEqual(computedColor("color(srgb -0.1 1e-7 0)"), [0, 1e-7, 0, 1]);
  assert.deepEqual(computedColor(""), [0, 0, 0, 0]);
  assert.equal(cssColor([1, 0.5, 0, 0.25]), "rgba(255,128,0,0.25)");
});

test("gradients beyond their ends", () => {
  const stops: Stop[] = [
    { at: 0, color: [1, 0, 0, 1] },
    { at: 1, color: [0, 0, 1, 1] },
  ];
  const at = (tile: string, from: number, to: number) =>
    stopsBetween(stops, tile, from, to).map((stop) => [stop.at, stop.color[0], stop.color[3]]);
  assert.deepEqual(at("clamp", 0.5, 1.5), [
    [0, 0.5, 1],
    [0.5, 0, 1],
    [1, 0, 1],
  ]);
  assert.deepEqual(at("repeated", 0, 2), [
    [0, 1, 1],
    [0, 1, 1],
    [0, 1, 1],
    [0.5, 0, 1],
    [0.5, 0, 1],
    [0.5, 1, 1],
    [0.5, 1, 1],
    [1, 0, 1],
    [1, 0, 1],
    [1, 0, 1],
  ]);
  const mirrored = at("mirror", -1, 1);
  assert.deepEqual([mirrored[0]![1], mirrored[mirrored.length - 1]![1]], [0, 0]);
  assert.ok(mirrored.filter(([place]) => place === 0.5).every(([, red]) => red === 1));
  const decal = at("decal", -1, 2);
  assert.deepEqual([decal[0]![2], decal[decal.length - 1]![2]], [0, 0]);
});

test("what lies beyond the edge of a blur", () => {
  const around = (tile: "clamp" | "decal" | "mirror" | "repeated") =>
    [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((place) => beyond(place, 3, tile)).join(" ");
  assert.equal(around("clamp"), "0 0 0 0 0 1 2 2 2");
  assert.equal(around("decal"), "-1 -1 -1 -1 0 1 2 -1 -1");
  assert.equal(around("repeated"), "2 0 1 2 0 1 2 0 1");
  assert.equal(around("mirror"), "2 2 1 0 0 1 2 2 1");
});

test("what is kept from one picture to the next", () => {
  const kept = new Kept();
  const [one, other] = [{}, {}];
  const log: string[] = [];
  const get = (item: object, name: string, key = "") =>
    kept.get(
      item,
      key,
      () => {
        log.push(`make ${name}`);
        return name;
      },
      (made) => log.push(`drop ${made}`),
    );
  get(one, "a");
  get(other, "b");
  kept.sweep();
  assert.equal(get(one, "c"), "a");
  kept.sweep();
  assert.deepEqual(log.splice(0), ["make a", "make b", "drop b"]);
  assert.equal(get(one, "d", "larger"), "d");
  assert.equal(get(one, "e", "larger"), "d");
  kept.clear();
  assert.deepEqual(log, ["drop a", "make d", "drop d"]);
});

test("items stay the same until their shape changes", () => {
  const outlet = { event: () => undefined, edit: () => undefined };
  const node = (id: number, type: string, props = {}) => new ControlNode(id, type, props, outlet);
  const canvas = node(1, "Canvas");
  const circle = node(2, "CanvasCircle", { radius: 5 });
  const text = node(3, "CanvasText", { text: "Hello", style: { size: 20, color: "red" } });
  const span = node(4, "TextSpan", { text: " you", style: { color: "blue" } });
  text.setSlot("spans", [span]);
  canvas.setSlot("shapes", [circle, text, node(5, "CanvasColor"), node(6, "Text")]);
  const before = itemsOf(canvas);
  assert.deepEqual(
    before.map((item) => item.kind),
    ["form", "text", "form"],
  );
  assert.equal(wordsOf(before), "Hello you");
  circle.assign({ radius: 6 });
  const after = itemsOf(canvas);
  assert.notEqual(after[0], before[0]);
  assert.equal(after[1], before[1]);
  span.assign({ text: " all" });
  assert.equal(wordsOf(itemsOf(canvas)), "Hello all");
  const item = itemsOf(canvas)[1]!;
  assert.deepEqual(item.kind === "text" && item.runs.map((run) => run.style), [
    { size: 20, color: "red" },
    { size: 20, color: "blue" },
  ]);
  circle.assign({ visible: false });
  assert.equal(itemsOf(canvas).length, 2);
});
