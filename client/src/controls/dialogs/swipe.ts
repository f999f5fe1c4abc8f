import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** The part of its own size something must have been moved by to be gone. */
const FAR = 0.4;
/** The speed in pixels per millisecond that does it as well. */
const FAST = 0.7;
const SLACK = 8;

interface Way {
  axis: "x" | "y";
  /** The signs of the directions that are free. */
  signs: readonly number[];
}

/** The ways of a `DismissDirection`. */
export function wayOf(direction: string, rtl: boolean): Way | null {
  const start = rtl ? 1 : -1;
  switch (direction) {
    case "none":
      return null;
    case "vertical":
      return { axis: "y", signs: [-1, 1] };
    case "up":
      return { axis: "y", signs: [-1] };
    case "down":
      return { axis: "y", signs: [1] };
    case "endToStart":
      return { axis: "x", signs: [start] };
    case "startToEnd":
      return { axis: "x", signs: [-start] };
    default:
      return { axis: "x", signs: [-1, 1] };
  }
}

/** Lets an element be swiped away. */
export function useSwipe(ref: RefObject<HTMLElement | null>, direction: string, gone: () => void): void {
  useEffect(() => {
    const element = ref.current;
    const way = element && wayOf(direction, getComputedStyle(element).direction === "rtl");
    if (!element || !way) return undefined;
    const { axis, signs } = way;
    // Selected text would be dragged instead.
    element.style.userSelect = "none";
    element.style.touchAction = axis === "x" ? "pan-y" : "none";
    let from: { at: number; time: number } | null = null;
    let moved = 0;
    const position = (event: PointerEvent) => (axis === "x" ? event.clientX : event.clientY);
    const shift = (by: number) => {
      moved = by;
      element.style.translate = axis === "x" ? `${String(by)}px` : `0 ${String(by)}px`;
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest("button, a")) return;
      from = { at: position(event), time: event.timeStamp };
      // The pointer soon leaves the element where that may not follow it.
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (!from) return;
      const by = position(event) - from.at;
      const free = signs.includes(Math.sign(by));
      if (moved === 0 && (!free || Math.abs(by) < SLACK)) return;
      shift(free ? by : 0);
    };
    const up = (event: PointerEvent) => {
      if (!from) return;
      const size = axis === "x" ? element.offsetWidth : element.offsetHeight;
      const speed = Math.abs(moved) / Math.max(event.timeStamp - from.time, 1);
      from = null;
      if (Math.abs(moved) > size * FAR || (moved !== 0 && speed > FAST)) gone();
      else if (moved !== 0) shift(0);
    };
    const cancel = () => {
      from = null;
      shift(0);
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", cancel);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", cancel);
    };
    // `gone` closes over the node only, which never changes.
  }, [ref, direction]);
}
