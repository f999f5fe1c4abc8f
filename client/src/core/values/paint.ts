import { color } from "./color";
import { blendMode } from "./image";
import { number, px, record } from "./number";
import { offset } from "./shadow";

type Point = [number, number];

/** Edge of the square that the gradients of letters are drawn on: more than any text takes. */
const GROUND = 4096;

/** CSS blur for a radius, a pair of radii or a `Blur`. CSS blurs both axes alike: the stronger one counts. */
export function blur(value: unknown): string | undefined {
  const parts = Array.isArray(value)
    ? value
    : [record(value)?.["sigma_x"] ?? value, record(value)?.["sigma_y"]];
  const sigma = Math.max(number(parts[0]) ?? 0, number(parts[1]) ?? 0);
  return sigma > 0 ? `blur(${String(sigma)}px)` : undefined;
}

/** Style properties for letters painted with a `Paint`: a colour or gradient, filled or outlined. */
export function textPaint(value: unknown): Record<string, string> | undefined {
  const paint = record(value);
  if (!paint) return undefined;
  const style: Record<string, string> = {};
  const image = paintGradient(paint["gradient"]);
  const plain = color(paint["color"]) ?? "#000000";
  if (image) {
    Object.assign(style, {
      backgroundImage: image,
      backgroundSize: `${String(GROUND)}px ${String(GROUND)}px`,
      backgroundRepeat: "no-repeat",
      WebkitBackgroundClip: "text",
      backgroundClip: "text",
      WebkitTextFillColor: "transparent",
    });
  } else {
    style["color"] = plain;
  }
  if (paint["style"] === "stroke") {
    // Only the outline is painted, half of it outside the letters.
    style["WebkitTextStroke"] = `${px(paint["stroke_width"]) ?? "1px"} ${image ? "transparent" : plain}`;
    style["WebkitTextFillColor"] = "transparent";
  }
  const blend = blendMode(paint["blend_mode"]);
  if (blend) style["mixBlendMode"] = blend;
  const blurred = blur(paint["blur_image"]);
  if (blurred) style["filter"] = blurred;
  return style;
}

/**
 * A CSS image for a gradient between places in pixels from the element's top left corner. CSS measures a linear
 * gradient from the corners of its box, so it is drawn on a square of known size.
 */
export function paintGradient(value: unknown): string | undefined {
  const parts = record(value);
  if (!parts || !Array.isArray(parts["colors"])) return undefined;
  const colors = parts["colors"].map((item) => color(item) ?? "transparent");
  const given = Array.isArray(parts["color_stops"]) ? parts["color_stops"] : [];
  const last = Math.max(colors.length - 1, 1);
  const stops = colors.map((css, index): [string, number] => [css, number(given[index]) ?? index / last]);
  const repeat = parts["tile_mode"] === "repeated" || parts["tile_mode"] === "mirror" ? "repeating-" : "";
  const list = (unit: (stop: number) => string) =>
    tiled(stops, parts["tile_mode"])
      .map(([css, stop]) => `${css} ${unit(stop)}`)
      .join(", ");
  const center = offset(parts["center"]) ?? [0, 0];
  const at = `${String(center[0])}px ${String(center[1])}px`;
  if (parts["type"] === "radial") {
    const radius = number(parts["radius"]) ?? 0;
    return `${repeat}radial-gradient(circle at ${at}, ${list((stop) => length(stop * radius))})`;
  }
  if (parts["type"] === "sweep") {
    const start = number(parts["start_angle"]) ?? 0;
    const sweep = (number(parts["end_angle"]) ?? 2 * Math.PI) - start;
    // CSS starts at the top, the reference at the right.
    const from = start + (number(parts["rotation"]) ?? 0) + Math.PI / 2;
    return `${repeat}conic-gradient(from ${rounded(from)}rad at ${at}, ${list((stop) => `${rounded(stop * sweep)}rad`)})`;
  }
  return linear(offset(parts["begin"]) ?? [0, 0], offset(parts["end"]) ?? [0, 0], repeat, list);
}

function linear(
  begin: Point,
  end: Point,
  repeat: string,
  list: (unit: (stop: number) => string) => string,
): string {
  const [x, y] = [end[0] - begin[0], end[1] - begin[1]];
  const distance = Math.hypot(x, y) || 1;
  // The gradient line of CSS begins where its perpendicular meets the corner it comes from.
  const corner: Point = [x < 0 ? GROUND : 0, y < 0 ? GROUND : 0];
  const before = ((begin[0] - corner[0]) * x + (begin[1] - corner[1]) * y) / distance;
  const angle = rounded(Math.atan2(y, x) + Math.PI / 2);
  return `${repeat}linear-gradient(${angle}rad, ${list((stop) => length(before + stop * distance))})`;
}

/** Colour stops with what lies beyond the ends. */
function tiled(stops: [string, number][], tile: unknown): [string, number][] {
  if (tile === "mirror")
    return [...stops, ...stops.map(([css, stop]): [string, number] => [css, 2 - stop]).reverse()];
  if (tile === "decal") {
    const [first, last] = [stops[0]?.[1] ?? 0, stops[stops.length - 1]?.[1] ?? 1];
    return [["transparent", first], ...stops, ["transparent", last]];
  }
  return stops;
}

function rounded(value: number): string {
  return String(+value.toFixed(4));
}

function length(value: number): string {
  return `${rounded(value)}px`;
}
