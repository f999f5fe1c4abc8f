import { alignment, position, type Point } from "./alignment";
import { color } from "./color";
import { number, record } from "./number";

const CENTRE: Point = { x: 0, y: 0 };
const TURN = 2 * Math.PI;

export interface GradientParts {
  kind: "linear" | "radial" | "sweep";
  stops: [css: string, at: number][];
  /** What lies beyond the ends. */
  tile: "clamp" | "repeated" | "mirror" | "decal";
  /** Radians clockwise. */
  rotation: number;
  begin: Point;
  end: Point;
  center: Point;
  /** Shares of the shorter side of the box. */
  radius: number;
  focalRadius: number;
  focal: Point;
  /** Radians clockwise from the right. */
  from: number;
  to: number;
}

/** The parts of a gradient, with what is not given filled in; undefined for anything else. */
export function gradientParts(value: unknown): GradientParts | undefined {
  const parts = record(value);
  if (!parts || !Array.isArray(parts["colors"])) return undefined;
  const given = Array.isArray(parts["stops"]) ? parts["stops"].map((stop) => number(stop) ?? 0) : null;
  const last = Math.max(parts["colors"].length - 1, 1);
  const center = alignment(parts["center"]) ?? CENTRE;
  return {
    kind: parts["type"] === "radial" || parts["type"] === "sweep" ? parts["type"] : "linear",
    stops: parts["colors"].map((item, index) => [
      color(item) ?? "transparent",
      given?.[index] ?? index / last,
    ]),
    tile: (parts["tile_mode"] as GradientParts["tile"] | undefined) ?? "clamp",
    rotation: number(parts["rotation"]) ?? 0,
    begin: alignment(parts["begin"]) ?? { x: -1, y: 0 },
    end: alignment(parts["end"]) ?? { x: 1, y: 0 },
    center,
    radius: number(parts["radius"]) ?? 0.5,
    focal: alignment(parts["focal"]) ?? center,
    focalRadius: number(parts["focal_radius"]) ?? 0,
    from: number(parts["start_angle"]) ?? 0,
    to: number(parts["end_angle"]) ?? TURN,
  };
}

/**
 * A CSS background image for a gradient; undefined where CSS has none that is the same in every box, see
 * controls/layout/ground.
 */
export function gradient(value: unknown): string | undefined {
  const parts = gradientParts(value);
  if (!parts) return undefined;
  const { kind, rotation, center } = parts;
  const repeat = parts.tile === "repeated" || parts.tile === "mirror" ? "repeating-" : "";
  const list = (unit: (stop: number) => string) =>
    tiled(parts)
      .map(([css, stop]) => `${css} ${unit(stop)}`)
      .join(", ");
  if (kind === "sweep") {
    // CSS counts from the top, the reference from the right; only the colours turn with the rotation.
    const at = (stop: number) => `${rounded(parts.from + stop * (parts.to - parts.from))}rad`;
    return `${repeat}conic-gradient(from ${rounded(rotation + Math.PI / 2)}rad at ${position(center)}, ${list(at)})`;
  }
  if (kind === "radial") {
    if (center.x !== 0 || center.y !== 0 || !isRound(parts)) return undefined;
    // From the middle the nearest side is half of the shorter one away.
    return `${repeat}radial-gradient(circle closest-side, ${list((stop) => percent(stop * parts.radius * 2))})`;
  }
  const { begin, end } = parts;
  const across = begin.y === end.y;
  if (rotation !== 0 || across === (begin.x === end.x)) return undefined;
  const [first, last] = across ? [begin.x, end.x] : [begin.y, end.y];
  const backwards = first > last;
  const words = across ? ["right", "left"] : ["bottom", "top"];
  const place = (stop: number) => {
    const at = (first + stop * (last - first) + 1) / 2;
    return percent(backwards ? 1 - at : at);
  };
  return `${repeat}linear-gradient(to ${words[backwards ? 1 : 0]!}, ${list(place)})`;
}

/** Whether the first colour is in the middle of the others. */
function isRound({ focal, center, focalRadius }: GradientParts): boolean {
  return focal.x === center.x && focal.y === center.y && focalRadius === 0;
}

/** The stops, with what lies beyond the ends where a stop can say it. */
export function tiled({ stops, tile }: GradientParts): [string, number][] {
  if (tile === "mirror")
    return [...stops, ...stops.map(([css, at]): [string, number] => [css, 2 - at]).reverse()];
  if (tile !== "decal") return stops;
  return [["transparent", 0], ...stops, ["transparent", 1]];
}

function percent(share: number): string {
  return `${String(+(share * 100).toFixed(3))}%`;
}

function rounded(value: number): string {
  return String(+value.toFixed(4));
}
