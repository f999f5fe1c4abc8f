import { color } from "./color";
import { number, px, record } from "./number";

/** CSS for a padding or margin: one number for all sides, or an object with left, top, right, bottom. */
export function edges(value: unknown): string | undefined {
  const all = px(value);
  if (all !== undefined) return all;
  const sides = record(value);
  if (!sides) return undefined;
  return ["top", "right", "bottom", "left"].map((side) => px(sides[side]) ?? "0").join(" ");
}

/** CSS for a border radius: one number, or an object with the four corners. */
export function radius(value: unknown): string | undefined {
  const all = px(value);
  if (all !== undefined) return all;
  const corners = record(value);
  if (!corners) return undefined;
  return ["top_left", "top_right", "bottom_right", "bottom_left"]
    .map((name) => px(corners[name]) ?? "0")
    .join(" ");
}

/** CSS for one border side; a side without colour is black, as in the reference. */
export function side(value: unknown): string | undefined {
  const parts = record(value);
  if (!parts) return undefined;
  const width = number(parts["width"]) ?? 1;
  return width > 0 ? `${String(width)}px solid ${color(parts["color"]) ?? "#000000"}` : "none";
}

/** Style properties for a border with up to four sides. */
export function border(value: unknown): Record<string, string> | undefined {
  const sides = record(value);
  if (!sides) return undefined;
  const style: Record<string, string> = {};
  for (const [name, property] of [
    ["top", "borderTop"],
    ["right", "borderRight"],
    ["bottom", "borderBottom"],
    ["left", "borderLeft"],
  ] as const) {
    const css = side(sides[name]);
    if (css) style[property] = css;
  }
  return style;
}

/** Style properties of an outlined shape (`RoundedRectangleBorder`, `StadiumBorder`, `CircleBorder`, ...). */
export function shape(value: unknown): Record<string, string> | undefined {
  const parts = record(value);
  switch (parts?.["type"]) {
    case "stadium":
      return { borderRadius: "9999px" };
    case "circle":
      return { borderRadius: "50%" };
    case "roundedRectangle":
      return { borderRadius: radius(parts["radius"]) ?? "0" };
    case "continuousRectangle":
      // A continuous corner starts later than a round one of the same radius.
      return { borderRadius: radius(scaled(parts["radius"], 0.55)) ?? "0" };
    case "beveledRectangle":
      return { borderRadius: radius(parts["radius"]) ?? "0", cornerShape: "bevel" };
    default:
      return undefined;
  }
}

function scaled(value: unknown, factor: number): unknown {
  const all = number(value);
  if (all !== undefined) return all * factor;
  return Object.fromEntries(
    Object.entries(record(value) ?? {}).map(([name, corner]) => [name, (number(corner) ?? 0) * factor]),
  );
}
