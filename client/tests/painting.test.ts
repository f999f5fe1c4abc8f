// Colours by name, letters painted with gradients, pictures mixed with a colour, the speed of pointers.
import "./dom";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { color } from "../src/core/values/color";
import { paintGradient, textPaint } from "../src/core/values/paint";
import { textStyle } from "../src/core/values/text-style";
import { tint } from "../src/controls/info/tint";
import { Speed } from "../src/controls/services/gesture-data";

/** What an author's constant holds: the table says so where it is not the name in camel case. */
function values(table: string): string[] {
  const lines = readFileSync(`../src/flet/values/tables/${table}.txt`, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [name, value] = line.split(" ");
    return value ?? name!.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  });
}

test("every colour an author may name is one", () => {
  for (const table of ["colors", "cupertino_colors"]) {
    for (const name of values(table)) {
      assert.ok(color(name), name);
      assert.ok(color(`${name},0.5`), name);
    }
  }
});

test("letters painted with a paint", () => {
  assert.deepEqual(textPaint({ color: "red" }), { color: "#f44336" });
  assert.deepEqual(textPaint({}), { color: "#000000" });
  assert.deepEqual(textPaint({ color: "red", style: "stroke", stroke_width: 3, blur_image: 2 }), {
    color: "#f44336",
    WebkitTextStroke: "3px #f44336",
    WebkitTextFillColor: "transparent",
    filter: "blur(2px)",
  });
  const style = textPaint({
    gradient: { type: "linear", begin: [0, 0], end: [100, 0], colors: ["red", "blue"] },
    blend_mode: "multiply",
  })!;
  assert.equal(style["backgroundClip"], "text");
  assert.equal(style["WebkitTextFillColor"], "transparent");
  assert.equal(style["mixBlendMode"], "multiply");
  assert.equal(textPaint("red"), undefined);
});

test("gradients between places", () => {
  const colors = ["red", "blue"];
  assert.equal(
    paintGradient({ type: "linear", begin: { x: 10, y: 0 }, end: { x: 110, y: 0 }, colors }),
    "linear-gradient(1.5708rad, #f44336 10px, #2196f3 110px)",
  );
  // Upwards, CSS measures from the lower corner.
  assert.equal(
    paintGradient({ type: "linear", begin: [0, 100], end: [0, 0], colors }),
    "linear-gradient(0rad, #f44336 3996px, #2196f3 4096px)",
  );
  assert.equal(
    paintGradient({ type: "radial", center: [5, 6], radius: 20, colors, color_stops: [0, 0.5] }),
    "radial-gradient(circle at 5px 6px, #f44336 0px, #2196f3 10px)",
  );
  assert.equal(
    paintGradient({ type: "sweep", center: [5, 6], colors, rotation: 1 }),
    "conic-gradient(from 2.5708rad at 5px 6px, #f44336 0rad, #2196f3 6.2832rad)",
  );
  assert.match(
    paintGradient({ type: "radial", center: [0, 0], radius: 10, colors, tile_mode: "mirror" })!,
    /^repeating-radial.*#2196f3 10px, #2196f3 10px, #f44336 20px/,
  );
  assert.match(
    paintGradient({ type: "radial", center: [0, 0], radius: 10, colors, tile_mode: "decal" })!,
    /transparent 0px, #f44336 0px, #2196f3 10px, transparent 10px/,
  );
});

test("the thickness of a decoration is a multiple of the font's", () => {
  assert.deepEqual(textStyle({ decoration_thickness: 2 }), { textDecorationThickness: "0.0976em" });
});

test("a colour mixed with a picture, by every mode", () => {
  const picture = { image: 'url("a.png")', size: "contain", repeat: "no-repeat" };
  assert.equal(tint(undefined, "multiply"), undefined);
  // A colour alone shows in the picture's shape.
  const plain = tint("red", undefined)!(picture);
  assert.equal(plain["backgroundColor"], "#f44336");
  assert.equal(plain["maskImage"], 'url("a.png")');
  const multiplied = tint("red", "multiply")!(picture);
  assert.equal(multiplied["backgroundBlendMode"], "multiply, normal");
  assert.match(multiplied["backgroundImage"]!, /^linear-gradient\(#f44336, #f44336\), url/);
  const modes = readFileSync("../src/flet/values/drawing.py", "utf8")
    .split("class BlendMode")[1]!
    .split("\nclass ")[0]!
    .matchAll(/ = "(\w+)"/g);
  const drawn = new Map([...modes].map(([, mode]) => [mode!, JSON.stringify(tint("red", mode)!(picture))]));
  assert.equal(drawn.size, 30);
  for (const [mode, style] of drawn) {
    if (mode !== "srcIn") assert.notEqual(style, drawn.get("srcIn"), mode);
  }
});

test("the speed of a pointer", () => {
  const speed = new Speed();
  speed.add({ x: 0, y: 0, time: 0 });
  speed.add({ x: 0, y: 0, time: 500 });
  speed.add({ x: 10, y: -20, time: 550 });
  assert.deepEqual(speed.at(550), { vx: 200, vy: -400 });
  // It has been resting since.
  assert.deepEqual(speed.at(800), { vx: 0, vy: 0 });
  speed.add({ x: 11, y: -20, time: 900 });
  speed.add({ x: 12, y: -20, time: 990 });
  assert.deepEqual(speed.at(990), { vx: 0, vy: 0 });
});
