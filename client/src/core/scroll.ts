import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import type { ControlNode, Method, Props } from "./node";
import type { Json } from "./protocol";
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

/** Nearer to its end than this, an `auto_scroll` area follows its growth. */
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

  useLayoutEffect(() => {
    bar.current?.update();
    const element = ref.current;
    if (props.auto_scroll && drawn !== null && element) {
      element.scrollTo(horizontal ? { left: element.scrollWidth } : { top: element.scrollHeight });
    }
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
    methods: { scroll_to: (args) => scrollTo(ref.current, horizontal, args) },
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
  let last = 0;
  let before = 0;
  let moving = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const measure = () => {
    const element = ref.current!;
    return horizontal
      ? {
          p: Math.abs(element.scrollLeft),
          maxse: element.scrollWidth - element.clientWidth,
          vd: element.clientWidth,
        }
      : {
          p: element.scrollTop,
          maxse: element.scrollHeight - element.clientHeight,
          vd: element.clientHeight,
        };
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
  const { key } = args;
  const duration = number(args["duration"]) ?? 0;
  const from = horizontal ? element.scrollLeft : element.scrollTop;
  const end = horizontal
    ? element.scrollWidth - element.clientWidth
    : element.scrollHeight - element.clientHeight;
  const offset = number(args["offset"]);
  const delta = number(args["delta"]);
  let to = from;
  if (typeof key === "string" && key) {
    const target = element.querySelector(`[data-key=${JSON.stringify(key)}]`);
    if (!target) return;
    const [mine, theirs] = [element.getBoundingClientRect(), target.getBoundingClientRect()];
    to = from + (horizontal ? theirs.left - mine.left : theirs.top - mine.top);
  } else if (offset !== undefined) {
    to = offset < 0 ? end + offset + 1 : offset;
  } else if (delta !== undefined) {
    to = from + delta;
  }
  to = Math.min(Math.max(to, 0), end);
  move(element, horizontal, from, to, duration, args["curve"]);
}

function move(
  element: HTMLElement,
  horizontal: boolean,
  from: number,
  to: number,
  duration: number,
  curve: unknown,
): void {
  const set = (at: number) => element.scrollTo(horizontal ? { left: at } : { top: at });
  if (duration <= 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    set(to);
    return;
  }
  // The Web Animations clock knows every easing, so the curve need not be computed a second time here.
  const clock = new Animation(
    new KeyframeEffect(element, null, { duration, easing: easing(curve), fill: "both" }),
  );
  clock.play();
  const step = () => {
    const progress = clock.effect?.getComputedTiming().progress ?? 1;
    set(from + (to - from) * progress);
    if (clock.playState === "running") requestAnimationFrame(step);
    else set(to);
  };
  requestAnimationFrame(step);
}
