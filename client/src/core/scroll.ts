import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import type { ControlNode, Method, Props } from "./node";
import type { Json } from "./protocol";
import { scrollAxis, type ScrollAxis } from "./scroll-axis";
import { attachScrollbar, type Scrollbar } from "./scrollbar";
import { easing } from "./values/curves";
import { number } from "./values/number";

export interface ScrollProps {
  scroll?: "auto" | "adaptive" | "always" | "hidden";
  auto_scroll?: boolean;
  reverse?: boolean;
  on_scroll_interval?: number;
  on_scroll?: boolean;
}

export interface Scrolling {
  ref: RefObject<HTMLDivElement | null>;
  /** Classes for the scrolling element. */
  class: string;
  onScroll?: () => void;
  /** For `useMethods`. */
  methods: Record<string, Method>;
}

/** Milliseconds between two reports, unless the app says otherwise. */
const DEFAULT_INTERVAL = 10;

/**
 * Scrolling of a Row, Column, View or list. To be called always; without `scroll` it does nothing. The scrolling
 * element stands alone in a positioned root of `useBox`, because the bar is drawn over it.
 */
export function useScroll(node: ControlNode, props: Props & ScrollProps, horizontal: boolean): Scrolling {
  const ref = useRef<HTMLDivElement>(null);
  const bar = useRef<Scrollbar | null>(null);
  const { scroll } = props;
  const drawn = scroll === undefined ? null : scroll;

  useEffect(() => {
    const element = ref.current;
    if (!element || drawn === null || drawn === "hidden") return undefined;
    bar.current = attachScrollbar(element, horizontal, drawn === "always");
    return () => {
      bar.current?.destroy();
      bar.current = null;
    };
  }, [drawn, horizontal]);

  const follows = props.auto_scroll === true && drawn !== null;
  // The list is drawn by a component of its own; following it takes knowing when it grows.
  if (follows) void node.slot("controls");
  useLayoutEffect(() => {
    bar.current?.update();
    if (!follows || !ref.current) return;
    const axis = scrollAxis(ref.current, horizontal);
    axis.set(axis.end);
  });

  const reporter = useRef<(() => void) | null>(null);
  if (props.on_scroll && drawn !== null) {
    reporter.current ??= scrollReporter(node, ref, horizontal);
  } else {
    reporter.current = null;
  }

  const scrolling: Scrolling = {
    ref,
    class: drawn === null ? "" : ` flet-scroll flet-scroll--${horizontal ? "x" : "y"}`,
    methods: {
      scroll_to: (args) => {
        if (!follows) scrollTo(ref.current, horizontal, args);
      },
    },
  };
  if (reporter.current) scrolling.onScroll = reporter.current;
  return scrolling;
}

/** Reports where an area is scrolled to, at most once per interval, and once more when it has come to rest. */
function scrollReporter(
  node: ControlNode,
  ref: RefObject<HTMLElement | null>,
  horizontal: boolean,
): () => void {
  let last = -Infinity;
  let before = 0;
  let moving = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const measure = () => {
    const { at, end, view } = scrollAxis(ref.current!, horizontal);
    return { p: at, maxse: end, vd: view };
  };
  const send = (kind: string, more: Record<string, Json> = {}) => {
    if (ref.current) node.emit("scroll", JSON.stringify({ t: kind, minse: 0, ...measure(), ...more }));
  };
  return () => {
    const interval = number(node.props.peek()["on_scroll_interval"]) ?? DEFAULT_INTERVAL;
    const { p } = measure();
    const delta = p - before;
    before = p;
    if (!moving) {
      moving = true;
      send("start");
      send("user", { dir: delta > 0 ? "reverse" : "forward" });
    }
    const now = performance.now();
    if (now - last >= interval) {
      last = now;
      send("update", { sd: delta });
    }
    clearTimeout(rest);
    rest = setTimeout(() => {
      moving = false;
      send("end");
      send("user", { dir: "idle" });
    }, 120);
  };
}

/** Scrolls to an offset (a negative one counts from the end), by a distance, or to the control with a key. */
export function scrollTo(element: HTMLElement | null, horizontal: boolean, args: Record<string, Json>): void {
  if (!element) return;
  const axis = scrollAxis(element, horizontal);
  const { key } = args;
  let target = scrollTarget(axis, args);
  if (typeof key === "string" && key) {
    const found = element.querySelector(`[data-key=${JSON.stringify(key)}]`);
    if (!found) return;
    target = () => axis.at + distance(element, found, axis, horizontal);
  }
  if (!target) return;
  const to = target(axis);
  glide(element, axis, () => to, number(args["duration"]) ?? 0, args["curve"]);
}

/** How far an element inside a scroller is from where the visible part begins. */
function distance(scroller: Element, inside: Element, axis: ScrollAxis, horizontal: boolean): number {
  const [mine, theirs] = [scroller.getBoundingClientRect(), inside.getBoundingClientRect()];
  if (axis.forward) return horizontal ? theirs.left - mine.left : theirs.top - mine.top;
  return horizontal ? mine.right - theirs.right : mine.bottom - theirs.bottom;
}

/** Where `scroll_to` with an offset or a distance leads; null when it has neither. */
export function scrollTarget(
  axis: ScrollAxis,
  args: Record<string, Json>,
): ((axis: ScrollAxis) => number) | null {
  const offset = number(args["offset"]);
  if (offset !== undefined) return ({ end }) => (offset < 0 ? end + offset + 1 : offset);
  const delta = number(args["delta"]);
  if (delta === undefined) return null;
  const to = axis.at + delta;
  return () => to;
}

/** Scrolls along a curve, to a place that may still move; whoever scrolls by hand meanwhile stops it. */
export function glide(
  element: HTMLElement,
  axis: ScrollAxis,
  to: () => number,
  duration: number,
  curve: unknown,
  done?: () => void,
): void {
  const target = () => Math.min(Math.max(to(), 0), axis.end);
  if (duration <= 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    axis.set(target());
    done?.();
    return;
  }
  const from = axis.at;
  // The Web Animations clock knows every easing, so the curve need not be computed a second time here.
  const clock = new Animation(
    new KeyframeEffect(element, null, { duration, easing: easing(curve), fill: "both" }),
  );
  clock.play();
  const stop = () => clock.cancel();
  for (const name of STOPPING) element.addEventListener(name, stop, { once: true, passive: true });
  const finish = () => {
    for (const name of STOPPING) element.removeEventListener(name, stop);
  };
  const step = () => {
    if (clock.playState === "idle") {
      finish();
      return;
    }
    const progress = clock.effect?.getComputedTiming().progress ?? 1;
    axis.set(from + (target() - from) * progress);
    if (clock.playState === "running") {
      requestAnimationFrame(step);
      return;
    }
    axis.set(target());
    finish();
    done?.();
  };
  requestAnimationFrame(step);
}

const STOPPING = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
