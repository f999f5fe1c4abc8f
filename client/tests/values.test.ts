import assert from "node:assert/strict";
import { test } from "node:test";
import { placed } from "../src/core/values/alignment";
import { color, fade } from "../src/core/values/color";
import { CURVES, easing, motion } from "../src/core/values/curves";
import { border, edges, radius, shape } from "../src/core/values/edges";
import { gradient } from "../src/core/values/gradient";
import { number, px } from "../src/core/values/number";
import { elevationShadow, shadow, tinted, tintShare } from "../src/core/values/shadow";
import { isPerState, resolveState, type State } from "../src/core/values/state";
import { textStyle } from "../src/core/values/text-style";

const states = (...names: State[]) => new Set(names);

test("the first matching state in the author's order wins", () => {
  const given = { hovered: "a", pressed: "b", "": "c" };
  assert.equal(resolveState(given, states("pressed", "hovered")), "a");
  assert.equal(resolveState(given, states("pressed")), "b");
  assert.equal(resolveState(given, states()), "c");
  assert.equal(resolveState({ "": "c", hovered: "a" }, states("hovered")), "c");
  assert.equal(resolveState({ hovered: "a" }, states()), undefined);
});

test("a value that is not given per state holds for all", () => {
  assert.equal(resolveState("red", states("hovered")), "red");
  assert.deepEqual(resolveState({ left: 1 }, states()), { left: 1 });
  assert.equal(isPerState({}), false);
});

test("colours: names, shades, accents, roles, opacities, hex", () => {
  assert.equal(color("red"), "#f44336");
  assert.equal(color("red50"), "#ffebee");
  assert.equal(color("BLUE_GREY_900"), "#263238");
  assert.equal(color("deeporangeaccent"), "#ff6e40");
  assert.equal(color("tealaccent700"), "#00bfa5");
  assert.equal(color("black54"), "#0000008a");
  assert.equal(color("white10"), "#ffffff1a");
  assert.equal(color("onPrimaryContainer"), "var(--flet-on-primary-container)");
  assert.equal(color("cupertinoWhite"), "#ffffff");
  assert.equal(color("activeBlue"), "light-dark(#007aff, #0a84ff)");
  assert.equal(color("#abc"), "#aabbcc");
  assert.equal(color("#80ff0000"), "#ff000080");
  assert.equal(color("red,0.5"), "#f4433680");
  assert.equal(color("primary,0.5"), "color-mix(in srgb, var(--flet-primary) 50%, transparent)");
  for (const bad of ["nocolour", "#12345", "red55", "javascript:x", "", undefined, 5, "redaccent50"]) {
    assert.equal(color(bad), undefined, String(bad));
  }
  assert.equal(fade("var(--x)", 1), "var(--x)");
});

test("every curve has an easing that starts and ends where it should", () => {
  assert.equal(CURVES.length, 42);
  for (const name of CURVES) {
    const css = easing(name);
    if (css.startsWith("linear(")) {
      const points = css.slice(7, -1).split(", ").map(Number);
      assert.equal(points[0], 0, name);
      assert.equal(points[points.length - 1], 1, name);
      assert.ok(points.every(Number.isFinite), name);
    } else if (css !== "linear") {
      assert.match(css, /^cubic-bezier\((-?[\d.]+, ){3}-?[\d.]+\)$/, name);
    }
  }
  assert.equal(easing("easeIn"), "cubic-bezier(0.42, 0, 1, 1)");
  assert.equal(easing("nonsense"), "linear");
});

test("elastic and bounce leave the range or come back, the emphasized one only rises", () => {
  const points = (name: string) => easing(name).slice(7, -1).split(", ").map(Number);
  assert.ok(Math.max(...points("elasticOut")) > 1.1);
  assert.ok(Math.min(...points("elasticIn")) < -0.1);
  assert.ok(points("bounceOut").every((point) => point >= 0 && point <= 1));
  const rising = points("easeInOutCubicEmphasized");
  assert.ok(rising.every((point, index) => index === 0 || point >= rising[index - 1]!));
});

test("animations: a second, milliseconds, or with a curve", () => {
  assert.deepEqual(motion(true), { duration: 1000, easing: "linear" });
  assert.deepEqual(motion(300), { duration: 300, easing: "linear" });
  assert.deepEqual(motion({ duration: 50, curve: "ease" }), {
    duration: 50,
    easing: "cubic-bezier(0.25, 0.1, 0.25, 1)",
  });
  assert.equal(motion(false), undefined);
});

