import { number, record } from "./number";

const BEZIERS: Record<string, readonly [number, number, number, number]> = {
  linear: [0, 0, 1, 1],
  decelerate: [1 / 3, 2 / 3, 2 / 3, 1],
  fastLinearToSlowEaseIn: [0.18, 1, 0.04, 1],
  ease: [0.25, 0.1, 0.25, 1],
  easeIn: [0.42, 0, 1, 1],
  easeInToLinear: [0.67, 0.03, 0.65, 0.09],
  easeInSine: [0.47, 0, 0.745, 0.715],
  easeInQuad: [0.55, 0.085, 0.68, 0.53],
  easeInCubic: [0.55, 0.055, 0.675, 0.19],
  easeInQuart: [0.895, 0.03, 0.685, 0.22],
  easeInQuint: [0.755, 0.05, 0.855, 0.06],
  easeInExpo: [0.95, 0.05, 0.795, 0.035],
  easeInCirc: [0.6, 0.04, 0.98, 0.335],
  easeInBack: [0.6, -0.28, 0.735, 0.045],
  easeOut: [0, 0, 0.58, 1],
  linearToEaseOut: [0.35, 0.91, 0.33, 0.97],
  easeOutSine: [0.39, 0.575, 0.565, 1],
  easeOutQuad: [0.25, 0.46, 0.45, 0.94],
  easeOutCubic: [0.215, 0.61, 0.355, 1],
  easeOutQuart: [0.165, 0.84, 0.44, 1],
  easeOutQuint: [0.23, 1, 0.32, 1],
  easeOutExpo: [0.19, 1, 0.22, 1],
  easeOutCirc: [0.075, 0.82, 0.165, 1],
  easeOutBack: [0.175, 0.885, 0.32, 1.275],
  easeInOut: [0.42, 0, 0.58, 1],
  easeInOutSine: [0.445, 0.05, 0.55, 0.95],
  easeInOutQuad: [0.455, 0.03, 0.515, 0.955],
  easeInOutCubic: [0.645, 0.045, 0.355, 1],
  easeInOutQuart: [0.77, 0, 0.175, 1],
  easeInOutQuint: [0.86, 0, 0.07, 1],
  easeInOutExpo: [1, 0, 0, 1],
  easeInOutCirc: [0.785, 0.135, 0.15, 0.86],
  easeInOutBack: [0.68, -0.55, 0.265, 1.55],
  fastOutSlowIn: [0.4, 0, 0.2, 1],
  slowMiddle: [0.15, 0.85, 0.85, 0.15],
};

function bounce(t: number): number {
  if (t < 1 / 2.75) return 7.5625 * t * t;
  if (t < 2 / 2.75) return 7.5625 * (t - 1.5 / 2.75) ** 2 + 0.75;
  if (t < 2.5 / 2.75) return 7.5625 * (t - 2.25 / 2.75) ** 2 + 0.9375;
  return 7.5625 * (t - 2.625 / 2.75) ** 2 + 0.984375;
}

const PERIOD = 0.4;

function elastic(t: number): number {
  return 2 ** (-10 * t) * Math.sin(((t - PERIOD / 4) * 2 * Math.PI) / PERIOD) + 1;
}

/** A cubic Bezier's height at a time, found by halving: the points in between are only for sampled curves. */
function bezier(t: number, [x1, y1, x2, y2]: readonly [number, number, number, number]): number {
  const at = (a: number, b: number, m: number) => 3 * a * (1 - m) ** 2 * m + 3 * b * (1 - m) * m * m + m ** 3;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (at(x1, x2, middle) < t) low = middle;
    else high = middle;
  }
  return at(y1, y2, low);
}

/** Two curves joined at (1/6, 0.4). */
function emphasized(t: number): number {
  const x = 0.166666;
  const y = 0.4;
  if (t < x) return y * bezier(t / x, [0.05 / x, 0, 0.133333 / x, 0.06 / y]);
  const [w, h] = [1 - x, 1 - y];
  return y + h * bezier((t - x) / w, [(0.208333 - x) / w, (0.82 - y) / h, (0.25 - x) / w, 1]);
}

/** Curves that overshoot more than once have no Bezier form. */
const SAMPLED: Record<string, (t: number) => number> = {
  bounceIn: (t) => 1 - bounce(1 - t),
  bounceOut: bounce,
  bounceInOut: (t) => (t < 0.5 ? (1 - bounce(1 - 2 * t)) / 2 : bounce(2 * t - 1) / 2 + 0.5),
  elasticIn: (t) => 1 - elastic(1 - t),
  elasticOut: elastic,
  elasticInOut: (t) => (t < 0.5 ? (1 - elastic(1 - 2 * t)) / 2 : elastic(2 * t - 1) / 2 + 0.5),
  easeInOutCubicEmphasized: emphasized,
};

/** All names of `AnimationCurve`. */
export const CURVES: readonly string[] = [...Object.keys(BEZIERS), ...Object.keys(SAMPLED)];

const easings = new Map<string, string>();

/** The CSS easing function of a curve; linear when unknown. */
export function easing(name: unknown): string {
  const key = typeof name === "string" ? name : "linear";
  let css = easings.get(key);
  if (css === undefined) easings.set(key, (css = create(key)));
  return css;
}

function create(name: string): string {
  const points = BEZIERS[name];
  if (points)
    return name === "linear" ? name : `cubic-bezier(${points.map((n) => +n.toFixed(4)).join(", ")})`;
  const curve = SAMPLED[name];
  if (!curve) return "linear";
  // Older browsers do not know sampled easings; a plain one is closer than none.
  if (typeof CSS !== "undefined" && !CSS.supports("transition-timing-function", "linear(0, 1)"))
    return "ease-in-out";
  const steps = 48;
  const values = Array.from({ length: steps + 1 }, (_, index) => +curve(index / steps).toFixed(4));
  values[0] = 0;
  values[steps] = 1;
  return `linear(${values.join(", ")})`;
}

export interface Motion {
  /** Milliseconds. */
  duration: number;
  easing: string;
}

/** An animation: true is a second, a number is milliseconds, both linear; or `{duration, curve}`. */
export function motion(value: unknown): Motion | undefined {
  if (value === true) return { duration: 1000, easing: "linear" };
  const duration = number(value);
  if (duration !== undefined) return { duration, easing: "linear" };
  const parts = record(value);
  return parts && { duration: number(parts["duration"]) ?? 1, easing: easing(parts["curve"]) };
}

/** One entry of a CSS transition. */
export function transition(property: string, { duration, easing: curve }: Motion): string {
  return `${property} ${String(duration)}ms ${curve}`;
}
