import { alignment, position } from "./alignment";
import { color } from "./color";
import { number, record } from "./number";

/** A CSS background image for a linear, radial or sweep gradient. */
export function gradient(value: unknown): string | undefined {
  const parts = record(value);
  if (!parts || !Array.isArray(parts["colors"])) return undefined;
  const colors = parts["colors"].map((item) => color(item) ?? "transparent");
  const given = Array.isArray(parts["stops"]) ? parts["stops"].map((stop) => number(stop) ?? 0) : null;
  const last = Math.max(colors.length - 1, 1);
  const stops = colors.map((_, index) => given?.[index] ?? index / last);
  const tile = typeof parts["tile_mode"] === "string" ? parts["tile_mode"] : "clamp";
  const repeat = tile === "repeated" || tile === "mirror" ? "repeating-" : "";
  const turn = number(parts["rotation"]) ?? 0;
  const list = (unit: (stop: number) => string) => stopList(colors, stops, tile, unit);
  switch (parts["type"]) {
    case "radial": {
      const at = alignment(parts["center"]) ?? { x: 0, y: 0 };
      const size = (number(parts["radius"]) ?? 0.5) * 100;
      // The radius is a share of the shorter side: `cqmin` would need a container, so the box's own shape is used.
      return `${repeat}radial-gradient(circle closest-side at ${position(at)}, ${list((stop) => percent(stop * size * 2))})`;
    }
    case "sweep": {
      const at = alignment(parts["center"]) ?? { x: 0, y: 0 };
      const start = number(parts["start_angle"]) ?? 0;
      const sweep = (number(parts["end_angle"]) ?? 2 * Math.PI) - start;
      // CSS starts at the top, the reference at the right.
      const from = start + turn + Math.PI / 2;
      return `${repeat}conic-gradient(from ${String(from)}rad at ${position(at)}, ${list((stop) => `${String(stop * sweep)}rad`)})`;
    }
    default: {
      const begin = alignment(parts["begin"]) ?? { x: -1, y: 0 };
      const end = alignment(parts["end"]) ?? { x: 1, y: 0 };
      return `${repeat}linear-gradient(${direction(end.x - begin.x, end.y - begin.y, turn)}, ${list(percentOfShare)})`;
    }
  }
}

function percent(value: number): string {
  return `${String(+value.toFixed(3))}%`;
}

function percentOfShare(stop: number): string {
  return percent(stop * 100);
}

/** Corner keywords follow the shape of the box as the reference's alignments do; anything else is an angle. */
function direction(x: number, y: number, turn: number): string {
  if (turn === 0 && (Math.abs(x) === Math.abs(y) || x === 0 || y === 0)) {
    const words = [y > 0 ? "bottom" : y < 0 ? "top" : "", x > 0 ? "right" : x < 0 ? "left" : ""].filter(
      Boolean,
    );
    if (words.length) return `to ${words.join(" ")}`;
  }
  return `${String(+(Math.atan2(y, x) + Math.PI / 2 + turn).toFixed(4))}rad`;
}

function stopList(colors: string[], stops: number[], tile: string, unit: (stop: number) => string): string {
  const items = colors.map((css, index) => `${css} ${unit(stops[index]!)}`);
  if (tile === "mirror") {
    for (let index = colors.length - 1; index >= 0; index--) {
      items.push(`${colors[index]!} ${unit(2 - stops[index]!)}`);
    }
  } else if (tile === "decal") {
    items.unshift(`transparent ${unit(stops[0] ?? 0)}`);
    items.push(`transparent ${unit(stops[stops.length - 1] ?? 1)}`);
  }
  return items.join(", ");
}