test("numbers and lengths", () => {
  assert.equal(number("inf"), Infinity);
  assert.equal(number("12.5"), 12.5);
  assert.equal(number("x"), undefined);
  assert.equal(number(""), undefined);
  assert.equal(px(0), "0px");
  assert.equal(px("inf"), "100%");
});

test("edges, radii, borders and shapes", () => {
  assert.equal(edges(4), "4px");
  assert.equal(edges({ left: 1, top: 2, right: 3, bottom: 4 }), "2px 3px 4px 1px");
  assert.equal(radius({ top_left: 1, top_right: 2, bottom_left: 3, bottom_right: 4 }), "1px 2px 4px 3px");
  assert.deepEqual(border({ top: { width: 2, color: "red" }, left: { width: 0 } }), {
    borderTop: "2px solid #f44336",
    borderLeft: "none",
  });
  assert.deepEqual(shape({ type: "roundedRectangle", radius: 3 }), { borderRadius: "3px" });
  assert.equal(shape(undefined), undefined);
});

test("shadows: the last is on top, inner ones are painted inside only", () => {
  assert.equal(shadow(undefined), undefined);
  assert.equal(shadow([]), undefined);
  assert.equal(
    shadow([
      { blur_radius: 0, color: "red", offset: { x: 1, y: 2 } },
      { blur_radius: 10, blur_style: "outer", spread_radius: 3 },
      { blur_radius: 10, blur_style: "inner" },
    ]),
    "0px 0px 12.55px 3px #000000, 1px 2px 0px 0px #f44336",
  );
});

test("raised surfaces are tinted between Material's levels", () => {
  assert.equal(tintShare(1), 5);
  assert.equal(tintShare(2), 6.5);
  assert.equal(tintShare(24), 14);
  assert.equal(tinted("#fff", 0), "#fff");
  assert.equal(elevationShadow(0), undefined);
});

test("alignment by keywords where there is one, by shares of the free room elsewhere", () => {
  assert.deepEqual(placed({ x: -1, y: 1 }), { justifyItems: "left", alignItems: "end" });
  assert.equal(placed({ x: 0.5, y: -0.5 })["gridTemplateColumns"], "0.75fr minmax(0, auto) 0.25fr");
});

test("gradients", () => {
  assert.equal(
    gradient({ type: "linear", colors: ["red", "blue"], begin: { x: 0, y: -1 }, end: { x: 0, y: 1 } }),
    "linear-gradient(to bottom, #f44336 0%, #2196f3 100%)",
  );
  assert.equal(
    gradient({ type: "linear", colors: ["red", "blue"], begin: { x: 1, y: 0 }, end: { x: 0, y: 0 } }),
    "linear-gradient(to left, #f44336 0%, #2196f3 50%)",
  );
  assert.equal(
    gradient({ type: "radial", colors: ["red", "blue"], radius: 1, stops: [0.5, 1], tile_mode: "repeated" }),
    "repeating-radial-gradient(circle closest-side, #f44336 100%, #2196f3 200%)",
  );
  assert.equal(
    gradient({ type: "sweep", colors: ["red", "blue"], start_angle: 1, end_angle: 2, tile_mode: "decal" }),
    "conic-gradient(from 1.5708rad at 50% 50%, transparent 1rad, #f44336 1rad, #2196f3 2rad, transparent 2rad)",
  );
  // What hangs on the shape of the box is drawn another way.
  for (const drawn of [
    { type: "linear", begin: { x: -1, y: -1 }, end: { x: 1, y: 1 } },
    { type: "linear", rotation: 1 },
    { type: "radial", center: { x: 1, y: 0 } },
    { type: "radial", focal: { x: 0.5, y: 0 } },
  ]) {
    assert.equal(gradient({ colors: ["red", "blue"], ...drawn }), undefined);
  }
  assert.equal(gradient("red"), undefined);
});

test("text styles", () => {
  assert.deepEqual(textStyle({ size: 10, weight: "w600", italic: true, decoration: 5, color: "red" }), {
    fontSize: "10px",
    fontWeight: "600",
    fontStyle: "italic",
    textDecorationLine: "underline line-through",
    color: "#f44336",
  });
});
