import type { Gradient } from "../look";
import type { Bounds } from "../outline";
import { cssColor, type Palette, type Rgba } from "../palette";

export interface Stop {
  at: number;
  color: Rgba;
}

/** Gradients that repeat are written out; nobody sees more turns than these. */
const MOST_TURNS = 256;

/**
 * The colours of a gradient from one place on its line to another, 0 and 1 being its ends: the 2D canvas knows only
 * gradients that go on in the colour at their end.
 */
export function stopsBetween(stops: readonly Stop[], tile: string, from: number, to: number): Stop[] {
  return between(tile === "clamp" ? stops : turns(stops, tile, from, to), from, to);
}

function turns(stops: readonly Stop[], tile: string, from: number, to: number): Stop[] {
  if (tile === "decal") {
    const clear = (stop: Stop): Stop => ({ at: stop.at < 0.5 ? 0 : 1, color: [0, 0, 0, 0] });
    const [first, last] = [stops[0]!, stops[stops.length - 1]!];
    const ends = [
      { at: 0, color: first.color },
      { at: 1, color: last.color },
    ];
    return [clear({ ...first, at: 0 }), ends[0]!, ...stops, ends[1]!, clear({ ...last, at: 1 })];
  }
  const result: Stop[] = [];
  const last = Math.min(Math.ceil(to), Math.floor(from) + MOST_TURNS);
  for (let turn = Math.floor(from); turn < last; turn++) {
    const back = tile === "mirror" && turn % 2 !== 0;
    const once = back ? stops.map(({ at, color }) => ({ at: 1 - at, color })).reverse() : stops;
    // Each turn reaches from end to end, also when its stops do not.
    result.push({ at: turn, color: once[0]!.color });
    for (const { at, color } of once) result.push({ at: turn + at, color });
    result.push({ at: turn + 1, color: once[once.length - 1]!.color });
  }
  return result;
}

/** The same colours, measured from 0 at `from` to 1 at `to`. */
function between(stops: readonly Stop[], from: number, to: number): Stop[] {
  const scaled = stops.map(({ at, color }) => ({ at: (at - from) / (to - from), color }));
  const inside = scaled.filter(({ at }) => at >= 0 && at <= 1);
  return [{ at: 0, color: colorAt(scaled, 0, true) }, ...inside, { at: 1, color: colorAt(scaled, 1, false) }];
}

/** Where colours change at once, `before` takes the one that leads there. */
function colorAt(stops: readonly Stop[], at: number, before: boolean): Rgba {
  const next = stops.findIndex((stop) => (before ? stop.at >= at : stop.at > at));
  if (next < 0) return stops[stops.length - 1]!.color;
  if (next === 0) return stops[0]!.color;
  const [one, other] = [stops[next - 1]!, stops[next]!];
  const share = other.at === one.at ? 0 : (at - one.at) / (other.at - one.at);
  return one.color.map((part, index) => part + (other.color[index]! - part) * share) as unknown as Rgba;
}

function corners({ left, top, right, bottom }: Bounds): [number, number][] {
  return [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
}

/** A gradient as a style of the 2D canvas, right inside of `area`. */
export function gradientStyle(
  context: CanvasRenderingContext2D,
  gradient: Gradient,
  palette: Palette,
  area: Bounds,
): CanvasGradient | string {
  const stops = gradient.colors.map((css, index) => ({
    at: gradient.stops[index]!,
    color: palette.find(css),
  }));
  const last = cssColor(stops[stops.length - 1]!.color);
  const made = LINES[gradient.type](context, gradient as never, area);
  if (!made) return last;
  for (const { at, color } of stopsBetween(stops, gradient.tile, made.from, made.to)) {
    made.style.addColorStop(Math.min(Math.max(at, 0), 1), cssColor(color));
  }
  return made.style;
}

interface Made {
  style: CanvasGradient;
  from: number;
  to: number;
}

type Maker<T extends Gradient["type"]> = (
  context: CanvasRenderingContext2D,
  gradient: Extract<Gradient, { type: T }>,
  area: Bounds,
) => Made | null;

const linear: Maker<"linear"> = (context, { begin, end, tile }, area) => {
  const [x, y] = [end[0] - begin[0], end[1] - begin[1]];
  const square = x * x + y * y;
  if (square === 0) return null;
  let [from, to] = [0, 1];
  if (tile === "mirror" || tile === "repeated") {
    const places = corners(area).map(([px, py]) => ((px - begin[0]) * x + (py - begin[1]) * y) / square);
    [from, to] = [Math.floor(Math.min(...places)), Math.ceil(Math.max(...places))];
    to = Math.min(Math.max(to, from + 1), from + MOST_TURNS);
  }
  const at = (share: number): [number, number] => [begin[0] + x * share, begin[1] + y * share];
  return { style: context.createLinearGradient(...at(from), ...at(to)), from, to };
};

const radial: Maker<"radial"> = (context, { center, radius, focal, focalRadius, tile }, area) => {
  const [x, y] = [center[0] - focal[0], center[1] - focal[1]];
  const [grows, moves] = [radius - focalRadius, Math.hypot(x, y)];
  if (radius <= 0 || (grows === 0 && moves === 0)) return null;
  let [from, to] = [0, 1];
  if ((tile === "mirror" || tile === "repeated") && grows > moves) {
    const farthest = Math.max(...corners(area).map(([px, py]) => Math.hypot(px - focal[0], py - focal[1])));
    to = Math.min(Math.max(Math.ceil((farthest - focalRadius) / (grows - moves)), 1), MOST_TURNS);
    from = -focalRadius / grows;
  }
  const circle = (share: number): [number, number, number] => [
    focal[0] + x * share,
    focal[1] + y * share,
    Math.max(focalRadius + grows * share, 0),
  ];
  return { style: context.createRadialGradient(...circle(from), ...circle(to)), from, to };
};

const sweep: Maker<"sweep"> = (context, { center, start, end, rotation }) => {
  if (start === end) return null;
  const place = (angle: number) => (angle - start) / (end - start);
  return {
    style: context.createConicGradient(rotation, ...center),
    from: place(0),
    to: place(2 * Math.PI),
  };
};

const LINES: { [T in Gradient["type"]]: Maker<T> } = { linear, radial, sweep };
